package ee.kutseeksam.registers.xroad;

/** X-Road's own error in its REST protocol: a code in a header, of the same words as SOAP's faults. */
final class RestFault extends RuntimeException {

    private final String code;

    RestFault(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
