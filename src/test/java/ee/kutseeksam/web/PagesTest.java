package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.reimbursement.Funded;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.RosterRevisions.Kind;
import ee.kutseeksam.views.RosterRevisions;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Every page is drawn, in Estonian, for those who may see it. */
@ProductTest
class PagesTest {

    private static final ExamList.Row EXAM = new ExamList.Row(UUID.randomUUID(), "KE-2026-0001", "51", "214802", "KA-LEIB", List.of(7), ExamType.COMBINED, "et",
            LocalDate.of(2026, 6, 12), Optional.empty(), ExamStatus.DRAFT, 0, 0, 0, Optional.empty(), Optional.empty(), false);

    private static final int STANDARD = 10912389;

    @Autowired
    private Environment environment;
    @Autowired
    private ITemplateEngine templates;
    @Autowired
    private SheetLines lines;
    @Autowired
    private ApplicationContext beans;

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
                 "plannedOn": "2026-09-16"}""".formatted(standard)).body());
        String exam = "/eksamid/" + ordered.path("number").asText();
        shows(anne.get(exam), "Kus eksam on", "Lisa lõpetajad", "Eksam telliti");
        shows(anne.get(exam + "?seis=2090-01-01T12:00"), "Näed eksamit nii");
        String task = "/ulesanded/" + ordered.path("next").path(0).path("task").asText();
        shows(anne.get(task), "Õppijad EHISest", "Kinnita nimekiri", "Peamenüü");
        assertThat(anne.get(task).body()).as("without scripts").containsPattern("<noscript><p[^>]*>Ülesande täitmiseks peab JavaScript olema lubatud");
        assertThat(anne.get(task + "?raam=1").body()).contains("Kinnita nimekiri").doesNotContain("Peamenüü");
    }

    @Test
    void an_operator_has_a_page_of_works_and_others_do_not() {
        shows(Browser.of("oskar", environment).get("/kaitamine"), "Ehita vaated uuesti", "Kontrolli");
        assertThat(Browser.of("anne", environment).get("/kaitamine").statusCode()).isEqualTo(404);
        shows(Browser.of("oskar", environment).get("/kaitamine/xtee?vead=true"), "X-tee päringud", "Päringuid ei ole");
        assertThat(Browser.of("anne", environment).get("/kaitamine/xtee").statusCode()).isEqualTo(404);
        shows(Browser.of("koidu", environment).get("/puuduvad-seosed"), "Puuduvad seosed", "Kes saab parandada");
        shows(Browser.of("anne", environment).get("/puuduvad-seosed"), "Puuduvad seosed");
        shows(Browser.of("ivi", environment).get("/eksamid/uus"), "puuduvad-seosed");
    }

    @Test
    void statistics_are_for_those_who_have_exams_to_count() {
        for (String who : List.of("koidu", "aino", "anne", "leida", "anneli")) {
            shows(Browser.of(who, environment).get("/statistika"), "Statistika", "lõpliku otsuse järgi");
        }
        for (String who : List.of("eve", "oskar")) {
            assertThat(Browser.of(who, environment).get("/statistika").statusCode()).as(who).isEqualTo(404);
            assertThat(Browser.of(who, environment).get("/api/statistics").statusCode()).as(who).isEqualTo(404);
        }
        assertThat(Browser.of("anne", environment).get("/api/statistics").body()).contains("\"years\"").doesNotContain("Näidis");
    }

    @Test
    void what_is_not_there_is_said_in_estonian() {
        Browser anne = Browser.of("anne", environment);
        HttpResponse<String> nowhere = anne.get("/olematu");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("Sellist lehte ei ole");
        assertThat(anne.get("/api/olematu").statusCode()).isEqualTo(404);
        var unknown = anne.get("/ulesanded/olematu");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("ei ole sinu teha");
        assertThat(anne.get("/eksamid/KE-2026-0001?seis=eile").statusCode()).isIn(400, 404);
    }

    @Test
    void the_api_describes_itself() {
        assertThat(Browser.of("anne", environment).get("/api-docs").body()).contains("/api/tasks/{task}/results").contains("Command-Id");
    }

    @Test
    void steps_that_a_happy_exam_does_not_meet_are_drawn_too() {
        var line = new ExamSheet.CostLine(UUID.randomUUID(), UUID.randomUUID(), "Näidis-Mari Test", "Kokk, tase 4", LineStatus.REVIEW,
                BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN, true, Funded.REVIEW, "XX", 1, true, Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(drawn("reviewFunding", new TaskSheet.FundingContent(List.of(line)))).contains("Näidis-Mari Test", "mitte hüvitada", "10,00 €");
        var refused = new ExamSheet.CertificateLine(UUID.randomUUID(), UUID.randomUUID(), "Näidis-Mari Test", "Kokk, tase 4", "kutsetunnistus", false, Optional.empty(),
                CertificateStatus.REJECTED, 1, Optional.empty(), List.of("eesnimi"), false);
        assertThat(drawn("mendApplication", new TaskSheet.CertificatesContent(List.of(refused),
                List.of(new CertificateRegister.FieldError("eesnimi", "Eesnimi on liiga pikk.")), true)))
                .contains("Näidis-Mari Test", "eesnimi", "Eesnimi on liiga pikk.");
        assertThat(drawn("placeOrder", Map.of())).contains("Soovitud eksamipäev");
    }

    @Test
    void whoever_was_typed_in_and_is_nobody_is_mended_by_hand_and_not_in_ehis() {
        assertThat(drawn("clearPeople", unknown(Origin.MANUAL))).contains("lisa õigete andmetega uuesti").doesNotContain("EHIS");
        assertThat(drawn("clearPeople", unknown(Origin.EHIS))).contains("EHIS");
    }

    private static TaskSheet.PeopleContent unknown(Origin origin) {
        return new TaskSheet.PeopleContent(List.of(new TaskSheet.ClearLine(new PersonId(UUID.randomUUID()), "Näidis-Mari Test", "", "", Verification.NOT_FOUND,
                List.of(UUID.randomUUID()), "Kokk, tase 4", origin)), List.of());
    }

    @Test
    void a_correction_shows_that_the_parts_fall_away_of_whoever_was_not_there() {
        var was = result(Optional.of(Attendance.PRESENT), Optional.of(PartResult.PASSED));
        var now = result(Optional.of(Attendance.ABSENT), Optional.empty());
        var context = context(Map.of("changes", List.of(new Corrections.Changed(was, now))));
        assertThat(templates.process("pieces", Set.of("corrected"), context).replaceAll("<[^>]+>|\\s+", "")).contains("kohal→eiilmunud", "sooritatud→–sooritatud→–");
    }

    @Test
    void a_group_s_new_name_and_language_are_said_as_what_they_are() {
        var changes = lines.changes(List.of(change(Kind.DAY, "", "2026-06-10", ""), change(Kind.RENAMED, "", "Grupp 2", "Õhtu"),
                change(Kind.LANGUAGE, "Õhtu", "et", "ru")), new Names.Known(Map.of()));
        assertThat(templates.process("pieces", Set.of("changes"), context(Map.of("changes", changes, "revision", 2))).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("eksamipäev varem 10.06.2026", "grupil on uus nimi Grupp 2 → Õhtu", "grupp on teises keeles Õhtu eesti → vene");
    }

    private static RosterRevisions.Row change(Kind kind, String group, String was, String is) {
        return new RosterRevisions.Row(2, kind, Optional.empty(), Optional.empty(), group, was, is);
    }

    @Test
    void competences_are_asked_for_where_the_standard_lists_some() {
        var row = result(Optional.empty(), Optional.empty());
        assertThat(drawn("enterResults", content(row, List.of()))).contains("ei ole loetletud").doesNotContain("data-mandatory");
        assertThat(drawn("enterResults", content(row, List.of(new TaskSheet.Competences(STANDARD, "Keevitaja, tase 3", List.of(new TaskSheet.Competence(1, "Keevitab", true)))))))
                .contains("data-mandatory").doesNotContain("ei ole loetletud");
    }

    private static TaskSheet.ResultsContent content(ExamSheet.ResultLine row, List<TaskSheet.Competences> competences) {
        return new TaskSheet.ResultsContent(ExamType.COMBINED, List.of(row), Map.of(), competences, "");
    }

    private static ExamSheet.ResultLine result(Optional<Attendance> attendance, Optional<PartResult> parts) {
        return new ExamSheet.ResultLine(UUID.randomUUID(), new PersonId(UUID.randomUUID()), "Näidis-Mari Test", "", Qualification.of(STANDARD), "Kokk, tase 4", 1,
                Set.of(), attendance, parts, parts, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(),
                Optional.empty(), Set.of(), "", Optional.empty());
    }

    /** Whom a roster offers and who comes otherwise: the row says how, and cannot be chosen. */
    @Test
    void who_does_not_come_as_a_newcomer_is_told_how_and_from_when() {
        var offer = new TaskSheet.Offer(7, "Kokk, tase 4", false, List.of(new TaskSheet.Choice("7-0-0", "Kokk, tase 4")));
        String page = drawn("addGraduates", new TaskSheet.RosterContent(List.of(
                learner("Näidis-Mari Test", Set.of(), Map.of("7-0-0", LocalDate.of(2027, 6, 20))), learner("Näidis-Jaan Test", Set.of("7-0-0"), Map.of())),
                List.of(), List.of(), List.of(offer), "", List.of(), Optional.empty()));
        assertThat(page).contains("kordused kasutatud, uue taotlejana pärast 20.06.2027", "tuleb kordajana: vali kordusõigusega taotlejate hulgast")
                .contains("disabled");
    }

    private static TaskSheet.LearnerLine learner(String name, Set<String> retakes, Map<String, LocalDate> usedUp) {
        return new TaskSheet.LearnerLine(new PersonId(UUID.randomUUID()), name, "01.01.2006", 3, "FINAL_YEAR", Optional.empty(), "R", true, false, false,
                Map.of(), retakes, usedUp, List.of(), false);
    }

    private String drawn(String step, Object content) {
        return templates.process("task/" + step, Set.of("content"), context(Map.of("content", content, "plannedOn", "2026-05-27",
                "attendances", Attendance.values(), "exam", EXAM)));
    }

    private Context context(Map<String, Object> variables) {
        var context = new Context(Locale.forLanguageTag("et"), variables);
        context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return context;
    }

    private static void shows(HttpResponse<String> page, String... texts) {
        assertThat(page.statusCode()).as(page.uri().toString()).isEqualTo(200);
        assertThat(page.body()).contains(texts).contains("lang=\"et\"").doesNotContain("??");
    }
}
