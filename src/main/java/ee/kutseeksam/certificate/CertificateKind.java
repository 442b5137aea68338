package ee.kutseeksam.certificate;

import ee.kutseeksam.kernel.Qualification;

/** As what the register enters an award (kutsetunnistuse tüüp); its code is the register's own (rules.md 48, domain §5.1). */
public enum CertificateKind {

    /** kutsetunnistus */
    CERTIFICATE(1),
    /** osakutsetunnistus */
    PART_CERTIFICATE(2),
    /** esmane kutse */
    FIRST_QUALIFICATION(3);

    private final int code;

    CertificateKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** @param first whether the standard is one of an esmane kutse */
    public static CertificateKind of(Qualification awarded, boolean first) {
        if (awarded.isPart()) {
            return PART_CERTIFICATE;
        }
        return first ? FIRST_QUALIFICATION : CERTIFICATE;
    }
}
