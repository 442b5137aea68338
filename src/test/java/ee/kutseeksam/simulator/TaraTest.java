package ee.kutseeksam.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import ee.kutseeksam.TestSimulator;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator keeps TARA's contract as a program meets it. */
class TaraTest {

    private static final String BACK = "http://localhost:8080/sisene/tagasi";
    private static final String ASKED = "client_id=kutseeksam&response_type=code&scope=openid&state=s1&nonce=n1&acr_values=high&redirect_uri=" + BACK;
    private static final String SECRET = "made-up-secret-of-the-demo";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_code_brings_a_token_as_taras_once() throws Exception {
        String code = code("anne");

        HttpResponse<String> answer = token(code, SECRET, BACK);
        assertThat(answer.statusCode()).isEqualTo(200);
        SignedJWT token = SignedJWT.parse(answer.body().replaceAll(".*\"id_token\":\"([^\"]+)\".*", "$1"));
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        var key = JWKSet.parse(get("/oidc/jwks").body()).getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(TestSimulator.address());
        assertThat(claims.getSubject()).matches("EE[0-9]{11}");
        assertThat(claims.getAudience()).containsExactly("kutseeksam");
        assertThat(claims.getStringClaim("nonce")).isEqualTo("n1");
        assertThat(claims.getStringClaim("acr")).isEqualTo("high");
        assertThat(claims.getStringListClaim("amr")).containsExactly("idcard");
        assertThat(claims.getJSONObjectClaim("profile_attributes")).isEqualTo(
                Map.of("given_name", "Näidis-Anne", "family_name", "Testkool", "date_of_birth", "1975-04-17"));
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime()).isEqualTo(40_000);

        assertThat(token(code, SECRET, BACK).body()).contains("invalid_grant");
    }

    @Test
    void a_stranger_and_another_address_get_no_token() throws Exception {
        assertThat(token(code("anne"), "guessed", BACK).statusCode()).isEqualTo(401);
        assertThat(token(code("anne"), SECRET, "http://localhost:8080/elsewhere").body()).contains("invalid_grant");
        assertThat(token("made-up", SECRET, BACK).body()).contains("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/sisene/tagasi", "http://localhost:8080/sisene/tagasi/x", "http://localhost:8080/sisene/tagasi?a=b",
        "http://localhost@evil.example/sisene/tagasi", "https://localhost:8080/sisene/tagasi", ""})
    void nobody_is_sent_where_no_program_is_registered(String address) throws Exception {
        HttpResponse<String> answer = get("/oidc/authorize?" + ASKED.replace(BACK, encoded(address)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("registreeritud");
    }

    @ParameterizedTest
    @CsvSource({"response_type=code,response_type=token,unsupported_response_type", "scope=openid,scope=email,invalid_scope",
        "acr_values=high,acr_values=superb,invalid_request"})
    void a_faulty_request_is_told_to_the_program(String part, String instead, String error) throws Exception {
        HttpResponse<String> answer = get("/oidc/authorize?" + ASKED.replace(part, instead));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo(BACK + "?error=" + error + "&state=s1");
    }

    @Test
    void without_a_state_nothing_begins() throws Exception {
        assertThat(get("/oidc/authorize?" + ASKED.replace("&state=s1", "")).statusCode()).isEqualTo(400);
    }

    @Test
    void the_page_lists_people_without_their_codes_and_shuts_out_who_cannot_reach_the_level() throws Exception {
        assertThat(get("/oidc/authorize?" + ASKED).body()).contains("Näidis-Anne Testkool", "Haapsalu", "value=\"peep\" disabled")
                .doesNotContainPattern("[1-6][0-9]{10}");
        assertThat(get("/oidc/authorize?" + ASKED.replace("acr_values=high", "acr_values=substantial")).body()).doesNotContain("disabled>");
        assertThat(choose("peep").headers().firstValue("Location").orElseThrow()).isEqualTo(BACK + "?error=user_cancel&state=s1");
    }

    private String code(String person) throws Exception {
        String back = choose(person).headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(BACK + "?code=").endsWith("&state=s1");
        return URLDecoder.decode(back.replaceAll(".*code=([^&]+)&.*", "$1"), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> choose(String person) throws Exception {
        return send(HttpRequest.newBuilder(at("/oidc/authorize")).POST(BodyPublishers.ofString(ASKED + "&person=" + person)));
    }

    private HttpResponse<String> token(String code, String secret, String back) throws Exception {
        String caller = Base64.getEncoder().encodeToString(("kutseeksam:" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at("/oidc/token")).header("Authorization", "Basic " + caller)
                .POST(BodyPublishers.ofString("grant_type=authorization_code&code=" + code + "&redirect_uri=" + encoded(back))));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create(TestSimulator.address() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
