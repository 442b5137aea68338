package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.GroupsFormed;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a school divides people into groups: the whole division each time. */
@Component
public class GroupDesk {

    private final Turns turns;
    private final Repository<Exam> exams;
    private final Facts facts;
    private final Seen seen;

    GroupDesk(Turns turns, Repository<Exam> exams, Facts facts, Seen seen) {
        this.turns = turns;
        this.exams = exams;
        this.facts = facts;
        this.seen = seen;
    }

    @Transactional
    public void formGroups(PersonId who, String task, List<GroupForm> groups) {
        formGroups(who, task, groups, Optional.empty());
    }

    /** @param version of the exam that the school has seen; gives the one after it */
    @Transactional
    public Map<UUID, Integer> formGroups(PersonId who, String task, List<GroupForm> forms, Optional<Integer> version) {
        Turn turn = turns.takeAny(who, task, Set.of("formGroups", "correctRoster"));
        Typed.few("groups", forms);
        exams.change(turn.exam(), exam -> {
            seen.require(exams, turn.exam(), version, GroupsFormed.class::isInstance);
            return exam.formGroups(groups(forms, exam.placed().language()), facts.about(exam.placed()));
        });
        return exams.versions(Set.of(turn.exam()));
    }

    private static List<Group> groups(List<GroupForm> forms, String examLanguage) {
        Set<String> names = new HashSet<>();
        List<Group> groups = new ArrayList<>();
        for (GroupForm form : forms) {
            Group group = group(groups.size() + 1, form, examLanguage);
            if (!names.add(group.name())) {
                throw DeskRule.GROUP_NAMES_DIFFER.broken(group.name()).at("name", String.valueOf(group.number()));
            }
            groups.add(group);
        }
        return groups;
    }

    private static Group group(int number, GroupForm form, String examLanguage) {
        String row = String.valueOf(number);
        if (form.number() != number) {
            throw DeskRule.GROUPS_ARE_NUMBERED.broken(number, form.number()).at("number", row);
        }
        try {
            String name = Typed.maybe("name", form.name(), Typed.LONGEST_GROUP_NAME);
            String language = Typed.maybe("language", form.language(), Typed.LONGEST_CODE);
            return Group.of(number, name.isEmpty() ? "Grupp " + number : name, language.isEmpty() ? examLanguage : language,
                    form.members() == null ? List.of() : form.members());
        } catch (RuleBroken broken) {
            throw broken.at(broken.places().get(0).field(), row);
        }
    }
}
