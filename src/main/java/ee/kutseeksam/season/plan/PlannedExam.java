package ee.kutseeksam.season.plan;

/**
 * One exam of a season.
 *
 * @param place        of the exam among all, from 0
 * @param wave         from 0
 * @param firstLearner the place of its first candidate among the curriculum's learners
 * @param marks        one for each candidate: {@code .} passes, P(artial), F(ailed), A(bsent), E(xcused), R(emoved)
 * @param retaken      whether those who may sit again do
 */
public record PlannedExam(int place, Offer offer, int wave, int firstLearner, String marks, boolean retaken) {

    /** A curriculum of a school that leads to a standard by which a body awards. */
    public record Offer(String field, int standard, String awardingBody, String school, String curriculum) { }

    public int candidates() {
        return marks.length();
    }

    public int passes() {
        return (int) marks.chars().filter(mark -> mark == '.').count();
    }

    /** Who may sit again by the tables: whoever sat and fell short or was removed, or was excused; not who did not come. */
    public int rights() {
        return (int) marks.chars().filter(mark -> "PFER".indexOf(mark) >= 0).count();
    }
}
