package ee.kutseeksam.web;

import ee.kutseeksam.desk.InterventionDesk;
import ee.kutseeksam.desk.RegistrationDesk;
import ee.kutseeksam.desk.WaitingDesk;
import ee.kutseeksam.web.Change.Said;
import ee.kutseeksam.web.PreparationApi.Reason;
import ee.kutseeksam.web.PreparationApi.SomePerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exams/{number}")
@Tag(name = "Interventions", description = "What is done to an exam without a task that asks for it")
class InterventionApi {

    private final ExamAccess access;
    private final InterventionDesk desk;
    private final WaitingDesk waiting;
    private final RegistrationDesk registration;

    InterventionApi(ExamAccess access, InterventionDesk desk, WaitingDesk waiting, RegistrationDesk registration) {
        this.access = access;
        this.desk = desk;
        this.waiting = waiting;
        this.registration = registration;
    }

    @PostMapping("/order-editing")
    @Operation(summary = "The school fills in again an order that waits for a link of its curriculum")
    Said reopenOrder(Change change, @PathVariable String number) {
        return change.once("Tellimus on avatud. Täida see uuesti või jäta uuesti ootama.", () -> waiting.reopen(change.who(), exam(change, number)));
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "The school takes back a sent order that the awarding body has not answered")
    Said withdraw(Change change, @PathVariable String number) {
        return change.once("Tellimus on tagasi võetud. Paranda see ja saada uuesti.", () -> desk.withdraw(change.who(), exam(change, number)));
    }

    @PostMapping("/roster-editing")
    @Operation(summary = "The school changes its roster while the population register does not answer")
    Said reopenRoster(Change change, @PathVariable String number) {
        return change.once("Nimekiri on muutmiseks avatud.", () -> desk.reopenRoster(change.who(), exam(change, number)));
    }

    @PostMapping("/cancellation")
    @Operation(summary = "Cancel the exam, with a reason: the school before acceptance, the awarding body before the first start, Kutsekoda before the first signature")
    Said cancel(Change change, @PathVariable String number, @RequestBody Reason reason) {
        return change.once("Eksam on tühistatud.", () -> desk.cancel(change.who(), exam(change, number), reason.reason()));
    }

    @PostMapping("/groups/{group}/rescheduling")
    @Operation(summary = "Take back a group's time, place and committee, with a reason; scheduling opens again")
    Said reschedule(Change change, @PathVariable String number, @PathVariable int group, @RequestBody Reason reason) {
        return change.once("Grupi aeg on tagasi võetud. Määra uus aeg, koht ja komisjon.",
                () -> desk.reschedule(change.who(), exam(change, number), group, reason.reason()));
    }

    @PutMapping("/responsible")
    @Operation(summary = "Replace the awarding body's responsible person")
    Said replaceResponsible(Change change, @PathVariable String number, @RequestBody SomePerson named) {
        return change.once("Vastutaja on vahetatud.", () -> desk.replaceResponsible(change.who(), exam(change, number), named.person()));
    }

    @PostMapping("/registration-hold")
    @Operation(summary = "Hold back the exam's certificates that have not been sent to the register yet, with a reason")
    Said holdRegistration(Change change, @PathVariable String number, @RequestBody Reason reason) {
        return change.once("Tunnistuste esitamine on peatatud. Mis on juba esitatud, selle tulemus küsitakse registrilt.",
                () -> registration.hold(change.who(), exam(change, number), reason.reason()));
    }

    @PostMapping("/registration-resumption")
    @Operation(summary = "Let the exam's certificates go on to the register")
    Said resumeRegistration(Change change, @PathVariable String number) {
        return change.once("Tunnistuste esitamine jätkub.", () -> registration.resume(change.who(), exam(change, number)));
    }

    private UUID exam(Change change, String number) {
        return access.see(change.visitor(), number).exam().id();
    }
}
