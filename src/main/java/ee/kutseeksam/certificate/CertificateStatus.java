package ee.kutseeksam.certificate;

/** How far a certificate application has come (domain §2.2). */
public enum CertificateStatus { NONE, GENERATED, SUBMITTING, SUBMITTED, REJECTED, REGISTERED }
