package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.util.List;
import java.util.Map;

/** Who is already on the roster of which unfinished exam, and for what (rules.md 9). Answered by a view. */
public interface OpenCandidacies {

    record Key(PersonId person, Qualification qualification) { }

    /** Numbers of other exams than this one, for these standards. */
    Map<Key, String> of(String exceptExam, List<Integer> standards);
}
