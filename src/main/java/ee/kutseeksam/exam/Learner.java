package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;

/**
 * A learner whom the education register (EHIS) lists for a curriculum of a school.
 *
 * @param course      year of study, from 1; 0 when the register does not say
 * @param nominalTime of study, with its academic leaves
 * @param fundingCode the register's code of who pays the study place
 * @param hasCode     whether the register knows a personal code (rules.md 16)
 */
public record Learner(PersonId person, int course, NominalTime nominalTime, String fundingCode, boolean hasCode) { }
