package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator compares with the certificate register, and everybody reads what it changed and which link is missing why. */
@ProductTest
class MissingLinkPagesTest {

    private static final int UNHEARD = 19999777;
    private static final String COMPARE = "/api/operations/work/kutseregister";

    @Autowired Environment environment;
    @Autowired ReferenceData reference;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void leaveAllAsItWas() {
        TestSimulator.resetXtee();
        jdbc.sql("delete from curriculum_standard where standard = :unheard").param("unheard", UNHEARD).update();
        reference.refresh();
    }

    @Test
    void what_the_comparison_says_stands_on_the_page_with_its_day() throws InterruptedException {
        TestSimulator.xteeFaultOnce("REFUSED", "kutseAndjaInfo", "KA-LEIB");
        Browser operator = Browser.of("oskar", environment);
        assertThat(operator.command(UUID.randomUUID(), "POST", COMPARE, "").statusCode()).isEqualTo(200);
        String latest = "";
        for (int i = 0; i < 300 && !latest.matches("(?s).*(DONE|FAILED).*"); i++) {
            Thread.sleep(100);
            latest = operator.get("/api/operations/work").body();
        }
        assertThat(latest).contains("DONE", "Kutse andja KA-LEIB: kutseregister keeldus vastamast");
        assertThat(Browser.of("anne", environment).get("/puuduvad-seosed").body())
                .contains("Viimane võrdlus kutseregistriga", "Kutseregistri andmed seisuga", "Kutse andja KA-LEIB: kutseregister keeldus vastamast");
    }

    @Test
    void nobody_but_an_operator_compares() {
        assertThat(Browser.of("anne", environment).command(UUID.randomUUID(), "POST", COMPARE, "").statusCode()).isIn(403, 404);
    }

    @Test
    void a_standard_that_the_register_has_not_named_is_told_with_who_mends_it() {
        Curriculum bare = reference.curricula().stream().filter(one -> one.isOpen() && one.standards().isEmpty()).findFirst().orElseThrow();
        jdbc.sql("insert into curriculum_standard values (:code, :standard, 0)").param("code", bare.code()).param("standard", UNHEARD).update();
        reference.refresh();
        assertThat(Browser.of("oskar", environment).get("/puuduvad-seosed").body())
                .contains("Kutseregister ei ole andnud kutsestandardit " + UNHEARD, "Kutsekoda selgitab");
    }
}
