package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A learner whom the education register (EHIS) lists for a curriculum of a school.
 *
 * @param course      year of study, from 1; 0 when the register does not say
 * @param nominalEnd  end of the nominal study time with academic leave counted in (rules.md 8), when known
 * @param fundingCode the register's code of who pays the study place
 * @param hasCode     whether the register knows a personal code (rules.md 16)
 */
public record Learner(PersonId person, int course, Optional<LocalDate> nominalEnd, String fundingCode, boolean hasCode) { }
