package ee.kutseeksam.process;

/** A process definition's id ({@code exam:3:…}) as key and version. */
final class Definitions {

    private Definitions() { }

    static String keyAndVersion(String definitionId) {
        String[] parts = definitionId.split(":");
        return parts.length > 1 ? parts[0] + ":" + parts[1] : definitionId;
    }
}
