package ee.kutseeksam.desk;

import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.kernel.PersonId;
import java.util.Optional;

/**
 * A learner who could be put on the roster, with why or why not.
 *
 * @param eligibility FINAL_YEAR, OVERTIME, NOT_YET or TOO_LATE, by the table
 * @param listed      whether already on this exam's roster
 * @param otherExam   number of an unfinished exam that has this person for one of the same qualifications
 */
public record LearnerRow(PersonId person, String eligibility, Optional<NominalEnd> nominalEnd, int course, String fundingCode,
                         boolean eligible, boolean listed, Optional<String> otherExam) { }
