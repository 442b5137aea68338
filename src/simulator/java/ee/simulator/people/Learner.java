package ee.simulator.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who learns on a curriculum.
 *
 * @param withoutCode EHIS knows only the birth date
 * @param nominalEnd  empty where EHIS knows only the beginning
 * @param funding     code of the study place's funding
 */
public record Learner(int id, String code, String firstName, String lastName, boolean withoutCode, Curriculum curriculum, int course, Stage stage,
                      Optional<LocalDate> start, Optional<LocalDate> nominalEnd, List<Leave> leaves, String funding) {

    /** How far one is. */
    public enum Stage { EARLIER, FINAL, OVER_TIME, FAR_OVER_TIME }

    /** An academic leave. */
    public record Leave(LocalDate first, LocalDate last) { }

    public Learner paidBy(String code) {
        return new Learner(id, this.code, firstName, lastName, withoutCode, curriculum, course, stage, start, nominalEnd, leaves, code);
    }

    public String sex() {
        return code.charAt(0) % 2 == 0 ? "N" : "M";
    }

    /** Whether EHIS lists one for exams: in the last year or at most a year over. */
    public boolean forExams() {
        return stage == Stage.FINAL || stage == Stage.OVER_TIME;
    }
}
