package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a school divides people into groups: the whole division each time. */
@Component
public class GroupDesk {

    private final Turns turns;
    private final Repository<Exam> exams;
    private final Facts facts;

    GroupDesk(Turns turns, Repository<Exam> exams, Facts facts) {
        this.turns = turns;
        this.exams = exams;
        this.facts = facts;
    }

    @Transactional
    public void formGroups(PersonId who, String task, List<GroupForm> groups) {
        Turn turn = turns.takeAny(who, task, Set.of("formGroups", "correctRoster"));
        exams.change(turn.exam(), exam -> exam.formGroups(IntStream.range(0, groups.size())
                .mapToObj(index -> group(index + 1, groups.get(index), exam.placed().language())).toList(), facts.about(exam.placed())));
    }

    private static Group group(int number, GroupForm form, String examLanguage) {
        String name = form.name() == null || form.name().isBlank() ? "Grupp " + number : form.name().strip();
        String language = form.language() == null || form.language().isBlank() ? examLanguage : form.language();
        return Group.of(number, name, language, form.members() == null ? List.of() : form.members());
    }
}
