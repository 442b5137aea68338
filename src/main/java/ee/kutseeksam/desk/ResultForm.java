package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.PartResult;
import java.util.Set;
import java.util.UUID;

/** One candidacy's result as the assessors enter it. A part that the exam has not is left out or NOT_DONE. */
public record ResultForm(UUID candidacy, Attendance attendance, PartResult theory, PartResult practice, Set<Integer> competences) { }
