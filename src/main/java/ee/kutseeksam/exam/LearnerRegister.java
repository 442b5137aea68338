package ee.kutseeksam.exam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The education register's answer to: who studies on this curriculum of this school and may come into question for an exam. */
public interface LearnerRegister {

    List<Learner> learners(String school, String curriculum);

    /** When the register said so of this school; empty when it is asked each time. */
    default Optional<Instant> asOf(String school) {
        return Optional.empty();
    }
}
