package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Every page is drawn, in Estonian, for those who may see it. */
@ProductTest
class PagesTest {

    @Autowired
    private Environment environment;

    @Test
    void a_school_sees_its_pages_and_the_way_on() throws Exception {
        Browser anne = Browser.of("anne", environment);
        shows(anne.get("/"), "Lisa uus kutseeksam", "Minu ülesanded");
        shows(anne.get("/eksamid?otsi=olematu&olek=DRAFT"), "Kutseeksamid");
        shows(anne.get("/eksamid/uus"), "Soovitud eksamipäev");
        shows(anne.get("/aeg"), "Toote kell");
        JsonNode curricula = new ObjectMapper().readTree(anne.get("/api/reference/curricula").body());
        int standard = 0;
        for (JsonNode one : curricula) {
            standard = one.path("code").asText().equals("214802") ? one.path("standards").path(0).path("id").asInt() : standard;
        }
        JsonNode ordered = new ObjectMapper().readTree(anne.command(UUID.randomUUID(), "POST", "/api/exams", """
                {"curriculum": "214802", "awardingBody": "KA-LEIB", "standards": [%d], "type": "COMBINED", "language": "et",
                 "plannedOn": "2026-05-27"}""".formatted(standard)).body());
        String exam = "/eksamid/" + ordered.path("number").asText();
        shows(anne.get(exam), "Kus eksam on", "Lisa lõpetajad", "Eksam telliti");
        shows(anne.get(exam + "?seis=2090-01-01T12:00"), "Näed eksamit nii");
        String task = "/ulesanded/" + ordered.path("next").path(0).path("task").asText();
        shows(anne.get(task), "Õppijad EHISest", "Kinnita nimekiri", "Peamenüü");
        assertThat(anne.get(task + "?raam=1").body()).contains("Kinnita nimekiri").doesNotContain("Peamenüü");
    }

    @Test
    void an_operator_has_a_page_of_works_and_others_do_not() {
        shows(Browser.of("oskar", environment).get("/kaitamine"), "Ehita vaated uuesti", "Kontrolli");
        assertThat(Browser.of("anne", environment).get("/kaitamine").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_there_is_said_in_estonian() {
        Browser anne = Browser.of("anne", environment);
        HttpResponse<String> nowhere = anne.get("/olematu");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("Sellist lehte ei ole");
        assertThat(anne.get("/api/olematu").statusCode()).isEqualTo(404);
        shows(anne.get("/ulesanded/olematu"), "Juba tehtud");
        assertThat(anne.get("/eksamid/KE-2026-0001?seis=eile").statusCode()).isIn(400, 404);
    }

    @Test
    void the_api_describes_itself() {
        assertThat(Browser.of("anne", environment).get("/api-docs").body()).contains("/api/tasks/{task}/results").contains("Command-Id");
    }

    private static void shows(HttpResponse<String> page, String... texts) {
        assertThat(page.statusCode()).as(page.uri().toString()).isEqualTo(200);
        assertThat(page.body()).contains(texts).contains("lang=\"et\"").doesNotContain("??");
    }
}
