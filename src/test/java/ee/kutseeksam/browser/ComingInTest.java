package ee.kutseeksam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.lifecycle.Playground;
import ee.kutseeksam.season.ExamPlay;
import org.junit.jupiter.api.Test;

/** Signing in, having two roles, and being a stranger. */
class ComingInTest extends InChromium {

    private static final int CLEANER = 11025024;
    private static final int CONFECTIONER = 11330789;

    @Test
    void a_link_leads_through_tara_to_its_place_and_signing_out_leads_back() {
        ExamPlay exam = playground.order(Playground.plan("51", "214802", "KA-LEIB", CONFECTIONER, 1, 5));
        Screen screen = stranger();
        screen.open("/eksamid/" + exam.number());
        assertThat(screen.at("h1")).containsText("Kutseeksam");
        screen.shot("sign-in");
        screen.at("[data-start]").click();
        screen.shot("sign-in-tara");
        screen.choose("anne");
        assertThat(screen.at("h1")).containsText(exam.number());
        assertThat(screen.at(".top details summary")).containsText("Näidis-Anne Testkool");
        assertThat(screen.at("#roll")).hasCount(0);

        String task = Tasklist.ADDRESS + "#/?task=" + exam.task("addGraduates");
        screen.at(".top details summary").click();
        screen.button("Logi välja").click();
        assertThat(screen.at("p.message")).containsText("Oled välja logitud.");
        screen.open(task);
        screen.at("[data-start]").click();
        screen.choose("anne");
        assertThat(screen.at(".task-details h2")).containsText("Lisa lõpetajad · " + exam.number());
        screen.page().frameLocator("iframe.kutse-form").locator(".crumb a").click();
        screen.page().waitForURL("**/eksamid/" + exam.number());

        Tasklist.before(screen);
        screen.at("[cam-widget-header] .account > a").click();
        screen.at("[cam-widget-header] .logout a").click();
        assertThat(screen.at("p.message")).containsText("Oled välja logitud.");
    }

    @Test
    void whoever_has_two_roles_sees_one_of_them_and_a_link_opens_in_the_other() {
        ExamPlay exam = stage("48", "201064", "KA-RAK", CLEANER, "kaja");
        Screen kaja = screen("kaja");
        kaja.open("/");
        assertThat(kaja.at("#roll option")).hasText(new String[] {"Kõik rollid", "Rakvere Ametikool: kutse andja esindaja", "Rakvere Ametikool: kooli esindaja"});
        assertThat(kaja.at("main")).containsText(exam.number());
        choose(kaja, "body-KA-RAK");
        assertThat(kaja.at("main")).not().containsText("Lisa lõpetajad · " + exam.number());
        kaja.shot("two-roles");
        kaja.open("/eksamid/" + exam.number());
        assertThat(kaja.at(".opened")).containsText("See leht on avatud sinu rollis „Rakvere Ametikool: kooli esindaja“");
        kaja.open("/ulesanded/" + exam.task("addGraduates"));
        assertThat(kaja.at("[data-role]")).containsText("kooli esindaja, Rakvere Ametikool");
        assertThat(kaja.at("[data-complete]")).isEnabled();
        kaja.shot("two-roles-link");
        kaja.open("/");
        choose(kaja, "school-48");
        assertThat(kaja.at("main")).containsText("Lisa lõpetajad · " + exam.number());
        choose(kaja, "");

        ExamPlay sent = stage("51", "214802", "KA-LEIB", CONFECTIONER, "tiit").addGraduates();
        playground.quiet();
        sent.clearPeople();
        playground.quiet();
        sent.formGroups().send();
        Screen tiit = screen("tiit");
        tiit.open("/");
        choose(tiit, "commission-KA-LEIB");
        assertThat(tiit.at("main")).not().containsText("Vaata tellimus läbi · " + sent.number());
        Tasklist list = Tasklist.before(tiit);
        assertThat(list.card("Vaata tellimus läbi · " + sent.number())).containsText("Sinu roll: Eesti Leivaliit: kutse andja esindaja");
        assertThat(tiit.at(".kutse-together")).containsText("kõigi sinu rollide ülesanded");
        list.take("Vaata tellimus läbi · " + sent.number());
        tiit.shot("two-roles-tasklist");
        tiit.open("/");
        choose(tiit, "body-KA-LEIB");
        assertThat(tiit.at("main")).containsText("Vaata tellimus läbi · " + sent.number());
        choose(tiit, "");
    }

    private ExamPlay stage(String school, String curriculum, String body, int standard, String lead) {
        return playground.stage.order(new ExamPlay.Plan(school, curriculum, body, standard, body.equals("KA-RAK") ? ExamType.PRACTICAL : ExamType.COMBINED,
                playground.examDay(), 1, 5), cast.person(lead));
    }

    private static void choose(Screen screen, String role) {
        screen.at("#roll").selectOption(role);
        screen.button("Näita").click();
        assertThat(screen.at("#roll")).hasValue(role);
    }

    @Test
    void strangers_are_told_what_to_do_and_nothing_else() {
        ExamPlay exam = playground.order(Playground.plan("51", "214802", "KA-LEIB", CONFECTIONER, 1, 5));
        Screen uku = screen("uku");
        uku.open("/eksamid/" + exam.number());
        assertThat(uku.at("h1")).containsText("Sul ei ole siin veel rolli");
        uku.shot("no-role");
        uku.open(Tasklist.ADDRESS);
        assertThat(uku.at("h1")).containsText("Sul ei ole siin veel rolli");
        uku.at("a.button").click();
        assertThat(uku.at("h1")).containsText("Minu rollid ja ligipääs");
        assertThat(uku.at(".top details summary")).containsText("Näidis-Uku Testuus");
        assertThat(uku.at(".top nav a")).hasText(new String[] {"Avaleht"});
        uku.shot("no-role-access");

        Screen ivi = screen("ivi");
        isNotThere(ivi, "/ulesanded/" + exam.task("addGraduates"), "See ülesanne ei ole sinu teha");
        isNotThere(ivi, "/eksamid/KE-2026-9999", "Sellist lehte ei ole");
        isNotThere(ivi, "/eksamid/" + exam.number(), "Sellist lehte ei ole");
        ivi.shot("not-there");
        assertThat(ivi.page().navigate("/kaitamine").status()).isIn(403, 404);
        Screen anybody = stranger();
        assertThat(anybody.page().navigate("/eksamid").url()).endsWith("/sisene?edasi=%2Feksamid");
    }

    private static void isNotThere(Screen screen, String foreign, String title) {
        assertThat(screen.page().navigate(foreign).status()).as(foreign).isEqualTo(404);
        assertThat(screen.at("h1")).hasText(title);
        assertThat(screen.at("main")).not().containsText("Kondiiter");
    }
}
