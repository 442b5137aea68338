package ee.kutseeksam.certificate;

import java.util.List;
import java.util.Optional;

/**
 * The register of certificates (kutseregister). Its write returns neither key nor number and is not idempotent, so
 * {@link #has} is asked before every write.
 */
public interface CertificateRegister {

    /** A refusal of one field, in the register's words. */
    record FieldError(String field, String message) { }

    /** The field of the personal code. */
    String CODE = "isikukood";

    /** What is missing before the register can be asked at all: the personal code (rules.md 16). Asks nobody. */
    List<FieldError> wanting(Application application);

    boolean has(Application application);

    /** Enters the application. Empty when accepted, the field errors when refused. An exception when the outcome is not known. */
    List<FieldError> register(Application application);

    /** The number, once the register's staff have confirmed the entry. */
    Optional<String> number(Application application);
}
