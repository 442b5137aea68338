package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kutseeksam.Browser;
import ee.kutseeksam.Cast;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.roles.Assignments;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roles as people meet them: a stranger gets in, somebody stands in for somebody, a role ends while a form is open. */
@Tag("roles")
@ProductTest
class AccessOverHttpTest {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");
    private static final String WHY = "Asusin tööle koordinaatorina";
    private static final String LEAVE = "Olen puhkusel";

    @Autowired Environment environment;
    @Autowired JdbcClient database;
    @Autowired Cast cast;
    @Autowired Assignments assignments;
    @Autowired Clock clock;

    @AfterEach
    void everybodyIsAsBefore() {
        for (String newcomer : new String[] {"uku", "eve"}) {
            assignments.of(person(newcomer)).stream().filter(row -> row.role().side().equals("school") && row.endedAt().isEmpty())
                    .forEach(row -> assignments.end(person("koidu"), row.id(), "Proov on läbi", true));
        }
        database.sql("update delegation set state = 'WITHDRAWN' where state in ('WAITING', 'STANDS')").update();
        database.sql("update role_request set state = 'WITHDRAWN' where state = 'WAITING'").update();
    }

    private Door door(String username) {
        return new Door(username, environment, database);
    }

    private PersonId person(String username) {
        return cast.person(username);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Orders an exam for Haapsalu's school and gives the task that is open then. */
    private JsonNode order(Door school) {
        int standard = 0;
        for (JsonNode one : school.get("/api/reference/curricula")) {
            standard = one.path("code").asText().equals("214802") ? one.path("standards").path(0).path("id").asInt() : standard;
        }
        return school.sends("POST", "/api/exams", Map.of("curriculum", "214802", "awardingBody", "KA-LEIB", "standards", new int[] {standard},
                "type", "COMBINED", "language", "et", "plannedOn", today().plusMonths(2).toString()));
    }

    @Test
    void a_stranger_asks_is_let_in_and_does_a_task() {
        Door uku = door("uku");
        assertThat(uku.browser().get("/").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sisene/rollita"));
        assertThat(uku.browser().get("/sisene/rollita").body()).contains("Taotle ligipääsu");
        assertThat(uku.browser().get("/kasutajad").statusCode()).isEqualTo(302);
        uku.refused("POST", "/api/exams", Map.of());
        uku.refused("POST", "/api/access/requests", Map.of("role", "representative", "organisation", "school-51", "reason", "palun"))
                .by(422, "rule:REASON_IS_WRITTEN").at("reason");
        uku.refused("POST", "/api/access/requests", Map.of("role", "representative", "organisation", "school-0", "reason", WHY))
                .by(422, "rule:ORGANISATION_IS_KNOWN").at("organisation");
        uku.sends("POST", "/api/access/requests", Map.of("role", "representative", "organisation", "school-51", "reason", WHY));
        assertThat(uku.browser().get("/ligipaas").body()).contains("ootab vastust", WHY);
        UUID request = database.sql("select id from role_request where person = :person and state = 'WAITING'").param("person", person("uku").value())
                .query(UUID.class).single();
        String approval = "/api/access/requests/" + request + "/approval";
        uku.refused("POST", approval, Map.of()).by(404, "rule:ENTRY_IS_YOURS");
        door("leida").refused("POST", approval, Map.of()).by(404, "rule:ENTRY_IS_YOURS");
        door("koidu").refused("POST", approval, Map.of()).by(403, "rule:ADMINISTRATOR_ANSWERS");

        Door anne = door("anne");
        long reads = reads();
        assertThat(anne.browser().get("/kasutajad").body()).contains("Näidis-Uku Testuus", WHY, "haldureid on ainult üks");
        assertThat(reads()).as("who was looked at for this").isGreaterThan(reads);
        anne.refused("POST", approval, Map.of("until", today().minusDays(1).toString())).by(422, "rule:LAST_DAY_IS_TO_COME").at("until");
        anne.sends("POST", approval, Map.of());
        anne.refused("POST", approval, Map.of()).by(409, "rule:REQUEST_WAITS");

        JsonNode ordered = order(uku);
        assertThat(uku.browser().get("/eksamid/" + ordered.path("number").asText()).body()).contains("Eksam telliti");
        UUID role = assignments.of(person("uku")).stream().filter(row -> row.endedAt().isEmpty()).findFirst().orElseThrow().id();
        anne.refused("POST", "/api/access/roles/" + role + "/ending", Map.of("reason", "")).by(422, "rule:REASON_IS_WRITTEN").at("reason");
        String task = "/api/tasks/" + ordered.path("next").path(0).path("task").asText();
        anne.sends("POST", "/api/access/roles/" + role + "/ending", Map.of("reason", "Läks tööle mujale"));
        uku.refused("POST", task + "/completion", "").by(403, "rule:ROLE_HAS_ENDED").says("rollide haldur");
        assertThat(uku.browser().get("/eksamid/" + ordered.path("number").asText()).statusCode()).isEqualTo(302);
        assertThat(anne.browser().get("/kasutajad").body()).contains("lõpetas rolli", "Läks tööle mujale");
    }

    private long reads() {
        return database.sql("select count(*) from person_read where purpose = 'Kasutajate ja rollide haldamine' and actor = :who and subject = :whom")
                .param("who", person("anne").toString()).param("whom", person("uku").value()).query(Long.class).single();
    }

    @Test
    void whoever_stands_in_does_the_task_in_the_others_place_and_no_longer_once_it_is_taken_back() {
        Door anne = door("anne");
        JsonNode ordered = order(anne);
        String task = ordered.path("next").path(0).path("task").asText();
        var form = Map.of("role", "school-51", "delegate", "other", "personalCode", "48202119904", "firstName", "Näidis-Eve", "lastName", "Testhinda",
                "from", today().toString(), "to", today().plusDays(3).toString(), "reason", LEAVE);
        anne.sends("POST", "/api/access/delegations", form);
        anne.refused("POST", "/api/access/delegations", form).by(422, "rule:DELEGATION_IS_THE_ONLY_ONE").at("delegate");
        Door eve = door("eve");
        eve.refused("GET", "/api/tasks/" + task, "");
        UUID delegation = database.sql("select id from delegation where state = 'WAITING'").query(UUID.class).single();
        anne.refused("POST", "/api/access/delegations/" + delegation + "/approval", "").by(403, "rule:ANOTHER_PERSON_ANSWERS");
        assertThat(door("koidu").browser().get("/kasutajad").body()).contains("ootab rollide haldurit");
        door("koidu").sends("POST", "/api/access/delegations/" + delegation + "/approval", "");

        assertThat(eve.browser().get("/ligipaas").body()).contains("volituse alusel, Näidis-Anne Testkool asemel");
        assertThat(eve.get("/api/tasks/" + task).path("step").asText()).isEqualTo("addGraduates");
        eve.refused("POST", "/api/access/delegations", Map.of("role", "school-51", "delegate", "other", "personalCode", "46707159924", "firstName",
                "Näidis-Kadri", "lastName", "Proov", "from", today().toString(), "to", today().toString(), "reason", LEAVE))
                .by(422, "rule:DELEGATED_ROLE_IS_OWN").at("role");
        JsonNode learner = eve.content(task).path("learners").path(0);
        assertThat(eve.browser().command(UUID.randomUUID(), "PUT", "/api/tasks/" + task + "/exam-day",
                Door.text(Map.of("plannedOn", today().plusMonths(3).toString()))).statusCode()).as(learner.toString()).isEqualTo(200);
        assertThat(database.sql("select meta->>'inPlaceOf' from event where meta->>'who' = :who and meta->>'task' = :task").param("who", person("eve").toString())
                .param("task", task).query(String.class).list()).isNotEmpty().containsOnly(person("anne").toString());
        assertThat(anne.browser().get("/eksamid/" + ordered.path("number").asText()).body()).contains("volituse alusel, Näidis-Anne Testkool asemel");

        anne.sends("POST", "/api/access/delegations/" + delegation + "/withdrawal", "");
        var late = eve.browser().command(UUID.randomUUID(), "PUT", "/api/tasks/" + task + "/exam-day", Door.text(Map.of("plannedOn", today().plusMonths(4).toString())));
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("ROLE_HAS_ENDED", "Siia kirjutatu jääb lehele alles");
    }

    @Test
    void a_committees_decision_is_not_given_away_and_nobody_elses_entries_are_found() {
        door("anneli").refused("POST", "/api/access/delegations", Map.of("role", "commission-KA-LEIB", "delegate", "other", "from", today().toString(),
                "to", today().toString(), "reason", LEAVE, "personalCode", "48202119904", "firstName", "Eve", "lastName", "Test"))
                .by(422, "rule:COMMISSION_IS_NOT_DELEGATED").at("role").says("aseesimees");
        door("anne").refused("POST", "/api/access/delegations", Map.of("role", "school-51", "delegate", UUID.randomUUID().toString(), "from",
                today().toString(), "to", today().toString(), "reason", LEAVE)).by(422, "rule:DELEGATE_IS_CHOSEN").at("delegate");
        door("anne").refused("POST", "/api/access/delegations/" + UUID.randomUUID() + "/withdrawal", "").by(404, "rule:ENTRY_IS_YOURS");
        door("anne").refused("POST", "/api/access/closures", Map.of("organisation", "school-51", "closedOn", today().toString(), "reason", WHY))
                .by(403, "rule:KUTSEKODA_CLOSES");
        door("anne").refused("POST", "/api/access/takeovers", Map.of("commission", "commission-KA-LEIB", "to", today().toString(), "reason", WHY))
                .by(404, "rule:ENTRY_IS_YOURS");
        UUID annes = assignments.of(person("anne")).stream().filter(row -> row.role().equals(new Role("admin-school", "51"))).findFirst().orElseThrow().id();
        door("anne").refused("POST", "/api/access/roles/" + annes + "/ending", Map.of("reason", WHY)).by(422, "rule:LAST_ADMINISTRATOR_STAYS").at("evenTheLast");
    }

    @Test
    void a_chosen_role_narrows_lists_and_a_link_opens_in_another() {
        Browser kaja = Browser.of("kaja", environment);
        assertThat(kaja.get("/").body()).contains("Kõik rollid", "Rakvere Ametikool: kooli esindaja", "Rakvere Ametikool: kutse andja esindaja");
        HttpResponse<String> chosen = kaja.request("POST", "/roll", "roll=body-KA-RAK&tagasi=/eksamid?otsi=x", FORM);
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Location").orElse("")).endsWith("/eksamid?otsi=x");
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "evil"}) {
            assertThat(kaja.request("POST", "/roll", "roll=body-KA-RAK&tagasi=" + elsewhere, FORM).headers().firstValue("Location").orElse(""))
                    .as(elsewhere).doesNotContain("evil").endsWith("/");
        }
        assertThat(kaja.get("/").body()).contains("mis on sinu teha rollis „Rakvere Ametikool: kutse andja esindaja“");
        kaja.request("POST", "/roll", "roll=operator", FORM);
        assertThat(kaja.get("/").body()).as("a role that is not theirs is not chosen").doesNotContain("sinu teha rollis");
    }
}
