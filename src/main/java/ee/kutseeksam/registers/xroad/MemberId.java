package ee.kutseeksam.registers.xroad;

/** A subsystem of X-Road: instance/class/code/subsystem, in the characters that identifiers may have. */
record MemberId(String instance, String memberClass, String memberCode, String subsystem) {

    private static final String PART = "[A-Za-z0-9'()+,.=?-]+";

    static MemberId parse(String text) {
        String[] parts = text == null ? new String[0] : text.split("/", -1);
        if (parts.length != 4 || !text.replace("/", "").matches(PART)) {
            throw new IllegalArgumentException("X-tee tunnus peab olema kujul keskkond/liik/registrikood/alamsüsteem, mitte „" + text + "“");
        }
        return new MemberId(parts[0], parts[1], parts[2], parts[3]);
    }

    @Override
    public String toString() {
        return String.join("/", instance, memberClass, memberCode, subsystem);
    }
}
