package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.desk.AdditionDesk;
import ee.kutseeksam.desk.CommissionDesk;
import ee.kutseeksam.desk.ConductDesk;
import ee.kutseeksam.desk.DecisionDesk;
import ee.kutseeksam.desk.FundingDesk;
import ee.kutseeksam.desk.GroupDesk;
import ee.kutseeksam.desk.InterventionDesk;
import ee.kutseeksam.desk.OrderDesk;
import ee.kutseeksam.desk.RetakeDesk;
import ee.kutseeksam.desk.ReviewDesk;
import ee.kutseeksam.desk.RosterDesk;
import ee.kutseeksam.desk.WaitingDesk;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.process.Turns;
import ee.kutseeksam.simulation.Dice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Draws what somebody may do at a task, and upon an exam without one. */
final class Deeds {

    static final List<String> STEPS = List.of("addGraduates", "clearPeople", "formGroups", "correctRoster", "sendRoster", "reviewRoster",
            "appointResponsible", "scheduleGroup", "enterResults", "amendResults", "decideAwards", "signProtocol", "mendApplication", "orderRetake",
            "reviewFunding", "nameLatecomers", "clearLatecomers", "considerAddition");

    private final Turns turns;
    private final RealWorld world;
    private final OrderDeeds order;
    private final RosterDeeds roster;
    private final BodyDeeds body;
    private final LaterDeeds later;
    private final LateDeeds late;
    private final UnaskedDeeds unasked;

    Deeds(Turns turns, OrderDesk orders, WaitingDesk waiting, RosterDesk rosterDesk, GroupDesk groups, ReviewDesk review, ConductDesk conduct, DecisionDesk decisions,
          RetakeDesk retakes, FundingDesk funding, InterventionDesk interventions, CommissionDesk commission, AdditionDesk additions, RealWorld world, Crew crew) {
        this.turns = turns;
        this.world = world;
        order = new OrderDeeds(orders, waiting, world.reference, world.clock);
        roster = new RosterDeeds(rosterDesk, groups, world, crew, applicants());
        body = new BodyDeeds(review, conduct, world, crew);
        later = new LaterDeeds(decisions, retakes, funding, world);
        late = new LateDeeds(additions, world);
        unasked = new UnaskedDeeds(interventions, waiting, commission, additions, world, crew);
    }

    private static List<Identity> applicants() {
        try (InputStream sample = DataRooms.sampleData()) {
            return StreamSupport.stream(new ObjectMapper().readTree(sample).path("persons").spliterator(), false).map(Deeds::identity).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Identity identity(JsonNode person) {
        return Identity.of(new PersonalCode(person.path("isikukood").asText()), person.path("firstName").asText(), person.path("lastName").asText());
    }

    Deed order(String school, Dice dice) {
        return dice.oneIn(5) ? order.leave(school, dice) : order.order(school, dice);
    }

    /** What is filled in at this step. */
    Deed content(Errand task, Crew.Member who, Dice dice) {
        return switch (task.step()) {
            case "placeOrder" -> order.again(task, world.exam(task.exam()).school().orElse("51"), dice);
            case "addGraduates", "clearPeople" -> roster.some(task, dice);
            case "correctRoster" -> dice.oneIn(2) ? roster.some(task, dice) : roster.group(task, dice);
            case "formGroups" -> dice.slips(6) ? order.moveDay(task, dice) : roster.group(task, dice);
            case "sendRoster" -> order.moveDay(task, dice);
            case "reviewRoster" -> dice.isCareful() ? completion(task) : body.giveBack(task, dice);
            case "appointResponsible" -> body.appoint(task, dice);
            case "scheduleGroup" -> body.schedule(task, dice);
            case "enterResults", "amendResults" -> body.results(task, dice);
            case "decideAwards" -> dice.slips(5) ? later.sendBack(task, dice) : later.decide(task, who.id(), dice);
            case "orderRetake" -> later.orderRetake(task, dice);
            case "reviewFunding" -> later.review(task, dice);
            case "nameLatecomers" -> late.isGivenUp(dice) ? late.giveUp(task) : late.hasNoGroup(task) && dice.oneIn(2) ? late.chooseGroup(task, dice) : roster.some(task, dice);
            case "clearLatecomers" -> late.isGivenUp(dice) ? late.giveUp(task) : roster.some(task, dice);
            case "considerAddition" -> dice.oneIn(3) ? late.refuse(task, dice) : late.consent(task);
            default -> completion(task);
        };
    }

    Deed completion(Errand task) {
        return Deed.post("completes it", task, "completion", "", who -> turns.complete(who, task.id()));
    }

    /** Something else at the same task. */
    Deed otherThan(Errand task) {
        return order.moveDay(task, new Dice(1, true));
    }

    UnaskedDeeds.Unasked unasked(UUID exam, Dice dice) {
        return unasked.some(exam, dice);
    }
}
