package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody with a right to a retake who could sit it at this exam.
 *
 * @param exam    human number of the exam that gave the right
 * @param carried parts that need not be sat again
 * @param newer   whether it is sat by a newer version of the standard, with all parts
 * @param listed  whether already on this exam's roster
 * @param why     why the right cannot be taken for this exam, or empty
 */
public record RetakerRow(UUID candidacy, PersonId person, Qualification qualification, String exam, LocalDate until, Set<Part> carried,
                         boolean newer, boolean listed, String why) { }
