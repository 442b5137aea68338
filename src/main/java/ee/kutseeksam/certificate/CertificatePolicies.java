package ee.kutseeksam.certificate;

import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;

/** The numbers of a certificate that analysts own. */
public interface CertificatePolicies {

    /** For how many months a certificate is valid; 0 when it has no end (table {@code certificateValidity}, rules.md 47). */
    Ruling<Integer> validityMonths(String awardingBody, int standard, LocalDate decidedOn);
}
