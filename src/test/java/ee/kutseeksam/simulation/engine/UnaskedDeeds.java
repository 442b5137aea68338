package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.desk.AbsenceForm;
import ee.kutseeksam.desk.AdditionDesk;
import ee.kutseeksam.desk.BarForm;
import ee.kutseeksam.desk.CommissionDesk;
import ee.kutseeksam.desk.InterventionDesk;
import ee.kutseeksam.desk.WaitingDesk;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.simulation.Dice;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do to an exam though no task asks for it, rightly or not. */
final class UnaskedDeeds {

    /** @param groups who may do it at some time of the exam's life */
    record Unasked(Deed deed, List<String> groups) { }

    private final InterventionDesk desk;
    private final WaitingDesk waiting;
    private final CommissionDesk commission;
    private final AdditionDesk additions;
    private final RealWorld world;
    private final Crew crew;

    UnaskedDeeds(InterventionDesk desk, WaitingDesk waiting, CommissionDesk commission, AdditionDesk additions, RealWorld world, Crew crew) {
        this.desk = desk;
        this.waiting = waiting;
        this.commission = commission;
        this.additions = additions;
        this.world = world;
        this.crew = crew;
    }

    Unasked some(UUID id, Dice dice) {
        Exam exam = world.exam(id);
        String school = "school-" + exam.school().orElse("51");
        String body = "body-" + exam.order().map(order -> order.awardingBody()).orElse("KA-LEIB");
        String reason = dice.usually("Kool ja kutse andja leppisid nii kokku", BodyDeeds.REASONS);
        Map<String, String> why = Map.of("reason", reason);
        if (exam.order().isEmpty() && dice.oneIn(2)) {
            return new Unasked(deed("takes the waiting order in hand", "POST", exam, "order-editing", "", who -> waiting.reopen(who, id)), List.of(school));
        }
        return switch (dice.below(dice.oneIn(3) ? 7 : 6)) {
            case 0 -> new Unasked(deed("withdraws the roster", "POST", exam, "withdrawal", "", who -> desk.withdraw(who, id)), List.of(school));
            case 1 -> {
                int group = 1 + dice.below(dice.slips(6) ? 4 : Math.max(1, exam.groups().count()));
                yield new Unasked(deed("takes back the time of group " + group, "POST", exam, "groups/" + group + "/rescheduling", why,
                        who -> desk.reschedule(who, id, group, reason)), List.of(body));
            }
            case 2 -> {
                Crew.Member one = dice.usually(dice.oneOf(crew.all()), crew.holders(body));
                yield new Unasked(deed("replaces the responsible person by " + one.name(), "PUT", exam, "responsible", Map.of("person", one.id()),
                        who -> desk.replaceResponsible(who, id, one.id())), List.of(body, "kutsekoda"));
            }
            case 3 -> {
                Crew.Member one = member(body, dice);
                var form = new BarForm(one.id(), dice.below(3), dice.oneOf(List.of(Ground.values())), reason);
                yield new Unasked(deed("bars " + one.name() + " from group " + form.group(), "POST", exam, "", form,
                        who -> commission.bar(who, id, form)), List.of(body, body.replace("body", "commission")));
            }
            case 4 -> {
                Crew.Member one = member(body, dice);
                var form = new AbsenceForm(one.id(), reason);
                yield new Unasked(deed("says that " + one.name() + " is absent", "POST", exam, "", form,
                        who -> commission.absent(who, id, form)), List.of(body, body.replace("body", "commission")));
            }
            case 5 -> new Unasked(deed("asks to add people", "POST", exam, "addition", "", who -> additions.ask(who, id)), List.of(school));
            default -> new Unasked(deed("cancels the exam", "POST", exam, "cancellation", why, who -> desk.cancel(who, id, reason)),
                    List.of(school, body, "kutsekoda"));
        };
    }

    private Crew.Member member(String body, Dice dice) {
        List<Crew.Member> members = crew.holders(body.replace("body", "commission"));
        return dice.usually(dice.oneOf(members.isEmpty() ? crew.all() : members), crew.all());
    }

    private static Deed deed(String told, String method, Exam exam, String path, Object body, java.util.function.Consumer<ee.kutseeksam.kernel.PersonId> work) {
        return new Deed(told, method, exam.number().isEmpty() || path.isEmpty() ? "" : "/api/exams/" + exam.number() + "/" + path, body, work);
    }
}
