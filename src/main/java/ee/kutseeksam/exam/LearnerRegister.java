package ee.kutseeksam.exam;

import java.util.List;

/** The education register's answer to: who studies on this curriculum of this school and may come into question for an exam. */
public interface LearnerRegister {

    List<Learner> learners(String school, String curriculum);
}
