package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.PartResult;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One candidacy's result as the assessors enter it. NOT_DONE is a part to which the person did not come, or which the exam has not.
 *
 * @param reason  why the person was away with good reason or was removed; kept with the person, not in the log
 * @param version of the row that was seen, when a change since then is to be refused
 */
public record ResultForm(UUID candidacy, Attendance attendance, @Nullable PartResult theory, @Nullable PartResult practice,
                         Set<Integer> competences, Optional<String> reason, Optional<Integer> version) {

    /** Of an attendance that needs no reason. */
    public ResultForm(UUID candidacy, Attendance attendance, PartResult theory, PartResult practice, Set<Integer> competences) {
        this(candidacy, attendance, theory, practice, competences, Optional.empty(), Optional.empty());
    }

    public ResultForm(UUID candidacy, Attendance attendance, PartResult theory, PartResult practice, Set<Integer> competences, Optional<String> reason) {
        this(candidacy, attendance, theory, practice, competences, reason, Optional.empty());
    }

    @Override
    public String toString() {
        return "ResultForm[" + candidacy + "]";
    }
}
