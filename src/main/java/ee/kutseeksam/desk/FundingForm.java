package ee.kutseeksam.desk;

import java.util.UUID;
import org.springframework.lang.Nullable;

/** Whether a line under review is paid for, and why. */
public record FundingForm(UUID line, boolean funded, @Nullable String reason) {

    @Override
    public String toString() {
        return "FundingForm[" + line + "]";
    }
}
