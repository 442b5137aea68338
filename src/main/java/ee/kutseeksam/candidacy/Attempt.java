package ee.kutseeksam.candidacy;

import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Part;
import java.util.Set;
import java.util.UUID;

/**
 * One sitting of an exam.
 *
 * @param number  1 for the first
 * @param carried parts passed at an earlier attempt, which are not sat again
 */
public record Attempt(UUID exam, int group, int number, ExamType type, Set<Part> carried) { }
