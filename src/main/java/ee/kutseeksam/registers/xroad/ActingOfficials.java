package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.People;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whose act leads to the question: who acts now or is signed in, for a job the one who acted last on its exam, and else whom the settings
 * name.
 */
final class ActingOfficials implements Officials {

    private final Acting acting;
    private final People people;
    private final JdbcClient jdbc;
    private final String responsible;

    ActingOfficials(Acting acting, People people, JdbcClient jdbc, String responsible) {
        this.acting = acting;
        this.people = people;
        this.jdbc = jdbc;
        this.responsible = responsible;
    }

    @Override
    public Official asking() {
        Lane lane = isWaitedFor() ? Lane.PEOPLE : Lane.WORK;
        Optional<PersonId> person = acting.act().flatMap(this::behind).or(ActingOfficials::signedIn);
        return person.flatMap(who -> withCode(who, lane)).orElseGet(() -> new Official(Optional.empty(), responsible, lane));
    }

    /** Somebody has called for it and sees nothing until it is answered. */
    private boolean isWaitedFor() {
        return acting.act().map(act -> !act.who().equals(Act.SYSTEM)).orElseGet(() -> signedIn().isPresent());
    }

    private Optional<PersonId> behind(Act act) {
        return act.who().equals(Act.SYSTEM) ? lastOn(act.subject()) : Optional.of(PersonId.of(act.who()));
    }

    private Optional<PersonId> lastOn(UUID exam) {
        return jdbc.sql("""
                select meta ->> 'who' from event where meta ->> 'subject' = :exam and meta ->> 'who' <> 'system'
                order by position desc limit 1
                """).param("exam", String.valueOf(exam)).query(String.class).optional().map(PersonId::of);
    }

    private static Optional<PersonId> signedIn() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(signedIn).map(Authentication::getName).flatMap(PersonId::parse);
    }

    private Optional<Official> withCode(PersonId person, Lane lane) {
        return people.codeForRegister(person).map(PersonalCode::value).map(code -> new Official(Optional.of(person), "EE" + code, lane));
    }
}
