package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Award;
import java.util.UUID;

/** What the committee decides for one candidacy; the reason is kept with the person, not in the log. */
public record DecisionForm(UUID candidacy, Award award, String reason) {

    @Override
    public String toString() {
        return "DecisionForm[" + candidacy + "]";
    }
}
