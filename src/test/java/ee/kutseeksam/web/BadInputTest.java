package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.TimeTravel;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.Stage;
import ee.kutseeksam.web.Door.Refusal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever comes in is taken in whole or refused in one clear Estonian sentence at its place: nothing is guessed, no event is left
 * and what was filled in before is still there ({@link Door} holds every refusal to that).
 */
@ProductTest
class BadInputTest {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String ORDERS = "/api/exams";
    private static final String CALENDAR = "Sellist päeva kalendris ei ole.";
    private static final String DAY = "Kirjuta kuupäev kujul aasta-kuu-päev, näiteks 2026-05-20.";
    private static final String MOMENT = "Kirjuta päev ja Eesti kellaaeg kujul 2026-05-20T10:00.";
    private static final String INTEGER = "Siin peab olema täisarv.";
    private static final String TEXT = "Siin peab olema tekst.";
    private static final String ID = "Siin peab olema tunnus (UUID).";
    private static final String DUE = "Täida see väli.";
    private static final String LIST = "Siin peab olema loetelu (nurksulgudes).";
    private static final String TWICE = "See rida on saadetud mitu korda. Jäta alles see, mis kehtib.";
    private static final String TEN = "vähemalt 10 tähemär";

    @Autowired Environment environment;
    @Autowired JdbcClient database;
    @Autowired Stage stage;
    @Autowired Clock clock;
    @Autowired TimeTravel time;

    private Door rita;
    private Door raivo;
    private String order;

    @BeforeEach
    void signIn() {
        rita = new Door("rita", environment, database);
        raivo = new Door("raivo", environment, database);
        order = """
                {"curriculum": "201064", "awardingBody": "KA-RAK", "standards": [11025024], "type": "COMBINED", "language": "et", "plannedOn": "%s"}"""
                .formatted(LocalDate.now(clock).plusDays(30));
    }

    // ---- the order, field by field

    @Test
    void a_day_is_a_day_of_the_calendar_to_come() {
        unreadable(orderWith("plannedOn", "2027-02-29"), "plannedOn", CALENDAR);
        unreadable(orderWith("plannedOn", "2026-04-31"), "plannedOn", CALENDAR);
        unreadable(orderWith("plannedOn", "29.02.2028"), "plannedOn", DAY);
        unreadable(orderWith("plannedOn", "homme"), "plannedOn", DAY);
        unreadable(orderWith("plannedOn", ""), "plannedOn", DAY);
        unreadable(orderWith("plannedOn", "2026-05-20T10:00"), "plannedOn", DAY);
        unreadable(orderWith("plannedOn", "+999999999-01-01"), "plannedOn", DAY);
        unreadable(orderWith("plannedOn", List.of(2026, 5, 20)), "plannedOn", DAY);
        unreadable(orderWith("plannedOn", 20260520), "plannedOn", DAY);
        unreadable(orderWith("plannedOn", null), "plannedOn", DUE);
        String later = "Eksami aeg peab olema tulevikus. Vali hilisem aeg.";
        broken(orderWith("plannedOn", "0001-01-01"), "EXAM_IS_IN_THE_FUTURE", "plannedOn").says(later);
        broken(orderWith("plannedOn", LocalDate.now(clock).minusDays(1).toString()), "EXAM_IS_IN_THE_FUTURE", "plannedOn").says(later);
        broken(orderWith("plannedOn", LocalDate.now(clock).toString()), "EXAM_IS_IN_THE_FUTURE", "plannedOn").says(later);
        broken(orderWith("plannedOn", "9999-12-31"), "EXAM_IS_WITHIN_FIVE_YEARS", "plannedOn").says("Kontrolli aastat.");
        rita.refused("POST", ORDERS + "/waiting", orderWith("plannedOn", "9999-12-31")).by(422, "rule:EXAM_IS_WITHIN_FIVE_YEARS").at("plannedOn");
        Refusal leapDay = order("plannedOn", "2028-02-29");
        leapDay.says("29.02.2028");
        assertThat(leapDay.status()).as("a day of the calendar, though no right reaches so far").isEqualTo(422);
    }

    @Test
    void codes_and_numbers_are_what_they_should_be() {
        broken(orderWith("curriculum", ""), "FIELD_IS_FILLED", "curriculum").says(DUE);
        broken(orderWith("curriculum", "\u200b\u0000"), "FIELD_IS_FILLED", "curriculum").says(DUE);
        broken(orderWith("curriculum", "x".repeat(41)), "TEXT_IS_SHORT_ENOUGH", "curriculum").says("Siia mahub kuni 40 tähemärki, praegu on neid 41.");
        broken(orderWith("curriculum", "${7*7}"), "CURRICULUM_IS_KNOWN", "curriculum").says("Õppekava ${7*7} ei leitud.");
        broken(orderWith("curriculum", "' or 1=1 --"), "CURRICULUM_IS_KNOWN", "curriculum").says("Õppekava ' or 1=1 -- ei leitud.");
        unreadable(orderWith("curriculum", 201064), "curriculum", TEXT);
        unreadable(orderWith("curriculum", List.of("201064")), "curriculum", TEXT);
        unreadable(orderWith("curriculum", null), "curriculum", DUE);
        broken(orderWith("awardingBody", "KA-OLEMATU"), "BODY_IS_KNOWN", "awardingBody").says("Kutse andjat KA-OLEMATU ei leitud.");
        broken(orderWith("language", "xx"), "LANGUAGE_IS_OFFERED", "language").says("Vali kutse andja eksamikeel.");
        unreadable(orderWith("type", "combined"), "type", "Vali üks: THEORETICAL, PRACTICAL, COMBINED.");
        unreadable(orderWith("type", 0), "type", "Vali üks: THEORETICAL, PRACTICAL, COMBINED.");
        broken(orderWith("standards", List.of()), "FIELD_IS_FILLED", "standards").says(DUE);
        order("standards", List.of(11025024, 11025024)).by(422, "rule:ROW_COMES_ONCE").at("standards", "11025024").says(TWICE);
        unreadable(orderWith("standards", "11025024"), "standards", LIST);
        unreadable(orderWith("standards", Map.of()), "standards", LIST);
        for (Object wrong : List.of("37,5", 37.5, "11025024", 99_999_999_999L, Map.of())) {
            unreadable(orderWith("standards", List.of(wrong)), "standards.0", INTEGER);
        }
        unreadable(order.replace("[11025024]", "[null]"), "standards.0", DUE);
        unreadable(order.replace("[11025024]", "[1e309]"), "standards.0", INTEGER);
        unreadable(order.replace("[11025024]", "[NaN]"), "standards.0", "See ei ole korrektne JSON (rida 1, veerg");
    }

    // ---- the body as such

    @Test
    void a_body_that_cannot_be_read_says_where() {
        unreadable(order.replace("\"type\"", "\"otsus\": \"ANDA\", \"type\""), "otsus", "Sellist välja siin ei ole.");
        unreadable(order.replace("\"type\"", "\"@class\": \"java.util.ArrayList\", \"type\""), "@class", "Sellist välja siin ei ole.");
        unreadable(order.replace("\"type\"", "\"language\": \"et\", \"type\""), "language", "See väli on päringus mitu korda.");
        unreadable(order.replace("\"COMBINED\"", "{\"a\":".repeat(1000) + "1" + "}".repeat(1000)), "type", "Vali üks");
        unreadable("[".repeat(1000) + "]".repeat(1000), "", "Päringu sisu ei saa lugeda.");
        unreadable(order.substring(0, order.length() - 5), "plannedOn", "See ei ole korrektne JSON (rida 1, veerg");
        unreadable(order + "{}", "", "Päringu sisu ei saa lugeda.");
        unreadable("{", "", "See ei ole korrektne JSON");
        unreadable("", "", "Päringul puudub sisu.");
        unreadable("null", "", "Päringul puudub sisu.");
        unreadable("[]", "", "Siin peavad olema väljad (loogsulgudes).");
        unreadable("\"tekst\"", "", "Siin peavad olema väljad (loogsulgudes).");
        unreadable("{}", "curriculum", DUE);
        rita.refused("POST", ORDERS, orderWith("curriculum", "x".repeat(1024 * 1024))).by(413, "problem:too-large")
                .says("Päringu sisu on liiga suur: lubatud on kuni 1 MB.");
        rita.refused("POST", ORDERS, orderWith("curriculum", "x".repeat(1000 * 1000))).by(422, "rule:TEXT_IS_SHORT_ENOUGH").at("curriculum");
    }

    @Test
    void only_json_comes_in_and_only_json_goes_out() {
        for (String type : List.of("text/plain", "application/xml", "application/x-java-serialized-object", "multipart/form-data")) {
            rita.refusal(ORDERS, () -> rita.browser().request("POST", ORDERS, order, Map.of("Content-Type", type, "Command-Id", UUID.randomUUID().toString())))
                    .by(415, "problem:media-type").says("Saada sisu JSONina (application/json).");
        }
        rita.refusal(ORDERS, () -> rita.browser().request("POST", ORDERS, order, Map.of("Content-Type", "application/json", "Accept", "application/xml",
                "Command-Id", UUID.randomUUID().toString()))).by(406, "problem:media-type").says("Vastus on JSON (application/json)");
    }

    @Test
    void a_command_has_an_id_of_its_own() {
        for (String id : List.of("", "1", "1-1-1-1-1", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz")) {
            rita.refusal(ORDERS, () -> rita.browser().request("POST", ORDERS, order, Map.of("Content-Type", "application/json", "Command-Id", id)))
                    .by(400, "problem:unreadable").says("Päring vajab päist Command-Id, mille väärtus on UUID.");
        }
        UUID id = UUID.randomUUID();
        JsonNode first = Browser.json(rita.browser().command(id, "POST", ORDERS, order));
        long events = rita.events();
        assertThat(Browser.json(rita.browser().command(id, "POST", ORDERS, order)).path("number")).isEqualTo(first.path("number"));
        assertThat(rita.events()).isEqualTo(events);
        rita.refusal(ORDERS, () -> rita.browser().command(id, "POST", ORDERS, orderWith("language", "ru"))).by(409, "problem:command-reused")
                .says("Sama käsu tunnusega on juba tehtud teistsugune käsk.");
        rita.refusal(ORDERS, () -> raivo.browser().command(id, "POST", ORDERS, order)).by(409, "problem:command-reused");
    }

    @Test
    void what_is_searched_for_is_text() {
        for (String wanted : List.of("%25", "_", "%27%22%5C", "%24%7B7*7%7D", "x".repeat(2000))) {
            HttpResponse<String> page = rita.browser().get("/eksamid?otsi=" + wanted);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("/eksamid/KE-");
        }
        String hostile = rita.browser().get("/eksamid?otsi=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E").body();
        assertThat(hostile).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img");
        rita.refusal(ORDERS, () -> rita.browser().get("/api/exams?status=OLEMATU")).by(400, "problem:unreadable").at("status");
        rita.refusal(ORDERS, () -> rita.browser().get("/api/exams/KE-0000-0000")).by(404, "problem:not-found");
    }

    // ---- every step of an exam

    @Test
    void at_every_step_bad_input_is_refused_at_its_place() {
        ExamPlay exam = stage.order(new ExamPlay.Plan("48", "201064", "KA-RAK", 11025024, ExamType.COMBINED,
                LocalDate.now(clock).plusDays(11), 4, 2));
        roster(exam);
        exam.addGraduates().clearPeople();
        groups(exam);
        exam.formGroups();
        sending(exam);
        reviewing(exam);
        exam.accept();
        appointing(exam);
        exam.appoint();
        scheduling(exam);
        LocalDateTime day = LocalDate.now(clock).plusDays(11).atTime(9, 0);
        exam.schedule(day);
        time.to(day.plusHours(3).atZone(clock.getZone()).toInstant());
        results(exam);
        exam.enterResults(Assessor.pattern(".F", ExamType.COMBINED));
        deciding(exam);
    }

    private void roster(ExamPlay exam) {
        String task = exam.task("addGraduates");
        String path = "/api/tasks/" + task;
        List<JsonNode> learners = list(rita.get(path + "/learners")).stream().filter(one -> one.path("eligible").asBoolean()).toList();
        String learner = learners.get(0).path("person").asText();
        Map<String, Object> whole = Map.of("standard", 11025024, "specialisation", 0, "partQualification", 0);
        rita.refused("POST", path + "/learners", List.of(choice(NOBODY))).by(422, "rule:LEARNER_IS_LISTED").at("", NOBODY)
                .says("Lõpetajana saab lisada ainult EHISes selle õppekava õppijate nimekirjas oleva inimese. Nimekirja parandab kool EHISes; teised lisa töömaailma taotlejana.");
        rita.refused("POST", path + "/learners", List.of(choice(learner), choice(learner))).by(422, "rule:LISTED_ONCE").at("qualifications", learner);
        rita.refused("POST", path + "/learners", List.of(choice(learner, whole, whole))).by(422, "rule:LISTED_ONCE").at("qualifications", learner);
        rita.refused("POST", path + "/learners", IntStream.range(0, 10_001).mapToObj(one -> choice(new UUID(1, one).toString())).toList())
                .by(422, "rule:ROWS_ARE_FEW_ENOUGH").at("person").says("Korraga saab saata kuni 2000 rida, praegu on neid 10001.");
        unreadable(rita, path + "/learners", "[null]", "0", DUE);
        unreadable(rita, path + "/learners", List.of(choice("1-1-1-1-1")), "0.person", ID);
        unreadable(rita, path + "/learners", choice(learner), "", LIST);
        unreadable(rita, path + "/learners", text(List.of(choice(learner, whole))).replace("11025024", "1e309"), "0.qualifications.0.standard", INTEGER);
        unreadable(rita, path + "/learners", text(List.of(choice(learner, whole))).replace("11025024", "\"37,5\""), "0.qualifications.0.standard", INTEGER);
        rita.refused("POST", path + "/removals", Map.of("candidacies", List.of(NOBODY))).by(422, "rule:REMOVED_IS_LISTED").at("candidacies", NOBODY)
                .says("Seda taotlejat ei ole selle eksami nimekirjas");
        unreadable(rita, path + "/removals", "{\"candidacies\": [null]}", "candidacies.0", DUE);
        rita.refused("POST", path + "/names", Map.of("person", NOBODY)).by(422, "rule:NAME_CAN_BE_TAKEN");
        rita.refused("PUT", path + "/results", List.of()).by(422, "rule:" + TurnRule.TASK_ASKS_FOR_THIS.name()).says("See ülesanne neid andmeid ei küsi.");
        rita.refused("POST", path + "/completion", Map.of("variables", Map.of("otsus", "ANDA"))).by(400, "problem:unreadable").at("variables");
        foreignTasks(task);
    }

    /** A name is text, whatever it looks like, and is kept as it reads. */
    @Test
    void names_are_text() {
        Door anne = new Door("anne", environment, database);
        ExamPlay exam = stage.order(new ExamPlay.Plan("51", "214802", "KA-LEIB", 11330789, ExamType.COMBINED, LocalDate.now(clock).plusDays(30), 1, 1));
        String task = exam.task("addGraduates");
        String path = "/api/tasks/" + task;
        Map<String, String> hostile = new HashMap<>(Map.of("O'Connor", "O'Connor", "Mari-Liis", "Mari-Liis", "õ".repeat(120), "õ".repeat(120),
                "Mo\u0303o\u0303k", "Mõõk", "M\u202eari\u200b", "Mari", "😀 Rõõm", "😀 Rõõm", "${7*7}", "${7*7}", "#{x}", "#{x}",
                "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>", "'; drop table event; --", "'; drop table event; --"));
        hostile.put("Kaks\r\nrida\u0007", "Kaks rida");
        List<String> codes = List.of("49001119906", "49001119917", "49001119928", "49001119939", "49001119941", "49001119950", "49001119961",
                "49001119972", "49001129902", "49001129913", "49001129924");
        int next = 0;
        for (String name : hostile.keySet()) {
            anne.sends("POST", path + "/applicants", applicant(codes.get(next++), name, "Testnimi"));
        }
        List<JsonNode> listed = list(anne.content(task).path("candidates"));
        assertThat(listed).extracting(one -> one.path("name").asText().replace(" Testnimi", "")).containsExactlyInAnyOrderElementsOf(hostile.values());
        String page = anne.browser().get("/ulesanded/" + task).body();
        assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;", "${7*7}").doesNotContain("<img", "\u202e", "\u200b");
        anne.refused("POST", path + "/applicants", applicant("49001129935", "õ".repeat(121), "T")).by(422, "rule:TEXT_IS_SHORT_ENOUGH").at("firstName")
                .says("Siia mahub kuni 120 tähemärki, praegu on neid 121. Lühenda teksti.");
        anne.refused("POST", path + "/applicants", applicant("49001129935", "Mari", "\u200b \u202e")).by(422, "rule:NAME_IS_GIVEN").at("lastName")
                .says("Kirjuta ees- ja perekonnanimi.");
        List<String> gone = listed.stream().map(one -> one.path("candidacy").asText()).toList();
        anne.refused("POST", path + "/removals", Map.of("candidacies", List.of(gone.get(0), gone.get(0)))).by(422, "rule:ROW_COMES_ONCE")
                .at("candidacies", gone.get(0)).says(TWICE);
        anne.sends("POST", path + "/removals", Map.of("candidacies", gone));
        anne.refused("POST", path + "/removals", Map.of("candidacies", List.of(gone.get(0)))).by(422, "rule:ROW_IS_AS_SEEN").at("candidacies", gone.get(0))
                .says("Seda rida on vahepeal muudetud: Näidis-Anne Testkool");
    }

    private void foreignTasks(String task) {
        Door anne = new Door("anne", environment, database);
        for (String foreign : List.of(task, NOBODY, "olematu", "%3Cscript%3E", "'%20or%201=1")) {
            anne.refused("POST", "/api/tasks/" + foreign + "/completion", "").by(404, "rule:TASK_IS_YOURS").says("See ülesanne ei ole sinu rolli ülesanne.");
            anne.refused("POST", "/api/tasks/" + foreign + "/learners", "[]").by(422, "rule:FIELD_IS_FILLED");
        }
    }

    private void groups(ExamPlay exam) {
        String path = "/api/tasks/" + exam.task("formGroups") + "/groups";
        List<String> people = list(rita.content(exam.task("formGroups")).path("members")).stream().map(one -> one.path("person").asText()).toList();
        for (int number : new int[] {0, -1, 99}) {
            put(rita, path, List.of(group(number, "A", people))).by(422, "rule:GROUPS_ARE_NUMBERED").at("number", "1").says("siin peab olema 1, saadeti " + number);
        }
        put(rita, path, List.of(group(1, "A", people), group(1, "B", List.of()))).by(422, "rule:GROUPS_ARE_NUMBERED").at("number", "2");
        put(rita, path, List.of(group(1, "A", people), group(2, "A", List.of()))).by(422, "rule:GROUP_NAMES_DIFFER").at("name", "2").says("Kahe grupi nimi on „A“.");
        put(rita, path, List.of(group(1, "A", people), group(2, "B", people.subList(0, 1)))).by(422, "rule:IN_ONE_GROUP_ONLY").at("group", people.get(0));
        put(rita, path, List.of(group(1, "A", List.of(people.get(0), people.get(0))))).by(422, "rule:IN_ONE_GROUP_ONLY").at("group", people.get(0));
        put(rita, path, List.of(group(1, "A", List.of(NOBODY)))).by(422, "rule:MEMBER_IS_ON_THE_ROSTER").at("group", NOBODY);
        put(rita, path, List.of(group(1, "x".repeat(61), people))).by(422, "rule:TEXT_IS_SHORT_ENOUGH").at("name", "1").says("Siia mahub kuni 60 tähemärki");
        put(rita, path, text(List.of(group(1, "A", people))).replace("\"et\"", "\"xx\"")).by(422, "rule:LANGUAGE_IS_OFFERED").at("language", "1");
        put(rita, path, "[null]").by(400, "problem:unreadable").at("0").says(DUE);
        put(rita, path, text(List.of(group(1, "A", List.of("x")))).replace("\"x\"", "null")).by(400, "problem:unreadable").at("0.members.0").says(DUE);
        put(rita, path, text(List.of(group(1, "A", people))).replace("\"number\":1", "\"number\":\"37,5\"")).by(400, "problem:unreadable").at("0.number").says(INTEGER);
        rita.sends("PUT", path, List.of(group(1, " <b>\u202eI\u200b  grupp\u0000 o\u0303htul ", people)));
        assertThat(rita.content(exam.task("formGroups")).path("groups").path(0).path("name").asText()).isEqualTo("<b>I grupp õhtul");
        assertThat(rita.browser().get("/ulesanded/" + exam.task("formGroups")).body()).contains("&lt;b&gt;I grupp õhtul").doesNotContain("<b>I grupp");
        put(rita, path, List.of(group(1, "Üks", people), group(2, "Kaks", List.of())), 200);
        rita.refused("POST", path.replace("/groups", "/completion"), "").by(422, "rule:NO_GROUP_IS_EMPTY").at("name", "2").says("Grupis „Kaks“ ei ole kedagi.");
    }

    /** Ten days are due between sending and the exam (rules.md 13). */
    private void sending(ExamPlay exam) {
        String path = "/api/tasks/" + exam.task("sendRoster");
        rita.sends("PUT", path + "/exam-day", Map.of("plannedOn", LocalDate.now(clock).plusDays(9).toString()));
        rita.refused("POST", path + "/completion", "").by(422, "rule:DAYS_BEFORE_EXAM").at("plannedOn").says("vähemalt 10 päeva");
        rita.sends("PUT", path + "/exam-day", Map.of("plannedOn", LocalDate.now(clock).plusDays(10).toString()));
        rita.sends("POST", path + "/completion", "");
    }

    private void reviewing(ExamPlay exam) {
        String path = "/api/tasks/" + exam.task("reviewRoster") + "/return";
        for (String nine : List.of("", "123456789", " 123456789 ", "          ", "\u200b".repeat(12), "123456789\u200b\u200b", "1 2 3     4")) {
            raivo.refused("POST", path, Map.of("reason", nine)).by(422, "rule:RETURN_HAS_A_REASON").at("reason").says(TEN);
        }
        raivo.refused("POST", path, Map.of("reason", "x".repeat(4001))).by(422, "rule:TEXT_IS_SHORT_ENOUGH").at("reason");
        unreadable(raivo, path, Map.of("reason", 5), "reason", TEXT);
    }

    private void appointing(ExamPlay exam) {
        String path = "/api/tasks/" + exam.task("appointResponsible") + "/responsible";
        put(raivo, path, Map.of("person", NOBODY)).by(422, "rule:RESPONSIBLE_IS_OF_THE_BODY").at("person").says("Vastutaja peab olema selle kutse andja esindaja.");
        put(raivo, path, Map.of("person", exam.commission().toString())).by(422, "rule:RESPONSIBLE_IS_OF_THE_BODY").at("person");
        put(raivo, path, Map.of("person", "raivo")).by(400, "problem:unreadable").at("person").says(ID);
        put(raivo, path, "{}").by(400, "problem:unreadable").at("person").says(DUE);
    }

    private void scheduling(ExamPlay exam) {
        String task = exam.task("scheduleGroup", 1);
        String path = "/api/tasks/" + task + "/schedule";
        List<String> known = list(raivo.content(task).path("assessors")).stream().map(one -> one.path("key").asText()).toList();
        Map<String, Object> right = Map.of("start", LocalDate.now(clock).plusDays(12) + "T10:00", "place", "Õpetaja 1", "chair", known.get(0),
                "members", known.subList(1, 3));
        put(raivo, path, with(right, "start", "2027-03-28T03:30")).by(422, "rule:START_EXISTS").at("start")
                .says("Sellist kellaaega sel päeval ei ole: kell keeratakse öösel kella 3 pealt 4 peale. Vali teine aeg.");
        put(raivo, path, with(right, "start", "2026-05-20")).by(400, "problem:unreadable").at("start").says("Kellaaeg puudub.");
        put(raivo, path, with(right, "start", "2027-02-29T10:00")).by(400, "problem:unreadable").at("start").says("Sellist päeva või kellaaega ei ole.");
        put(raivo, path, with(right, "start", "2026-05-20T25:00")).by(400, "problem:unreadable").at("start").says("Sellist päeva või kellaaega ei ole.");
        put(raivo, path, with(right, "start", "2026-05-20T10:00:00Z")).by(400, "problem:unreadable").at("start").says(MOMENT);
        put(raivo, path, with(right, "start", "2026-05-20T10:00+03:00")).by(400, "problem:unreadable").at("start").says(MOMENT);
        put(raivo, path, with(right, "start", "0001-05-20T10:00")).by(422, "rule:EXAM_IS_IN_THE_FUTURE").at("start");
        put(raivo, path, with(right, "start", "9999-05-20T10:00")).at("start").says("20.05.9999");
        put(raivo, path, with(right, "place", "ab")).by(422, "rule:PLACE_IS_GIVEN").at("place");
        put(raivo, path, with(right, "place", "\u200b\u200b\u200b\u3164")).by(422, "rule:FIELD_IS_FILLED").at("place");
        put(raivo, path, with(right, "place", "x".repeat(201))).by(422, "rule:TEXT_IS_SHORT_ENOUGH").at("place");
        put(raivo, path, with(right, "chair", NOBODY)).by(422, "rule:COMMITTEE_IS_KNOWN").at("chair").says("Vali inimesed nimekirjast.");
        put(raivo, path, with(right, "members", List.of(NOBODY, known.get(1)))).by(422, "rule:COMMITTEE_IS_KNOWN").at("members");
        put(raivo, path, with(right, "members", List.of(known.get(1), known.get(1)))).by(422, "rule:COMMITTEE_MEMBERS_DIFFER").at("members");
        put(raivo, path, with(right, "members", IntStream.range(0, 10_001).mapToObj(one -> new UUID(1, one).toString()).toList()))
                .by(422, "rule:ROWS_ARE_FEW_ENOUGH").at("members");
        put(raivo, path, text(right).replace("\"" + known.get(1) + "\"", "null")).by(400, "problem:unreadable").at("members.0").says(DUE);
        raivo.sends("PUT", path, with(right, "place", " Õpetaja\u202e 1,\u0000 ruum <script> "));
        assertThat(raivo.content(task).path("place").asText()).isEqualTo("Õpetaja 1, ruum <script>");
        assertThat(raivo.browser().get("/ulesanded/" + task).body()).contains("ruum &lt;script&gt;");
    }

    private void results(ExamPlay exam) {
        String task = exam.task("enterResults", 1);
        String path = "/api/tasks/" + task + "/results";
        String other = list(raivo.content(exam.task("enterResults", 2)).path("results")).get(0).path("candidacy").asText();
        List<String> rows = list(raivo.content(task).path("results")).stream().map(one -> one.path("candidacy").asText()).toList();
        Map<String, Object> right = Map.of("candidacy", rows.get(0), "attendance", "PRESENT", "theory", "PASSED", "practice", "FAILED", "competences", List.of());
        String stranger = "Tulemust saab sisestada ainult selle grupi taotlejale, kelle eksam käib.";
        row(raivo, path, with(right, "candidacy", NOBODY), "ONE_RESULT_PER_CANDIDATE").at("", NOBODY).says(stranger);
        row(raivo, path, with(right, "candidacy", other), "ONE_RESULT_PER_CANDIDATE").at("", other).says(stranger);
        row(raivo, path, with(right, "attendance", "ABSENT"), "ABSENT_HAS_NO_RESULT").at("theory", rows.get(0)).says("Puudunule ei saa osade tulemusi sisestada.");
        row(raivo, path, with(right, "practice", null), "PRESENT_HAS_EVERY_PART").at("practice", rows.get(0)).says("praktika on märkimata");
        row(raivo, path, with(right, "practice", "PASSED"), "MANDATORY_COMPETENCES_ARE_PROVED").at("competences", rows.get(0)).says("kõik kohustuslikud kompetentsid");
        row(raivo, path, with(right, "competences", List.of(1)), "COMPETENCE_IS_OF_THE_STANDARD").at("competences", rows.get(0));
        put(raivo, path, List.of(right, with(right, "theory", "FAILED"))).by(422, "rule:ROW_COMES_ONCE").at("candidacy", rows.get(0)).says(TWICE);
        String passOrFail = "Vali üks: NOT_DONE, PASSED, FAILED.";
        for (Object wrong : List.of("37,5", 37.5, -1, 101, "NaN", Map.of())) {
            put(raivo, path, List.of(with(right, "theory", wrong))).by(400, "problem:unreadable").at("0.theory").says(passOrFail);
        }
        put(raivo, path, text(List.of(right)).replace("\"PASSED\"", "NaN")).by(400, "problem:unreadable").at("0.theory").says("See ei ole korrektne JSON");
        put(raivo, path, text(List.of(right)).replace("\"PASSED\"", "1e309")).by(400, "problem:unreadable").at("0.theory").says(passOrFail);
        put(raivo, path, text(List.of(right)).replace("[]", "[1e309]")).by(400, "problem:unreadable").at("0.competences.0").says(INTEGER);
        put(raivo, path, text(List.of(right)).replace("[]", "[null]")).by(400, "problem:unreadable").at("0.competences.0").says(DUE);
        put(raivo, path, List.of(with(right, "attendance", null))).by(400, "problem:unreadable").at("0.attendance").says("1. rida, väli „kohalolek“: täida see väli.");
        put(raivo, path, List.of(with(right, "attendance", "EXCUSED", "theory", null, "practice", null, "reason", "\u200b".repeat(20)))).by(422, "rule:ROWS_ARE_RIGHT")
                .at("reason", rows.get(0)).says(TEN);
    }

    private void deciding(ExamPlay exam) {
        String task = exam.task("decideAwards");
        String path = "/api/tasks/" + task;
        Door kadri = new Door("kadri", environment, database);
        List<JsonNode> rows = list(kadri.content(task).path("results"));
        String row = rows.get(0).path("candidacy").asText();
        Map<String, Object> refusal = Map.of("candidacy", row, "award", "NOT_AWARD", "reason", "");
        for (String nine : List.of("", "123456789", "          ", "\u200b".repeat(12), "123456789\u2060\u2060")) {
            row(kadri, path + "/decisions", with(refusal, "reason", nine), "REFUSAL_HAS_REASONS").at("reason", row).says(TEN);
        }
        row(kadri, path + "/decisions", with(refusal, "reason", "x".repeat(4001)), "TEXT_IS_SHORT_ENOUGH").at("reason", row);
        row(kadri, path + "/decisions", with(refusal, "candidacy", NOBODY), "DECISION_NEEDS_A_RESULT").at("", NOBODY);
        row(kadri, path + "/decisions", with(refusal, "candidacy", strangersCandidacy(exam)), "DECISION_NEEDS_A_RESULT");
        put(kadri, path + "/decisions", List.of(refusal, with(refusal, "award", "AWARD"))).by(422, "rule:ROW_COMES_ONCE").at("candidacy", row).says(TWICE);
        put(kadri, path + "/decisions", List.of(with(refusal, "award", "ANDA"))).by(400, "problem:unreadable").at("0.award").says("Vali üks: AWARD");
        put(kadri, path + "/decisions", List.of(with(refusal, "toetus", 9999))).by(400, "problem:unreadable").at("0.toetus").says("Sellist välja siin ei ole.");
        kadri.refused("POST", path + "/reopening", Map.of("reason", "\u200b".repeat(30) + "123456789")).by(422, "rule:RETURN_HAS_A_REASON").at("reason").says(TEN);
        kadri.refused("POST", path + "/completion", "").by(422, "rule:EVERYBODY_IS_DECIDED").says("Otsus puudub veel");
    }

    private String strangersCandidacy(ExamPlay exam) {
        return database.sql("select candidacy from exam_result where exam <> :exam union all select gen_random_uuid() limit 1")
                .param("exam", exam.id()).query(UUID.class).list().get(0).toString();
    }

    // ---- how it is written down

    private String orderWith(String field, Object value) {
        Map<String, Object> changed = new HashMap<>();
        try {
            Door.JSON.readTree(order).fields().forEachRemaining(one -> changed.put(one.getKey(), one.getValue()));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        changed.put(field, value);
        return text(changed);
    }

    private Refusal order(String field, Object value) {
        return rita.refused("POST", ORDERS, orderWith(field, value));
    }

    private void unreadable(String body, String field, String sentence) {
        unreadable(rita, ORDERS, body, field, sentence);
    }

    private static void unreadable(Door door, String path, Object body, String field, String sentence) {
        Refusal refusal = door.refused("POST", path, body).by(400, "problem:unreadable").says(sentence);
        if (!field.isEmpty()) {
            refusal.at(field);
        }
    }

    private Refusal broken(String body, String rule, String field) {
        return rita.refused("POST", ORDERS, body).by(422, "rule:" + rule).at(field);
    }

    private static Refusal put(Door door, String path, Object body) {
        return door.refused("PUT", path, body);
    }

    private static void put(Door door, String path, Object body, int status) {
        assertThat(door.sends("PUT", path, body)).isNotNull();
        assertThat(status).isEqualTo(200);
    }

    /** One row among several: the refusal is of the rows, the rule stands at the row. */
    private static Refusal row(Door door, String path, Map<String, Object> row, String rule) {
        Refusal refusal = door.refused("PUT", path, List.of(row)).by(422, "rule:ROWS_ARE_RIGHT").says("Mõnel real on viga.");
        assertThat(refusal.problem().path("errors").path(0).path("rule").asText()).isEqualTo(rule);
        return refusal;
    }

    private static Map<String, Object> choice(String person, Object... qualifications) {
        return Map.of("person", person, "qualifications", List.of(qualifications));
    }

    private static Map<String, Object> applicant(String code, String first, String last) {
        return Map.of("personalCode", code, "firstName", first, "lastName", last, "qualifications", List.of());
    }

    private static Map<String, Object> group(int number, String name, List<String> members) {
        return Map.of("number", number, "name", name, "language", "et", "members", members);
    }

    private static Map<String, Object> with(Map<String, Object> right, Object... changes) {
        Map<String, Object> changed = new HashMap<>(right);
        for (int at = 0; at < changes.length; at += 2) {
            changed.put((String) changes[at], changes[at + 1]);
        }
        return changed;
    }

    private static List<JsonNode> list(JsonNode nodes) {
        return new ArrayList<>(StreamSupport.stream(nodes.spliterator(), false).toList());
    }

    private static String text(Object body) {
        return Door.text(body);
    }
}
