package ee.kutseeksam.web;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.eventstore.RefusedAttempts;
import ee.kutseeksam.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was tried at an exam that is forbidden for good: for Kutsekoda and the operator to see. */
@Component
class Attempts {

    /** @param step what was being done; {@code sentence} says what was tried */
    record AttemptLine(Instant at, String who, String role, String organisation, String step, String rule, String sentence) { }

    private final RefusedAttempts attempts;
    private final Names names;
    private final Words words;

    Attempts(RefusedAttempts attempts, Names names, Words words) {
        this.attempts = attempts;
        this.names = names;
        this.words = words;
    }

    List<AttemptLine> at(SeenExam seen) {
        if (!seen.may(Action.SEE_ATTEMPTS)) {
            return List.of();
        }
        List<RefusedAttempts.Attempt> all = attempts.at(seen.exam().id());
        Map<PersonId, String> known = names.officials(all.stream().map(one -> PersonId.of(one.who())).toList());
        return all.stream().map(one -> new AttemptLine(one.at(), known.getOrDefault(PersonId.of(one.who()), "ametnik"), one.role(),
                words.organisation(one.role(), one.organisation()), words.say("step." + one.activity()), one.rule(),
                words.say("attempt." + one.rule()))).toList();
    }
}
