package ee.kutseeksam.database;

/** The program cannot start, and an operator can mend it: an Estonian sentence of what is wrong and one of what to do. */
public final class StartRefused extends RuntimeException {

    private final String remedy;

    public StartRefused(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
