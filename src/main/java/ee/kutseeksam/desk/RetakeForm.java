package ee.kutseeksam.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An exam for those who sit again. */
public record RetakeForm(List<UUID> candidacies, String language, LocalDate plannedOn) { }
