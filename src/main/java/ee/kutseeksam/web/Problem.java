package ee.kutseeksam.web;

import ee.kutseeksam.desk.ManualForEver;
import ee.kutseeksam.desk.DeskRule;
import ee.kutseeksam.eventstore.Commands;
import ee.kutseeksam.eventstore.Conflict;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.kernel.RegisterBusy;
import ee.kutseeksam.kernel.Rule;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.organisations.roles.RoleRule;
import ee.kutseeksam.process.TurnRule;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal as problem+json (RFC 9457): its type names the rule, its detail is the Estonian sentence. */
final class Problem {

    private static final String RULE = "urn:kutseeksam:rule:";
    private static final Set<Rule> NOT_THERE = Set.of(TurnRule.TASK_IS_YOURS, RoleRule.ENTRY_IS_YOURS);
    private static final Set<Rule> FOREIGN = Set.of(TurnRule.SCHOOL_ORDERS, TurnRule.ROLE_IS_YOURS, TurnRule.SIGN_IN_IS_FRESH, TurnRule.ROLE_HAS_ENDED,
            RoleRule.ADMINISTRATOR_ANSWERS, RoleRule.ANOTHER_PERSON_ANSWERS, RoleRule.KUTSEKODA_CLOSES);
    private static final Set<Rule> OVERTAKEN = Set.of(TurnRule.TASK_IS_OPEN, TurnRule.TASK_IS_FREE, TurnRule.EXAM_WAITS_FOR_IT, DeskRule.FORM_IS_AS_SEEN,
            RoleRule.REQUEST_WAITS, RoleRule.ROLE_IS_HELD, RoleRule.DELEGATION_STANDS, RoleRule.COMMISSION_HAS_A_SIGNER);
    private static final String OTHER = "urn:kutseeksam:problem:";

    /** Where the fault stands: a field and, in a list, the row's id, and the rule's name; any may be empty. */
    record Place(String field, String row, String rule, String detail) { }

    private Problem() { }

    static ProblemDetail of(RuleBroken broken) {
        List<Place> places = broken.places().stream().map(at -> new Place(at.field(), at.row(), at.rule().name(), at.sentence())).toList();
        return of(status(broken.rule()), RULE + broken.rule().name(), "Reegel ei luba", broken.getMessage(), places);
    }

    static ProblemDetail of(HttpStatus status, String kind, String title, String sentence) {
        return of(status, OTHER + kind, title, sentence, List.of());
    }

    static ProblemDetail unreadable(String sentence, List<Place> places) {
        return of(HttpStatus.BAD_REQUEST, OTHER + "unreadable", "Päringust ei saa aru", sentence, places);
    }

    /** What any exception means, when it is not the caller's text that is at fault. */
    static ProblemDetail of(Throwable thrown) {
        if (thrown instanceof RuleBroken broken) {
            return of(broken);
        }
        if (thrown instanceof Commands.Reused) {
            return of(HttpStatus.CONFLICT, "command-reused", "Käsu tunnus on juba kasutatud", thrown.getMessage());
        }
        if (isLostRace(thrown)) {
            return of(HttpStatus.CONFLICT, "conflict", "Keegi jõudis ette", new Conflict(thrown).getMessage());
        }
        if (thrown instanceof RegisterBusy) {
            return of(HttpStatus.SERVICE_UNAVAILABLE, "register-busy", "Registril on palju küsijaid", thrown.getMessage());
        }
        if (thrown instanceof RegisterAway) {
            return of(HttpStatus.SERVICE_UNAVAILABLE, "register-away", "Register ei vasta", thrown.getMessage());
        }
        if (thrown instanceof NotSeen) {
            return of(HttpStatus.NOT_FOUND, "not-found", "Ei leitud", thrown.getMessage());
        }
        if (thrown instanceof BadRequest) {
            return unreadable(thrown.getMessage(), List.of());
        }
        return of(HttpStatus.INTERNAL_SERVER_ERROR, "failure", "Süsteemi tõrge",
                "Midagi läks valesti ja midagi ei salvestatud. Proovi mõne aja pärast uuesti.");
    }

    /** Also by the engine's word for it; known by name, for only process and engine know the engine's classes. */
    static boolean isLostRace(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20)
                .anyMatch(one -> one instanceof Conflict || one.getClass().getSimpleName().equals("OptimisticLockingException"));
    }

    private static ProblemDetail of(HttpStatus status, String type, String title, String sentence, List<Place> places) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create(type));
        problem.setTitle(title);
        problem.setProperty("errors", places);
        return problem;
    }

    /** A task of others is not there, whether there is such a task or not. */
    private static HttpStatus status(Rule rule) {
        if (NOT_THERE.contains(rule)) {
            return HttpStatus.NOT_FOUND;
        }
        if (FOREIGN.contains(rule) || ManualForEver.isFor(rule)) {
            return HttpStatus.FORBIDDEN;
        }
        return OVERTAKEN.contains(rule) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
