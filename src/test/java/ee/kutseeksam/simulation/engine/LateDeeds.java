package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.desk.AdditionDesk;
import ee.kutseeksam.simulation.Dice;
import java.util.Map;

/** What is done about people who come after the order was accepted, rightly or not; whom the school names it names as on its roster. */
final class LateDeeds {

    private final AdditionDesk desk;
    private final RealWorld world;

    LateDeeds(AdditionDesk desk, RealWorld world) {
        this.desk = desk;
        this.world = world;
    }

    boolean hasNoGroup(Errand task) {
        return world.exam(task.exam()).addition().filter(asked -> asked.group() != 0).isEmpty();
    }

    Deed chooseGroup(Errand task, Dice dice) {
        int group = 1 + dice.below(dice.slips(6) ? 5 : Math.max(1, world.exam(task.exam()).groups().count()));
        return Deed.put("chooses group " + group, task, "addition-group", Map.of("group", group), who -> desk.chooseGroup(who, task.id(), group));
    }

    /** The careful bring exams to an end, and give up an addition that was only begun. */
    boolean isGivenUp(Dice dice) {
        return dice.isCareful() || dice.oneIn(6);
    }

    Deed giveUp(Errand task) {
        return Deed.post("gives the addition up", task, "addition-giving-up", "", who -> desk.giveUp(who, task.id()));
    }

    Deed consent(Errand task) {
        return Deed.post("consents to the addition", task, "addition-consent", "", who -> desk.consent(who, task.id()));
    }

    Deed refuse(Errand task, Dice dice) {
        String reason = dice.usually(BodyDeeds.REASONS.get(0), BodyDeeds.REASONS);
        return Deed.post("refuses the addition", task, "addition-refusal", Map.of("reason", reason), who -> desk.refuse(who, task.id(), reason));
    }
}
