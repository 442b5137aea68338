package ee.kutseeksam.candidacy;

import java.util.Set;

/** The competences of a standard, by register row id: all mandatory ones must be proved, electives may be (rules.md 37). */
public record Competences(Set<Integer> mandatory, Set<Integer> elective) {

    boolean offer(Set<Integer> proved) {
        return proved.stream().allMatch(one -> mandatory.contains(one) || elective.contains(one));
    }
}
