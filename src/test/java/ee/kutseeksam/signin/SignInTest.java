package ee.kutseeksam.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@ProductTest
class SignInTest {

    @LocalServerPort int port;
    @Autowired Environment environment;

    @Test
    void a_deep_link_survives_the_sign_in() {
        Browser browser = new Browser(port);
        String page = Browser.location(browser.get("/camunda/app/tasklist/default/?task=7"));
        assertThat(page).endsWith("/sisene?edasi=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F%3Ftask%3D7");
        assertThat(browser.get(page.substring(page.indexOf("/sisene"))).body()).contains("/sisene/kaudu/tara?edasi=%2Fcamunda%2Fapp%2Ftasklist");
        assertThat(Browser.location(browser.signIn("anne", page.substring(page.indexOf("/sisene")).replace("/sisene?", "/sisene/kaudu/tara?"))))
                .endsWith("/camunda/app/tasklist/default/?task=7");
    }

    @Test
    void our_pages_carry_a_strict_policy_and_the_engines_their_own() {
        assertThat(new Browser(port).get("/sisene").headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'").contains("frame-ancestors 'self'").doesNotContain("unsafe");
        assertThat(Browser.of("anne", environment).get("/camunda/app/tasklist/default/").headers().allValues("Content-Security-Policy"))
                .singleElement().asString().contains("script-src");
    }

    @Test
    void a_command_without_our_token_is_refused() {
        Browser operator = Browser.of("oskar", environment);
        assertThat(operator.postWithoutToken("/api/operations/deploy", "").statusCode()).isEqualTo(403);
        operator.get("/sisene");
        assertThat(operator.post("/api/operations/deploy", "").statusCode()).isEqualTo(200);
    }

    @Test
    void only_an_operator_operates() {
        Browser school = Browser.of("anne", environment);
        school.get("/sisene");
        assertThat(school.post("/api/operations/deploy", "").statusCode()).isEqualTo(403);
        assertThat(school.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(Browser.of("oskar", environment).get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
    }

    @Test
    void who_signs_out_in_the_tasklist_is_out_everywhere() {
        Browser browser = Browser.of("anne", environment);
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);
        assertThat(browser.get("/camunda/api/engine/engine/default/filter").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"/camunda/app/tasklist/default/,302", "/camunda/api/engine/engine/default/task,401", "/api/operations/deploy,401",
        "/forms/task.html,302", "/ulesanded/1,302", "/actuator/env,302", "/actuator/health,302", "/readyz,200", "/sisene,200", "/css/signin.css,200",
        "/engine-rest/task,302", "/swagger-ui/index.html,302", "/v3/api-docs,302"})
    void without_a_sign_in(String path, int status) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup;x=1/default/user/create",
        "/camunda/api/admin;x=1/setup/default/user/create", "/camunda/api//admin/setup/default/user/create",
        "/camunda//api/admin/setup/default/user/create", "//camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
        "/camunda/api/admin/x/../setup/default/user/create", "/camunda/api/admin/SETUP/default/user/create",
        "/CAMUNDA/api/admin/setup/default/user/create", "/camunda/api/admin%2fsetup/default/user/create",
        "/camunda/api/admin/auth/user/default/login/tasklist", "/camunda/api/admin/auth/user/default/login/cockpit;a=b",
        "/camunda/app/admin/default/setup/", "/camunda/app/admin/default/", "/camunda/app/welcome/default/", "/camunda/api/admin/",
        "/engine-rest/engine/default/task", "/actuator/env", "/camunda/api/engine/engine/default/task/create",
        "/camunda/api/engine/engine/default/deployment/create", "/camunda/api/engine/engine/default/authorization/create",
        "/camunda/api/engine/engine/default/identity/verify"})
    void the_engines_own_doors_are_shut_for_everybody(String path) {
        for (Browser browser : new Browser[] {new Browser(port), Browser.of("anne", environment), Browser.of("oskar", environment)}) {
            browser.get("/camunda/app/tasklist/default/");
            assertThat(browser.post(path, "{}").statusCode()).isBetween(400, 404);
            assertThat(browser.get(path).statusCode()).isIn(302, 400, 401, 403, 404);
        }
    }
}
