package ee.kutseeksam.desk;

import java.util.UUID;

/** Whether a line under review is paid for, and why. */
public record FundingForm(UUID line, boolean funded, String reason) {

    @Override
    public String toString() {
        return "FundingForm[" + line + "]";
    }
}
