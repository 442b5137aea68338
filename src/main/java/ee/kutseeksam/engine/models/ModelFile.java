package ee.kutseeksam.engine.models;

/** A diagram, a table or a form as it lies on disk or in the jar; the name is without its folder. */
record ModelFile(String name, byte[] content) {

    String hash() {
        return Sha256.of(content);
    }
}
