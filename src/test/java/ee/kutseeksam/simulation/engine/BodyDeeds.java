package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.desk.ConductDesk;
import ee.kutseeksam.desk.ResultForm;
import ee.kutseeksam.desk.ReviewDesk;
import ee.kutseeksam.desk.ScheduleForm;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.simulation.Dice;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an awarding body and its assessors do, rightly or not. */
final class BodyDeeds {

    static final List<String> REASONS = List.of("Palun kontrollige grupid üle", "Vale päev", "", "         x");

    private final ReviewDesk review;
    private final ConductDesk conduct;
    private final RealWorld world;
    private final Crew crew;

    BodyDeeds(ReviewDesk review, ConductDesk conduct, RealWorld world, Crew crew) {
        this.review = review;
        this.conduct = conduct;
        this.world = world;
        this.crew = crew;
    }

    Deed giveBack(Errand task, Dice dice) {
        String reason = dice.usually(REASONS.get(0), REASONS);
        return Deed.post("gives the roster back", task, "return", Map.of("reason", reason), who -> review.giveBack(who, task.id(), reason));
    }

    Deed appoint(Errand task, Dice dice) {
        String body = "body-" + world.exam(task.exam()).order().map(order -> order.awardingBody()).orElse("");
        Crew.Member one = dice.usually(dice.oneOf(crew.holders(body).isEmpty() ? crew.all() : crew.holders(body)), crew.all());
        return Deed.put("names " + one.name() + " responsible", task, "responsible", Map.of("person", one.id()),
                who -> review.appoint(who, task.id(), one.id()));
    }

    Deed schedule(Errand task, Dice dice) {
        List<PersonId> assessors = crew.holders("assessor").stream().map(Crew.Member::id).toList();
        List<PersonId> anybody = crew.all().stream().map(Crew.Member::id).toList();
        List<PersonId> committee = new ArrayList<>(dice.some(dice.slips(6) ? anybody : assessors, dice.slips(10) ? 1 : 3));
        if (dice.slips(12)) {
            committee.add(committee.get(0));
        }
        LocalDateTime start = dice.slips(12) ? world.now().minusDays(dice.below(2)) : world.now().toLocalDate().plusDays(1 + dice.below(6)).atTime(9 + dice.below(3), 0);
        var form = new ScheduleForm(start, dice.usually("Praktikumibaas", List.of("", "x", "<img onerror=x>")), committee.get(0), committee.subList(1, committee.size()));
        return Deed.put("schedules before " + committee.stream().map(crew::nameOf).toList(), task, "schedule", form, who -> conduct.schedule(who, task.id(), form));
    }

    Deed results(Errand task, Dice dice) {
        Exam exam = world.exam(task.exam());
        List<UUID> rows = exam.roster().all().stream().filter(one -> task.group() == 0 || dice.slips(20)
                || exam.groups().byNumber().containsKey(task.group()) && exam.groups().get(task.group()).members().contains(one.person()))
                .map(one -> one.candidacy()).toList();
        boolean crooked = dice.slips(6);
        List<ResultForm> forms = new ArrayList<>();
        for (UUID id : dice.isCareful() || dice.oneIn(2) ? rows : dice.some(rows, 1 + dice.below(3))) {
            if (!dice.isCareful() || world.mirror().candidacy(id).outcome().isEmpty()) {
                forms.add(result(id, crooked, dice));
            }
        }
        if (dice.slips(20)) {
            forms.add(result(UUID.randomUUID(), false, dice));
        }
        return Deed.put("enters " + forms.size() + " results", task, "results", forms, who -> conduct.enterResults(who, task.id(), forms));
    }

    private ResultForm result(UUID id, boolean crooked, Dice dice) {
        Candidacy candidacy = world.mirror().candidacy(id);
        Set<Part> asked = candidacy.attempt().map(Attempt::type).map(type -> type.parts()).orElse(Set.of());
        Set<Part> carried = candidacy.attempt().map(Attempt::carried).orElse(Set.of());
        Attendance attendance = dice.oneIn(6) ? dice.oneOf(List.of(Attendance.values())) : Attendance.PRESENT;
        boolean there = attendance == Attendance.PRESENT;
        PartResult theory = part(Part.THEORY, asked, carried, there, crooked, dice);
        PartResult practice = part(Part.PRACTICE, asked, carried, there, crooked, dice);
        return new ResultForm(id, attendance, theory, practice, crooked && dice.oneIn(2) ? Set.of(99) : there ? competences(candidacy) : Set.of(),
                attendance.needsReason() ? Optional.of(dice.usually("Arstitõend on esitatud", REASONS)) : Optional.empty());
    }

    private static PartResult part(Part part, Set<Part> asked, Set<Part> carried, boolean there, boolean crooked, Dice dice) {
        PartResult drawn = dice.oneIn(3) ? PartResult.FAILED : PartResult.PASSED;
        if (crooked) {
            return drawn;
        }
        return carried.contains(part) ? PartResult.PASSED : there && asked.contains(part) ? drawn : PartResult.NOT_DONE;
    }

    /** What a whole pass needs. */
    private Set<Integer> competences(Candidacy candidacy) {
        List<Named> mandatory = world.reference.standard(candidacy.qualification().standard()).map(Standard::mandatoryCompetences).orElse(List.of());
        return candidacy.qualification().isPart() ? Set.of() : mandatory.stream().map(Named::id).collect(Collectors.toSet());
    }
}
