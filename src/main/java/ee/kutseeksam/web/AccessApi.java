package ee.kutseeksam.web;

import ee.kutseeksam.desk.AccessDesk;
import ee.kutseeksam.desk.ClosureForm;
import ee.kutseeksam.desk.DelegationForm;
import ee.kutseeksam.desk.RoleRequestForm;
import ee.kutseeksam.desk.TakeoverForm;
import ee.kutseeksam.organisations.roles.AccessRequests;
import ee.kutseeksam.organisations.roles.Assignments;
import ee.kutseeksam.organisations.roles.Delegations;
import ee.kutseeksam.web.Change.Said;
import ee.kutseeksam.web.PreparationApi.Reason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/access")
@Tag(name = "Access", description = "Roles: asked for, given, ended, delegated for some days, moved when an organisation closes")
class AccessApi {

    private final AccessDesk desk;
    private final AccessRequests requests;
    private final Delegations delegations;
    private final Assignments assignments;
    private final AccessSheets sheets;
    private final OversightSheets oversight;

    AccessApi(AccessDesk desk, AccessRequests requests, Delegations delegations, Assignments assignments, AccessSheets sheets,
              OversightSheets oversight) {
        this.desk = desk;
        this.requests = requests;
        this.delegations = delegations;
        this.assignments = assignments;
        this.sheets = sheets;
        this.oversight = oversight;
    }

    /** @param until the role's last day; for ever when left out */
    record Approval(Optional<LocalDate> until) { }

    /** @param evenTheLast whether it may be the organisation's last administrator */
    record Ending(String reason, Optional<Boolean> evenTheLast) { }

    @GetMapping
    @Operation(summary = "One's own roles, requests and delegations")
    AccessSheet own(Visitor visitor) {
        return sheets.of(visitor, "api");
    }

    @GetMapping("/overseen")
    @Operation(summary = "Roles, requests and delegations that one sees to as an administrator or as Kutsekoda")
    OversightSheet overseen(Visitor visitor) {
        return oversight.of(visitor, "api");
    }

    @PostMapping("/requests")
    @Operation(summary = "Ask for a role in an organisation")
    Said ask(Change change, @RequestBody RoleRequestForm form) {
        return change.once("Taotlus on saadetud. Vastab asutuse rollide haldur; kui teda veel ei ole, siis Kutsekoda.", () -> {
            desk.ask(change.who(), form);
        });
    }

    @PostMapping("/requests/{id}/withdrawal")
    @Operation(summary = "Take back one's own request")
    Said giveUp(Change change, @PathVariable UUID id) {
        return change.once("Taotlus on tagasi võetud.", () -> requests.giveUp(change.who(), id));
    }

    @PostMapping("/requests/{id}/approval")
    @Operation(summary = "Give the role that was asked for: an administrator of the organisation; Kutsekoda when there is none")
    Said approve(Change change, @PathVariable UUID id, @RequestBody Approval approval) {
        return change.once("Roll on antud ja kehtib kohe.", () -> requests.approve(change.who(), id, approval.until()));
    }

    @PostMapping("/requests/{id}/refusal")
    @Operation(summary = "Refuse a role that was asked for, with a reason")
    Said refuse(Change change, @PathVariable UUID id, @RequestBody Reason reason) {
        return change.once("Taotlusest on keeldutud.", () -> requests.refuse(change.who(), id, reason.reason()));
    }

    @PostMapping("/roles/{id}/ending")
    @Operation(summary = "End a role at once, with a reason: an administrator of the organisation or Kutsekoda")
    Said end(Change change, @PathVariable UUID id, @RequestBody Ending ending) {
        return change.once("Roll on lõppenud.", () -> assignments.end(change.who(), id, ending.reason(), ending.evenTheLast().orElse(false)));
    }

    @PostMapping("/delegations")
    @Operation(summary = "Give one's role to another for some days; to somebody from elsewhere it waits for an administrator")
    Said delegate(Change change, @RequestBody DelegationForm form) {
        return change.once("Volitus on kirjas. Oma asutuse inimesele kehtib see määratud päevadel; teisele siis, kui rollide haldur on nõus.", () -> {
            desk.delegate(change.who(), form);
        });
    }

    @PostMapping("/delegations/{id}/withdrawal")
    @Operation(summary = "Take a delegation back at once: its giver or who sees to the organisation's roles")
    Said withdraw(Change change, @PathVariable UUID id) {
        return change.once("Volitus on tagasi võetud.", () -> delegations.withdraw(change.who(), id));
    }

    @PostMapping("/delegations/{id}/approval")
    @Operation(summary = "Consent to a delegation to somebody from elsewhere")
    Said consent(Change change, @PathVariable UUID id) {
        return change.once("Volitus kehtib määratud päevadel.", () -> delegations.approve(change.who(), id));
    }

    @PostMapping("/delegations/{id}/refusal")
    @Operation(summary = "Refuse a delegation to somebody from elsewhere, with a reason")
    Said dissent(Change change, @PathVariable UUID id, @RequestBody Reason reason) {
        return change.once("Volitusest on keeldutud.", () -> delegations.refuse(change.who(), id, reason.reason()));
    }

    @PostMapping("/closures")
    @Operation(summary = "Record that an organisation closes, and who goes on with what it left open: Kutsekoda")
    Said close(Change change, @RequestBody ClosureForm form) {
        return change.once("Asutuse sulgemine on kirjas.", () -> desk.close(change.who(), form));
    }

    @PostMapping("/takeovers")
    @Operation(summary = "Let the committee of an awarding body that closes go on to a last day: an administrator of its successor; Kutsekoda when there is none")
    Said takeOver(Change change, @RequestBody TakeoverForm form) {
        return change.once("Kutsekomisjon on üle võetud ja otsustab lõpetamata eksamite üle kuni määratud päevani.", () -> desk.takeOver(change.who(), form));
    }
}
