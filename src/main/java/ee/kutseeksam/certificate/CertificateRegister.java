package ee.kutseeksam.certificate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The register of certificates (kutseregister). Its write returns neither key nor number and is not idempotent, so
 * {@link #has} is asked before every write.
 */
public interface CertificateRegister {

    /** A refusal of one field, in the register's words, which may name the person: they are kept as a note and nowhere else. */
    record FieldError(String field, String message) {

        private static final String BETWEEN = ": ";

        /** As the note of a refusal has them, one a line. */
        public static String lines(List<FieldError> errors) {
            return errors.stream().map(one -> one.field() + BETWEEN + one.message().replaceAll("\\s+", " ").strip()).collect(Collectors.joining("\n"));
        }

        public static List<FieldError> of(String lines) {
            return lines.lines().map(line -> line.split(BETWEEN, 2)).map(parts -> new FieldError(parts[0], parts.length == 1 ? "" : parts[1])).toList();
        }

        @Override
        public String toString() {
            return "FieldError[" + field + "]";
        }
    }

    /** The field of the personal code. */
    String CODE = "isikukood";

    /** What is missing before the register can be asked at all: the personal code (rules.md 16). Asks nobody. */
    List<FieldError> wanting(Application application);

    /** Whether we have written it, so that the register may have it. Asks nobody. */
    boolean mayHave(Application application);

    boolean has(Application application);

    /** Enters the application. Empty when accepted, the field errors when refused. An exception when the outcome is not known. */
    List<FieldError> register(Application application);

    /** The number, once the register's staff have confirmed the entry. */
    Optional<String> number(Application application);
}
