package ee.kutseeksam.organisations;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.People;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appointments in the tables {@code role_assignment} and {@code commission_member}. */
@Component
@Transactional
class JdbcAppointments implements Appointments {

    private final JdbcClient jdbc;
    private final People people;
    private final ReferenceData reference;

    JdbcAppointments(JdbcClient jdbc, People people, ReferenceData reference) {
        this.jdbc = jdbc;
        this.people = people;
        this.reference = reference;
    }

    @Override
    public void appoint(PersonId person, String kind, String organisation, LocalDate from) {
        jdbc.sql("""
                        with given as (
                            insert into role_assignment (person, kind, organisation, valid_from)
                            select :person, :kind, :organisation, :from where not exists (
                                select from role_assignment where person = :person and kind = :kind and organisation = :organisation
                                  and valid_from = :from)
                            on conflict do nothing returning *
                        )
                        insert into role_act (at, who, act, subject, person, kind, organisation, valid_from)
                        select product_now(), 'system', 'GIVEN', id, person, kind, organisation, valid_from from given
                        """)
                .param("person", person.value()).param("kind", kind).param("organisation", organisation)
                .param("from", Date.valueOf(from)).update();
        people.markOfficials(List.of(person));
    }

    @Override
    public void appointToCommission(int memberId, PersonId person, String awardingBody, String commission, int role, LocalDate from) {
        jdbc.sql("""
                        insert into commission_member (id, awarding_body, commission, person, role, valid_from, origin)
                        values (:id, :body, :commission, :person, :role, :from, 'LOCAL') on conflict (id) do nothing
                        """)
                .param("id", memberId).param("body", awardingBody).param("commission", commission)
                .param("person", person.value()).param("role", role).param("from", Date.valueOf(from)).update();
        people.markOfficials(List.of(person));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                reference.refresh();
            }
        });
    }
}
