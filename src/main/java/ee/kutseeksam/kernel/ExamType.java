package ee.kutseeksam.kernel;

import java.util.EnumSet;
import java.util.Set;

/** How an exam is held: which parts it has (domain: examTypes). */
public enum ExamType {
    THEORETICAL(EnumSet.of(Part.THEORY)),
    PRACTICAL(EnumSet.of(Part.PRACTICE)),
    COMBINED(EnumSet.allOf(Part.class));

    private final Set<Part> parts;

    ExamType(Set<Part> parts) {
        this.parts = Set.copyOf(parts);
    }

    public Set<Part> parts() {
        return parts;
    }
}
