package ee.kutseeksam.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** An exam for those who sit again. */
public record RetakeForm(List<UUID> candidacies, @Nullable String language, LocalDate plannedOn) { }
