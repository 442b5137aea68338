package ee.kutseeksam.simulation;

import ee.kutseeksam.exam.Commission;
import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.TurnRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conflicts and absence in the awarding committee, declared as the commission's desk takes them. */
final class CommissionWork {

    private final World world;

    CommissionWork(World world) {
        this.world = world;
    }

    void impede(UUID id, PersonId who, Dice dice) {
        Exam exam = world.exams.get(id);
        String body = exam.placed().awardingBody();
        Commission commission = Cast.commission(exam);
        PersonId member = dice.oneIn(3) ? who : dice.usually(dice.oneOf(Cast.holders("commission-" + body)), Cast.STAFF);
        var note = new NoteRef(world.newId(), "hash");
        int length = dice.slips(8) ? 9 : 10;
        if (dice.oneIn(3)) {
            TurnRule.ROLE_IS_YOURS.require(Cast.holds(who, "body-" + body) || commission.has(who, Office.DEPUTY));
            world.exams.change(id, before -> new Deciders(before, commission).absent(member, note, length));
        } else {
            TurnRule.ROLE_IS_YOURS.require(Cast.holds(who, "body-" + body) || member.equals(who) && Cast.holds(who, "commission-" + body));
            int group = dice.below(exam.groups().count() + 1) + (dice.slips(15) ? 9 : 0);
            Ground ground = dice.oneOf(List.of(Ground.values()));
            sendBack(id, world.exams.change(id, before -> new Deciders(before, commission).bar(member, group, ground, note, length)));
        }
    }

    /** What waits for a signature is decided again. */
    private void sendBack(UUID id, Exam exam) {
        Place signing = Place.of("signProtocol", id);
        if (world.barred.isAny(exam) && world.places.removeIf(place -> place.step().equals(signing.step()) && place.exam().equals(id))) {
            world.places.add(signing.then("proposeDecisions"));
        }
        exam.corrections().stream().filter(correction -> correction.isOpen() && world.barred.isAny(exam, correction)).forEach(correction ->
                world.places.replaceAll(place -> place.step().equals("signCorrection") && place.certificate().equals(Optional.of(correction.id()))
                        ? place.then("decideCorrection") : place));
    }
}
