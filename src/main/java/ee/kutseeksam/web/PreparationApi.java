package ee.kutseeksam.web;

import ee.kutseeksam.desk.ApplicantForm;
import ee.kutseeksam.desk.GroupDesk;
import ee.kutseeksam.desk.GroupForm;
import ee.kutseeksam.desk.LearnerChoice;
import ee.kutseeksam.desk.LearnerRow;
import ee.kutseeksam.desk.OrderDesk;
import ee.kutseeksam.desk.OrderForm;
import ee.kutseeksam.desk.ReviewDesk;
import ee.kutseeksam.desk.RetakerDesk;
import ee.kutseeksam.desk.RetakerRow;
import ee.kutseeksam.desk.RosterDesk;
import ee.kutseeksam.desk.WaitingDesk;
import ee.kutseeksam.desk.WishForm;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.web.Change.Said;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/{task}")
@Tag(name = "Ordering", description = "Content of the steps from the order to its acceptance")
class PreparationApi {

    private final OrderDesk orders;
    private final WaitingDesk waiting;
    private final RosterDesk roster;
    private final RetakerDesk retakers;
    private final GroupDesk groups;
    private final ReviewDesk review;
    private final Completion completion;

    PreparationApi(OrderDesk orders, WaitingDesk waiting, RosterDesk roster, RetakerDesk retakers, GroupDesk groups, ReviewDesk review, Completion completion) {
        this.orders = orders;
        this.waiting = waiting;
        this.roster = roster;
        this.retakers = retakers;
        this.groups = groups;
        this.review = review;
        this.completion = completion;
    }

    record Reason(@Nullable String reason) {
        @Override public String toString() {
            return "Reason[…]";
        }
    }

    record SomePerson(PersonId person) { }

    record Candidacies(List<UUID> candidacies) { }

    record ExamDay(LocalDate plannedOn) { }

    @PutMapping("/order")
    @Operation(summary = "placeOrder: fill in the order form")
    Said order(Change change, @PathVariable String task, @RequestBody OrderForm form) {
        return change.once("Tellimus on salvestatud.", () -> orders.fillOrder(change.who(), task, form));
    }

    @PutMapping("/wish")
    @Operation(summary = "placeOrder: fill in the form of an order that is left waiting, because its curriculum lacks what an exam needs")
    Said wish(Change change, @PathVariable String task, @RequestBody WishForm form) {
        return change.once("Tellimus jääb kinnitamisel seost ootama.", () -> waiting.fillWish(change.who(), task, form));
    }

    @PutMapping("/exam-day")
    @Operation(summary = "addGraduates to sendRoster, correctRoster: hope for another day")
    Said examDay(Change change, @PathVariable String task, @RequestBody ExamDay day, @RequestParam Optional<Integer> version) {
        return change.saved("Eksamipäev on muudetud.", () -> orders.moveDay(change.who(), task, day.plannedOn(), version));
    }

    @GetMapping("/learners")
    @Operation(summary = "addGraduates, correctRoster: learners whom EHIS lists, with why each may or may not sit; no names")
    List<LearnerRow> learners(Visitor visitor, @PathVariable String task) {
        return roster.learners(visitor.who(), task);
    }

    @PostMapping("/learners")
    @Operation(summary = "addGraduates, correctRoster: put learners on the roster")
    Said addLearners(Change change, @PathVariable String task, @RequestBody List<LearnerChoice> chosen) {
        return change.once("Õppijad on nimekirja lisatud.", () -> roster.addLearners(change.who(), task, chosen));
    }

    @GetMapping("/retakers")
    @Operation(summary = "addGraduates, correctRoster: people with a right to a retake that fits the exam; no names")
    List<RetakerRow> retakers(Visitor visitor, @PathVariable String task) {
        return retakers.retakers(visitor.who(), task);
    }

    @PostMapping("/retakers")
    @Operation(summary = "addGraduates, correctRoster: put people on the roster who sit again; their rights to it are taken")
    Said addRetakers(Change change, @PathVariable String task, @RequestBody Candidacies again) {
        return change.once("Kordajad on nimekirja lisatud.", () -> retakers.add(change.who(), task, again.candidacies()));
    }

    @PostMapping("/applicants")
    @Operation(summary = "addGraduates, correctRoster: add a working-world applicant, whom the state does not fund")
    Said addApplicant(Change change, @PathVariable String task, @RequestBody ApplicantForm form) {
        return change.once("Töömaailma taotleja on nimekirja lisatud.", () -> roster.addApplicant(change.who(), task, form));
    }

    @PostMapping("/removals")
    @Operation(summary = "addGraduates, clearPeople, correctRoster, sendRoster: take people off the roster")
    Said remove(Change change, @PathVariable String task, @RequestBody Candidacies gone) {
        return change.once("Nimekirjast on eemaldatud.", () -> roster.remove(change.who(), task, gone.candidacies()));
    }

    @PostMapping("/names")
    @Operation(summary = "clearPeople: accept the population register's name")
    Said acceptName(Change change, @PathVariable String task, @RequestBody SomePerson accepted) {
        return change.once("Rahvastikuregistri nimi on kasutusele võetud.", () -> roster.acceptName(change.who(), task, accepted.person()));
    }

    @PutMapping("/groups")
    @Operation(summary = "formGroups, correctRoster: the whole division into groups")
    Said groups(Change change, @PathVariable String task, @RequestBody List<GroupForm> wanted, @RequestParam Optional<Integer> version) {
        return change.saved("Grupid on salvestatud.", () -> groups.formGroups(change.who(), task, wanted, version));
    }

    @PostMapping("/return")
    @Operation(summary = "reviewRoster: give the order back to the school with a reason; completes the task")
    Completion.Completed giveBack(Change change, @PathVariable String task, @RequestBody Reason reason) {
        return completion.completedBy(change, task, "giveBack", () -> review.giveBack(change.who(), task, reason.reason()));
    }

    @PutMapping("/responsible")
    @Operation(summary = "appointResponsible: name the awarding body's responsible person")
    Said responsible(Change change, @PathVariable String task, @RequestBody SomePerson named, @RequestParam Optional<Integer> version) {
        return change.saved("Vastutaja on määratud.", () -> review.appoint(change.who(), task, named.person(), version));
    }
}
