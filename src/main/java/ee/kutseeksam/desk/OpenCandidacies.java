package ee.kutseeksam.desk;

import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.util.List;
import java.util.Map;

/** Who is already on the roster of which unfinished exam, and for what (rules.md 9). Answered by a view. */
public interface OpenCandidacies {

    record Key(PersonId person, Qualification qualification) { }

    /** Numbers of other exams than this one, for these standards. */
    Map<Key, String> of(String exceptExam, List<Integer> standards);

    /**
     * The same for whoever is about to put somebody on a roster: the answer stays true until the transaction ends, for others who
     * are about to do so for one of these standards wait.
     */
    default Map<Key, String> settled(String exceptExam, List<Integer> standards) {
        return of(exceptExam, standards);
    }

    /** Refuses who is on another roster already, whether as a newcomer or to sit again. */
    default void refuseAnyOf(List<Candidate> candidates, String exceptExam, List<Integer> standards) {
        refuseAnyOf(candidates, settled(exceptExam, standards));
    }

    static void refuseAnyOf(List<Candidate> candidates, Map<Key, String> elsewhere) {
        candidates.forEach(candidate -> {
            String other = elsewhere.get(new Key(candidate.person(), candidate.qualification()));
            if (other != null) {
                throw ExamRule.NOT_IN_ANOTHER_EXAM.broken(other).at("qualifications");
            }
        });
    }
}
