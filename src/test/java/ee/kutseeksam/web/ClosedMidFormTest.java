package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kutseeksam.Cast;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Appointments;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.organisations.roles.Assignments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody is filling in when their organisation is gone, merged into another, or when they no longer stand in for anybody. */
@Tag("roles")
@ProductTest
class ClosedMidFormTest {

    private static final String WHY = "Haridusministri otsus 7/2026";

    @Autowired Environment environment;
    @Autowired JdbcClient database;
    @Autowired Cast cast;
    @Autowired Appointments appointments;
    @Autowired Assignments assignments;
    @Autowired Roles roles;
    @Autowired Clock clock;

    private Door door(String username) {
        return new Door(username, environment, database);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Somebody represents a school that no other test knows, and has begun to order an exam. */
    private JsonNode begun(String username, String school, String curriculum, String body, int standard) {
        appointments.appoint(cast.person(username), "school", school, today().minusYears(1));
        return door(username).sends("POST", "/api/exams", Map.of("curriculum", curriculum, "awardingBody", body, "standards", new int[] {standard},
                "type", "COMBINED", "language", "et", "plannedOn", today().plusMonths(2).toString()));
    }

    private static String task(JsonNode ordered) {
        return "/api/tasks/" + ordered.path("next").path(0).path("task").asText();
    }

    private Map<String, String> examDay() {
        return Map.of("plannedOn", today().plusMonths(3).toString());
    }

    private void closes(String organisation, String successor) {
        door("koidu").sends("POST", "/api/access/closures", Map.of("organisation", organisation, "closedOn", today().toString(), "successor", successor,
                "reason", WHY));
    }

    @Test
    void whose_school_is_merged_goes_on_with_the_form_as_the_successors() {
        JsonNode ordered = begun("paul", "107", "211297", "KA-KEEV", 10912389);
        closes("school-107", "school-29");
        PersonId paul = cast.person("paul");
        assertThat(roles.groupsOf(paul)).contains("school-29", "school-107");
        door("paul").sends("PUT", task(ordered) + "/exam-day", examDay());
        assignments.end(cast.person("koidu"), assignments.of(paul).stream().filter(row -> row.role().equals(new Role("school", "29"))).findFirst().orElseThrow().id(),
                "Läks tööle mujale", false);
        door("paul").refused("PUT", task(ordered) + "/exam-day", examDay()).by(403, "rule:ROLE_HAS_ENDED");
    }

    @Test
    void whose_school_is_gone_keeps_what_is_written_and_kutsekoda_calls_the_exam_off() {
        JsonNode ordered = begun("juhan", "46", "215386", "KA-LEIB", 11330789);
        closes("school-46", "none");
        door("juhan").refused("PUT", task(ordered) + "/exam-day", examDay()).by(403, "rule:ROLE_HAS_ENDED")
                .says("kehtis kuni " + Days.estonian(today().minusDays(1))).says("Siia kirjutatu jääb lehele alles");
        assertThat(door("juhan").browser().get("/eksamid/" + ordered.path("number").asText()).statusCode()).isEqualTo(404);
        door("koidu").sends("POST", "/api/exams/" + ordered.path("number").asText() + "/cancellation", Map.of("reason", "Kool on suletud, õigusjärglast ei ole"));
    }

    @Test
    void whose_delegation_ended_yesterday_does_no_more() {
        JsonNode ordered = door("anne").sends("POST", "/api/exams", Map.of("curriculum", "214802", "awardingBody", "KA-LEIB", "standards",
                new int[] {11330789}, "type", "COMBINED", "language", "et", "plannedOn", today().plusMonths(2).toString()));
        UUID delegation = UUID.randomUUID();
        database.sql("""
                        insert into delegation (id, giver, delegate, kind, organisation, valid_from, valid_to, state, reason)
                        values (:id, :giver, :delegate, 'school', '51', :from, :to, 'STANDS', :id)
                        """)
                .param("id", delegation).param("giver", cast.person("anne").value()).param("delegate", cast.person("helmi").value())
                .param("from", today().minusDays(3)).param("to", today()).update();
        door("helmi").sends("PUT", task(ordered) + "/exam-day", examDay());
        database.sql("update delegation set valid_to = :yesterday where id = :id").param("yesterday", today().minusDays(1)).param("id", delegation).update();
        door("helmi").refused("PUT", task(ordered) + "/exam-day", examDay()).by(403, "rule:ROLE_HAS_ENDED")
                .says("kehtis kuni " + Days.estonian(today().minusDays(1)));
    }
}
