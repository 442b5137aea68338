package ee.kutseeksam.access;

import static ee.kutseeksam.access.Grant.any;
import static ee.kutseeksam.access.Grant.during;
import static ee.kutseeksam.access.RoleKind.ANALYST;
import static ee.kutseeksam.access.RoleKind.ASSESSOR;
import static ee.kutseeksam.access.RoleKind.BODY;
import static ee.kutseeksam.access.RoleKind.COMMISSION;
import static ee.kutseeksam.access.RoleKind.KUTSEKODA;
import static ee.kutseeksam.access.RoleKind.OPERATOR;
import static ee.kutseeksam.access.RoleKind.SCHOOL;
import static ee.kutseeksam.exam.ExamStatus.ACCEPTED;
import static ee.kutseeksam.exam.ExamStatus.COMPLETED;
import static ee.kutseeksam.exam.ExamStatus.DECIDED;
import static ee.kutseeksam.exam.ExamStatus.DECISION_PENDING;
import static ee.kutseeksam.exam.ExamStatus.DRAFT;
import static ee.kutseeksam.exam.ExamStatus.IN_PROGRESS;
import static ee.kutseeksam.exam.ExamStatus.REOPENED;
import static ee.kutseeksam.exam.ExamStatus.RESULTS_ENTERED;
import static ee.kutseeksam.exam.ExamStatus.RETURNED;
import static ee.kutseeksam.exam.ExamStatus.SCHEDULED;
import static ee.kutseeksam.exam.ExamStatus.SENT;
import static ee.kutseeksam.exam.ExamStatus.WAITING_FOR_LINK;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be seen or done, and in which roles; who has several acts in the first that may. */
public enum Action {

    // ---- of the product
    ORDER_EXAM(any(SCHOOL)),
    COUNT_EXAMS(any(SCHOOL), any(BODY), any(COMMISSION), any(KUTSEKODA), any(ANALYST)),
    OPERATE(any(OPERATOR)),
    SEE_REGISTER_DIFFERENCES(any(KUTSEKODA), any(OPERATOR)),
    SEE_REGISTRATION(any(BODY), any(KUTSEKODA), any(OPERATOR)),

    // ---- seeing an exam
    SEE_EXAM(any(SCHOOL), any(BODY), any(COMMISSION), any(KUTSEKODA), any(ASSESSOR), any(OPERATOR)),
    SEE_PEOPLE(any(SCHOOL), any(BODY), any(COMMISSION), any(KUTSEKODA), any(ASSESSOR)),
    SEE_COMMITTEE(any(BODY), any(COMMISSION), any(KUTSEKODA)),
    SEE_ATTEMPTS(any(KUTSEKODA), any(OPERATOR)),

    // ---- what no task asks for
    REOPEN_ORDER(during(SCHOOL, WAITING_FOR_LINK)),
    WITHDRAW_ROSTER(during(SCHOOL, SENT)),
    REOPEN_ROSTER(during(SCHOOL, DRAFT, RETURNED)),
    ASK_FOR_ADDITION(during(SCHOOL, ACCEPTED, SCHEDULED, IN_PROGRESS)),
    RESCHEDULE_GROUP(during(BODY, ACCEPTED, SCHEDULED, IN_PROGRESS)),
    REPLACE_RESPONSIBLE(during(BODY, Grant.ACCEPTED_AND_OPEN), during(KUTSEKODA, Grant.ACCEPTED_AND_OPEN)),
    CANCEL_EXAM(during(BODY, ACCEPTED, SCHEDULED), during(SCHOOL, WAITING_FOR_LINK, REOPENED, DRAFT, SENT, RETURNED), during(KUTSEKODA, Grant.OPEN)),
    BAR_MEMBER(during(BODY, Grant.ACCEPTED_OR_OVER)),
    BAR_ONESELF("barMember", during(COMMISSION, Grant.ACCEPTED_OR_OVER), during(BODY, Grant.ACCEPTED_OR_OVER)),
    DECLARE_ABSENT(during(BODY, Grant.ACCEPTED_OR_OVER)),
    DECLARE_CHAIR_ABSENT_AS_DEPUTY("declareAbsent", during(COMMISSION, Grant.ACCEPTED_OR_OVER), during(BODY, Grant.ACCEPTED_OR_OVER)),
    OPEN_CORRECTION(during(BODY, RESULTS_ENTERED, DECISION_PENDING, DECIDED, COMPLETED),
            during(KUTSEKODA, RESULTS_ENTERED, DECISION_PENDING, DECIDED, COMPLETED)),
    WITHDRAW_CORRECTION(during(BODY, RESULTS_ENTERED, DECISION_PENDING, DECIDED, COMPLETED),
            during(KUTSEKODA, RESULTS_ENTERED, DECISION_PENDING, DECIDED, COMPLETED)),
    HOLD_REGISTRATION(during(BODY, DECIDED, COMPLETED), during(KUTSEKODA, DECIDED, COMPLETED), during(OPERATOR, DECIDED, COMPLETED)),
    RESUME_REGISTRATION(during(BODY, DECIDED, COMPLETED), during(KUTSEKODA, DECIDED, COMPLETED), during(OPERATOR, DECIDED, COMPLETED)),

    // ---- steps: the diagram says when
    PLACE_ORDER(any(SCHOOL)), ADD_GRADUATES(any(SCHOOL)), CLEAR_PEOPLE(any(SCHOOL)), FORM_GROUPS(any(SCHOOL)), SEND_ROSTER(any(SCHOOL)),
    CORRECT_ROSTER(any(SCHOOL)), NAME_LATECOMERS(any(SCHOOL)), CLEAR_LATECOMERS(any(SCHOOL)), ORDER_RETAKE(any(SCHOOL)),
    REVIEW_ROSTER(any(BODY)), CONSIDER_ADDITION(any(BODY)), APPOINT_RESPONSIBLE(any(BODY)), SCHEDULE_GROUP(any(BODY)),
    ENTER_RESULTS(any(ASSESSOR), any(BODY)), AMEND_RESULTS(any(BODY)), CORRECT_RESULTS(any(BODY)),
    DECIDE_AWARDS(any(COMMISSION)), SIGN_PROTOCOL(any(COMMISSION)), DECIDE_CORRECTION(any(COMMISSION)), SIGN_CORRECTION(any(COMMISSION)),
    MEND_APPLICATION(any(BODY), any(KUTSEKODA)), REVOKE_CERTIFICATE(any(KUTSEKODA)), SETTLE_DIFFERENCE(any(KUTSEKODA)),
    REVIEW_FUNDING(any(KUTSEKODA));

    private final String activity;
    private final List<Grant> grants;

    Action(Grant... grants) {
        this("", grants);
    }

    Action(String activity, Grant... grants) {
        this.activity = activity;
        this.grants = List.of(grants);
    }

    /** As the log names it: a step's element in the diagram, or the deed. */
    public String activity() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return !activity.isEmpty() ? activity : words[0] + Arrays.stream(words).skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).reduce("", String::concat);
    }

    /** The step of a diagram. */
    public static Optional<Action> ofStep(String element) {
        return Arrays.stream(values()).filter(action -> action.compareTo(PLACE_ORDER) >= 0 && action.activity().equals(element)).findFirst();
    }

    List<Grant> grants() {
        return grants;
    }
}
