package ee.kutseeksam.access;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may do what to whose exam in which state: the reviewed file says, and every cell of it is asked of the decision. Written anew
 * with {@code -Daccess.write=true}; what differs then is read as a change of rights.
 */
class AccessMatrixTest {

    private static final Path FILE = Path.of("src", "test", "resources", "access", "matrix.csv");
    private static final Pattern TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"[^>]*>");
    private static final Pattern GROUPS = Pattern.compile("candidateGroups=\"([^\"]*)\"");

    private final Map<String, List<String>> decided = Matrix.cells();

    @TestFactory
    Stream<DynamicTest> every_cell_is_as_reviewed() throws IOException {
        if (Boolean.getBoolean("access.write")) {
            Files.write(FILE, Matrix.lines(decided).toList());
        }
        return reviewed().entrySet().stream().map(line -> DynamicTest.dynamicTest(line.getKey(),
                () -> assertThat(decided.get(line.getKey())).as(Matrix.header()).isEqualTo(line.getValue())));
    }

    @Test
    void the_file_covers_every_action_and_everybody_in_every_state() throws IOException {
        assertThat(Files.readAllLines(FILE).get(0)).isEqualTo(Matrix.header());
        assertThat(reviewed().keySet()).containsExactlyInAnyOrderElementsOf(decided.keySet());
        assertThat(Matrix.ACTORS.keySet().stream().map(actor -> actor.split(" ")[0]).filter(role -> !role.equals("nobody")).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(RoleKind.values()).map(RoleKind::id).collect(Collectors.toSet()));
        assertThat(Matrix.STATES.values().stream().map(Matrix.State::status).collect(Collectors.toSet()))
                .containsAll(Arrays.stream(ExamStatus.values()).filter(status -> status != ExamStatus.NONE).toList());
    }

    // ---- what holds whatever the file says

    @Test
    void a_foreign_exam_and_somebody_without_a_role_get_nothing() {
        assertThat(decided).allSatisfy((line, cells) -> {
            boolean ofTheProduct = Matrix.ofTheProduct(Action.valueOf(line.split(";")[0]));
            if (line.endsWith("nobody") || line.contains("foreign") && !ofTheProduct) {
                assertThat(cells).as(line).containsOnly("-");
            }
        });
    }

    @Test
    void an_awarding_body_has_what_was_sent_to_it_and_people_while_it_is_with_it() {
        for (String side : List.of("body own", "commission own")) {
            for (Action action : Action.values()) {
                if (!Matrix.ofTheProduct(action)) {
                    assertThat(cell(action, side, "draft")).as(action + " " + side).isEqualTo("-");
                    assertThat(cell(action, side, "cancelled unsent")).as(action + " " + side).isEqualTo("-");
                }
            }
            assertThat(cell(Action.SEE_EXAM, side, "returned")).isEqualTo("yes");
            assertThat(cell(Action.SEE_PEOPLE, side, "returned")).isEqualTo("-");
            assertThat(cell(Action.SEE_PEOPLE, side, "sent")).isEqualTo("yes");
        }
    }

    /** An operator stops what is being sent to the register, which decides nothing. */
    @Test
    void nobody_who_keeps_the_machine_or_counts_sees_people_or_decides_upon_an_exam() {
        for (String side : List.of("operator", "analyst")) {
            assertThat(decided.entrySet().stream().filter(line -> line.getKey().endsWith(";" + side) && line.getValue().contains("yes"))
                    .map(line -> line.getKey().split(";")[0]).collect(Collectors.toSet()))
                    .isSubsetOf("OPERATE", "SEE_REGISTER_DIFFERENCES", "SEE_EXAM", "SEE_ATTEMPTS", "COUNT_EXAMS", "SEE_REGISTRATION",
                            "HOLD_REGISTRATION", "RESUME_REGISTRATION");
        }
        assertThat(decided.get("SEE_EXAM;analyst")).containsOnly("-");
    }

    @Test
    void who_enters_results_does_not_decide_in_that_role_and_the_other_way_round() {
        for (Action entering : Set.of(Action.ENTER_RESULTS, Action.AMEND_RESULTS, Action.CORRECT_RESULTS)) {
            assertThat(decided.get(entering + ";commission own")).containsOnly("-");
        }
        for (Action deciding : Set.of(Action.DECIDE_AWARDS, Action.SIGN_PROTOCOL, Action.DECIDE_CORRECTION, Action.SIGN_CORRECTION)) {
            assertThat(decided.get(deciding + ";body own")).containsOnly("-");
            assertThat(decided.get(deciding + ";assessor own")).containsOnly("-");
        }
    }

    @Test
    void an_assessor_is_confined_to_their_own_groups() {
        Matrix.State scheduled = Matrix.STATES.get("scheduled");
        var assessor = new Actor(Matrix.WHO, Set.of("assessor"));
        Whose exam = scheduled.exam("assessor own");
        assertThat(Access.decide(assessor, Action.SEE_PEOPLE, exam).groups()).containsExactly(2);
        assertThat(Access.decide(assessor, Action.ENTER_RESULTS, exam.group(2)).isYes()).isTrue();
        assertThat(Access.decide(assessor, Action.ENTER_RESULTS, exam.group(1)).isNo()).isTrue();
    }

    @Test
    void who_has_two_roles_acts_in_the_one_that_may_now() {
        var both = new Actor(Matrix.WHO, Set.of("school-51", "body-KA-LEIB"));
        assertThat(role(both, "sent")).isEqualTo(RoleKind.SCHOOL);
        assertThat(role(both, "accepted")).isEqualTo(RoleKind.BODY);
        assertThat(Access.decideAs(RoleKind.BODY, both, Action.CANCEL_EXAM, Matrix.STATES.get("sent").exam("")).answer()).isEqualTo(Verdict.Answer.NOT_NOW);
    }

    private static RoleKind role(Actor actor, String state) {
        return Access.decide(actor, Action.CANCEL_EXAM, Matrix.STATES.get(state).exam("")).as().orElseThrow().kind();
    }

    /** What a diagram offers to a role that may not do it would be a task that nobody can do. */
    @Test
    void the_diagrams_offer_each_step_to_the_roles_that_may_do_it() throws IOException {
        Map<String, Set<String>> offered = new LinkedHashMap<>();
        try (Stream<Path> diagrams = Files.list(Path.of("processes"))) {
            for (Path diagram : diagrams.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                TASK.matcher(Files.readString(diagram)).results().forEach(task -> offered.put(task.group(1), kinds(task.group())));
            }
        }
        assertThat(offered).hasSizeGreaterThan(20).allSatisfy((step, kinds) -> assertThat(Action.ofStep(step).orElseThrow().grants().stream()
                .map(grant -> grant.kind().id()).collect(Collectors.toSet())).as(step).isEqualTo(kinds));
        assertThat(Arrays.stream(Action.values()).filter(action -> action.compareTo(Action.PLACE_ORDER) >= 0).map(Action::activity))
                .containsExactlyInAnyOrderElementsOf(offered.keySet());
    }

    private static Set<String> kinds(String task) {
        Set<String> kinds = GROUPS.matcher(task).results().flatMap(groups -> Stream.of(groups.group(1).split(",")))
                .map(group -> group.split("-")[0]).collect(Collectors.toSet());
        if (task.contains("candidateUsers")) {
            kinds.add("assessor");
        }
        return kinds;
    }

    private String cell(Action action, String actor, String state) {
        return decided.get(action + ";" + actor).get(List.copyOf(Matrix.STATES.keySet()).indexOf(state));
    }

    private static Map<String, List<String>> reviewed() throws IOException {
        return Files.readAllLines(FILE).stream().skip(1).map(line -> List.of(line.split(";")))
                .collect(Collectors.toMap(line -> line.get(0) + ";" + line.get(1), line -> line.subList(2, line.size()), (one, same) -> one, LinkedHashMap::new));
    }
}
