package ee.simulator.xtee;

/** A subsystem in X-Road. */
public record Party(String instance, String memberClass, String memberCode, String subsystem) {

    static Party of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("instance/class/code/subsystem, not " + text);
        }
        return new Party(parts[0], parts[1], parts[2], parts[3]);
    }

    String path() {
        return String.join("/", instance, memberClass, memberCode, subsystem);
    }

    @Override
    public String toString() {
        return "SUBSYSTEM:" + path();
    }
}
