package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Award;
import java.util.Optional;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What the committee decides for one candidacy; the reason is kept with the person, not in the log.
 *
 * @param version of the row that was seen, when a change since then is to be refused
 */
public record DecisionForm(UUID candidacy, Award award, @Nullable String reason, Optional<Integer> version) {

    public DecisionForm(UUID candidacy, Award award, String reason) {
        this(candidacy, award, reason, Optional.empty());
    }

    @Override
    public String toString() {
        return "DecisionForm[" + candidacy + "]";
    }
}
