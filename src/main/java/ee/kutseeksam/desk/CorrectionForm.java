package ee.kutseeksam.desk;

import java.util.List;
import java.util.UUID;

/** Whose signed results are to be corrected, all of one group, and what is wrong with them. */
public record CorrectionForm(List<UUID> candidacies, String reason) {

    @Override
    public String toString() {
        return "CorrectionForm" + candidacies;
    }
}
