package ee.kutseeksam.web;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Reads;
import ee.kutseeksam.people.Reads.Look;
import ee.kutseeksam.views.ExamList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has looked at the visitor's own data, in words: the organisation and the role; which of its people is the organisation's to tell. */
@Component
class OwnData {

    private static final int PAGE = 100;

    /**
     * @param receiver who saw it
     * @param purpose  what for
     * @param exam     at which exam, by number
     */
    record Line(Instant at, String receiver, String role, String purpose, Optional<String> exam, String channel) { }

    /** @param page from 1 */
    record Sheet(int page, int pages, int total, List<Line> looks) { }

    private final Reads reads;
    private final ExamList exams;
    private final Words words;

    OwnData(Reads reads, ExamList exams, Words words) {
        this.reads = reads;
        this.exams = exams;
        this.words = words;
    }

    Sheet of(PersonId who, int asked) {
        int total = reads.count(who);
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(asked, 1), pages);
        List<Look> looks = reads.of(who, (page - 1) * PAGE, PAGE);
        Map<?, String> numbers = exams.numbers(looks.stream().flatMap(look -> look.exam().stream()).collect(Collectors.toSet()));
        return new Sheet(page, pages, total, looks.stream().map(look -> new Line(look.at(), receiver(look, who),
                look.actor().equals(who.toString()) || look.organisation().isEmpty() ? "" : words.say("role." + look.role()), look.purpose(),
                look.exam().map(numbers::get), words.say("channel." + look.channel()))).toList());
    }

    private String receiver(Look look, PersonId who) {
        if (look.actor().equals(who.toString())) {
            return words.say("reads.yourself");
        }
        return look.organisation().isEmpty() ? words.say("reads." + look.role()) : words.organisation(look.role(), look.organisation());
    }
}
