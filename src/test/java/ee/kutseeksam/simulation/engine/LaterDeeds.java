package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.desk.DecisionDesk;
import ee.kutseeksam.desk.DecisionForm;
import ee.kutseeksam.desk.FundingDesk;
import ee.kutseeksam.desk.FundingForm;
import ee.kutseeksam.desk.RetakeDesk;
import ee.kutseeksam.desk.RetakeForm;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.simulation.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is decided once there are results: awards, retakes, the state's money. Rightly or not. */
final class LaterDeeds {

    private static final String REASON = "KutS § 18: eksami osa sooritamata";

    private final DecisionDesk decisions;
    private final RetakeDesk retakes;
    private final FundingDesk funding;
    private final RealWorld world;

    LaterDeeds(DecisionDesk decisions, RetakeDesk retakes, FundingDesk funding, RealWorld world) {
        this.decisions = decisions;
        this.retakes = retakes;
        this.funding = funding;
        this.world = world;
    }

    Deed decide(Errand task, PersonId who, Dice dice) {
        Exam exam = world.exam(task.exam());
        List<UUID> all = List.copyOf(exam.roster().candidates().keySet());
        List<UUID> rows = dice.isCareful() || dice.oneIn(2) ? mine(exam, who) : dice.some(all, 1 + dice.below(4));
        boolean crooked = dice.slips(8);
        List<DecisionForm> forms = new ArrayList<>();
        for (UUID id : rows) {
            Candidacy candidacy = world.mirror().candidacy(id);
            if (!dice.isCareful() || candidacy.decision().isEmpty()) {
                Award award = crooked ? dice.oneOf(List.of(Award.values())) : candidacy.proposal().orElse(Award.AWARD);
                forms.add(new DecisionForm(id, award, award == Award.NOT_AWARD || dice.oneIn(4) ? dice.usually(REASON, List.of("", "Lühike")) : ""));
            }
        }
        return Deed.put("decides on " + forms.size(), task, "decisions", forms, one -> decisions.decide(one, task.id(), forms));
    }

    private List<UUID> mine(Exam exam, PersonId who) {
        var deciders = new Deciders(exam, world.commission(exam));
        return exam.groups().all().stream().filter(group -> deciders.obstacle(who, group.number()).isEmpty())
                .flatMap(group -> exam.roster().of(group).stream()).map(one -> one.candidacy()).toList();
    }

    Deed sendBack(Errand task, Dice dice) {
        String reason = dice.usually("Tulemused on segamini läinud", BodyDeeds.REASONS);
        return Deed.post("sends the results back", task, "reopening", Map.of("reason", reason), who -> decisions.sendBack(who, task.id(), reason));
    }

    Deed orderRetake(Errand task, Dice dice) {
        List<UUID> all = List.copyOf(world.exam(task.exam()).roster().candidates().keySet());
        List<UUID> offered = all.stream().filter(id -> world.mirror().candidacy(id).offer().isPresent() || dice.slips(15)).toList();
        LocalDate day = world.now().toLocalDate().plusDays(dice.slips(8) ? 500 : 12 + dice.below(20));
        var form = new RetakeForm(dice.some(offered, 1 + dice.below(4)), dice.usually("", List.of("et", "ru")), day);
        return Deed.post("orders a retake of " + form.candidacies().size(), task, "retake", form, who -> retakes.order(who, task.id(), form));
    }

    Deed review(Errand task, Dice dice) {
        List<UUID> roster = List.copyOf(world.exam(task.exam()).roster().candidates().keySet());
        List<FundingForm> forms = world.mirror().lines().entrySet().stream()
                .filter(line -> line.getValue().claim().filter(claim -> claim.exam().equals(task.exam())).isPresent())
                .sorted(Comparator.comparingInt(line -> roster.indexOf(line.getValue().claim().orElseThrow().candidacy())))
                .filter(line -> isOpen(line.getValue()) || dice.slips(10))
                .map(line -> new FundingForm(line.getKey(), dice.oneIn(2), dice.usually("Kooli leping toetab kohta", BodyDeeds.REASONS))).toList();
        return Deed.put("reviews " + forms.size() + " lines", task, "funding", forms, who -> funding.review(who, task.id(), forms));
    }

    private static boolean isOpen(Line line) {
        return line.status() == LineStatus.REVIEW;
    }
}
