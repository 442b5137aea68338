package ee.kutseeksam.access;

import java.util.Optional;
import java.util.Set;

/**
 * What was decided.
 *
 * @param as     in which role somebody may; empty for {@code NO}
 * @param groups numbers of the groups to which it is confined; empty when it is not
 */
public record Verdict(Answer answer, Optional<Held> as, Set<Integer> groups) {

    /** {@code NOT_NOW}: theirs to do, but not as the exam stands. The exam's own rule says why, and refuses. */
    public enum Answer { NO, NOT_NOW, YES }

    /** @param organisation code, or empty for a role without one */
    public record Held(RoleKind kind, String organisation) { }

    static final Verdict NO = new Verdict(Answer.NO, Optional.empty(), Set.of());

    public boolean isYes() {
        return answer == Answer.YES;
    }

    /** It is not theirs, whatever comes. */
    public boolean isNo() {
        return answer == Answer.NO;
    }
}
