package ee.kutseeksam.kernel;

/**
 * What a person applies for: a standard (kutsestandard) and, where given, one of its specialisations or part-qualifications
 * (osakutse). All three are register row ids; 0 means that none is given.
 */
public record Qualification(int standard, int specialisation, int partQualification) {

    public static Qualification of(int standard) {
        return new Qualification(standard, 0, 0);
    }

    public boolean isPart() {
        return partQualification != 0;
    }
}
