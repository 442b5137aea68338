package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDateTime;
import java.util.List;

/** When, where and before whom a group sits; local time in Estonia. */
public record ScheduleForm(LocalDateTime start, String place, PersonId chair, List<PersonId> members) { }
