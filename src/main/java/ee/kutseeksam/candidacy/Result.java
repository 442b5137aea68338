package ee.kutseeksam.candidacy;

import ee.kutseeksam.kernel.Part;
import java.util.Map;
import java.util.Set;

/**
 * What the assessors entered for one candidacy.
 *
 * @param parts       every part of the exam type; a part carried over from an earlier attempt stands as passed
 * @param competences register row ids of the proved competences
 */
public record Result(Attendance attendance, Map<Part, PartResult> parts, Set<Integer> competences) { }
