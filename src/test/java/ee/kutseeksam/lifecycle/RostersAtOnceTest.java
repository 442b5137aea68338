package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.desk.LearnerChoice;
import ee.kutseeksam.desk.LearnerRow;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamRoster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people put the same learner on two rosters in the same moment: one of them is told that the other was first (rules.md 9). */
@ProductTest
class RostersAtOnceTest {

    private static final int ROUNDS = 8;

    @Autowired Playground playground;
    @Autowired ExamRoster roster;

    @Test
    void the_same_learner_comes_on_one_of_two_rosters() throws Exception {
        ExamPlay one = playground.order(Playground.plan("48", "239002", "KA-KEEV", 10912389, 1, 5));
        ExamPlay other = playground.order(Playground.plan("48", "239002", "KA-KEEV", 10912389, 1, 5));
        List<PersonId> free = playground.stage.roster().learners(one.school(), one.task("addGraduates")).stream()
                .filter(row -> row.eligible() && row.elsewhere().isEmpty()).map(LearnerRow::person).limit(ROUNDS).toList();
        assertThat(free).isNotEmpty();
        var people = Executors.newFixedThreadPool(2);
        try {
            for (PersonId learner : free) {
                var together = new CyclicBarrier(2);
                List<Future<Optional<RuleBroken>>> tries = new ArrayList<>();
                Stream.of(one, other).forEach(exam -> tries.add(people.submit(adding(exam, learner, together))));
                List<RuleBroken> refused = new ArrayList<>();
                for (Future<Optional<RuleBroken>> tried : tries) {
                    tried.get(60, TimeUnit.SECONDS).ifPresent(refused::add);
                }
                assertThat(refused).singleElement().satisfies(broken -> assertThat(broken.getMessage() + broken.places())
                        .contains("juba eksami KE-"));
                assertThat(Stream.of(one, other).flatMap(exam -> roster.of(exam.id()).stream()).filter(row -> row.person().equals(learner)))
                        .as(ExamRule.NOT_IN_ANOTHER_EXAM.name()).hasSize(1);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private Callable<Optional<RuleBroken>> adding(ExamPlay exam, PersonId learner, CyclicBarrier together) {
        String task = exam.task("addGraduates");
        return () -> {
            together.await();
            try {
                playground.stage.roster().addLearners(exam.school(), task, List.of(new LearnerChoice(learner, List.of())));
                return Optional.empty();
            } catch (RuleBroken refused) {
                return Optional.of(refused);
            }
        };
    }
}
