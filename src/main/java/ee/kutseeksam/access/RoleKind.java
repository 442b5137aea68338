package ee.kutseeksam.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what capacity somebody stands before an exam or before the product; also the kind of a group ({@code school-51}). */
public enum RoleKind {
    SCHOOL, BODY, COMMISSION, ASSESSOR, KUTSEKODA, OPERATOR, ANALYST;

    /** As groups and the log call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RoleKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
