package ee.kutseeksam.registers.xroad;

/** The registers that are asked; the word is what operators read. */
public enum Register {

    POPULATION("rahvastikuregister"),
    EDUCATION("EHIS"),
    CERTIFICATES("kutseregister");

    private final String word;

    Register(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
