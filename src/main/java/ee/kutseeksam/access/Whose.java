package ee.kutseeksam.access;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose an exam is at a moment: all of it that a decision about access goes by.
 *
 * @param sent      the school has sent it to the awarding body, once at least
 * @param withBody  what was sent is with the awarding body: neither given nor taken back since
 * @param assessors the assessment committee of each scheduled group, by the group's number
 */
public record Whose(String school, String awardingBody, ExamStatus status, boolean sent, boolean withBody,
                    Map<Integer, Set<PersonId>> assessors) {

    /** An exam that its school is about to order: there is nothing of it yet but the school. */
    public static Whose about(String school) {
        return new Whose(school, "", ExamStatus.NONE, false, false, Map.of());
    }

    /** As far as it is about one group; the whole exam for 0. */
    public Whose group(int number) {
        return number == 0 ? this : new Whose(school, awardingBody, status, sent, withBody, assessors.entrySet().stream()
                .filter(group -> group.getKey() == number).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Set<Integer> assessedBy(PersonId who) {
        return assessors.entrySet().stream().filter(group -> group.getValue().contains(who)).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
