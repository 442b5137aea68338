package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.lang.Nullable;

/** When, where and before whom a group sits; local time in Estonia. */
public record ScheduleForm(LocalDateTime start, String place, PersonId chair, @Nullable List<PersonId> members) { }
