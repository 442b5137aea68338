package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.util.List;
import org.springframework.lang.Nullable;

/** A learner to be put on the roster; without qualifications, for everything that the order offers. */
public record LearnerChoice(PersonId person, @Nullable List<Qualification> qualifications) { }
