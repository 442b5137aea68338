package ee.kutseeksam.access;

import static ee.kutseeksam.access.WhoseRole.State.OVER;
import static ee.kutseeksam.access.WhoseRole.State.STANDING;
import static ee.kutseeksam.access.WhoseRole.State.WAITING;

import ee.kutseeksam.access.WhoseRole.State;
import java.util.EnumSet;
import java.util.Set;

/** Everything that can be done to a role, by whom, and while it waits, stands or is over. */
public enum RoleAction {

    SEE_ROLES(Set.of(By.ADMINISTRATOR, By.KUTSEKODA), EnumSet.allOf(State.class)),
    ASK_FOR_ROLE(Set.of(By.ANYBODY), EnumSet.of(WAITING)),
    GIVE_UP_REQUEST(Set.of(By.OWNER), EnumSet.of(WAITING)),
    ANSWER_REQUEST(Set.of(By.ADMINISTRATOR, By.KUTSEKODA), EnumSet.of(WAITING)),
    END_ROLE(Set.of(By.ADMINISTRATOR, By.KUTSEKODA), EnumSet.of(STANDING)),
    DELEGATE_ROLE(Set.of(By.OWNER), EnumSet.of(STANDING)),
    ANSWER_DELEGATION(Set.of(By.ADMINISTRATOR, By.KUTSEKODA), EnumSet.of(WAITING)),
    END_DELEGATION(Set.of(By.OWNER, By.ADMINISTRATOR, By.KUTSEKODA), EnumSet.of(WAITING, STANDING)),
    CLOSE_ORGANISATION(Set.of(By.KUTSEKODA), EnumSet.of(STANDING)),
    TAKE_OVER_COMMISSION(Set.of(By.ADMINISTRATOR, By.KUTSEKODA), EnumSet.of(STANDING));

    /** As what somebody stands to a role. */
    enum By { ANYBODY, OWNER, ADMINISTRATOR, KUTSEKODA }

    private static final Set<RoleAction> ANSWERS = EnumSet.of(ANSWER_REQUEST, ANSWER_DELEGATION, TAKE_OVER_COMMISSION);

    private final Set<By> by;
    private final Set<State> during;

    RoleAction(Set<By> by, Set<State> during) {
        this.by = by;
        this.during = during;
    }

    Set<By> by() {
        return by;
    }

    boolean isDuring(State state) {
        return during.contains(state);
    }

    /** Whether by it one person decides about another: nobody about themselves, and Kutsekoda where there is nobody else. */
    boolean answers() {
        return ANSWERS.contains(this);
    }
}
