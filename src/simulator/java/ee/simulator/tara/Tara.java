package ee.simulator.tara;

import com.fasterxml.jackson.core.type.TypeReference;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import ee.simulator.Answer;
import ee.simulator.Json;
import ee.simulator.Part;
import ee.simulator.Router;
import ee.simulator.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TARA's doors: what it tells about itself, the page for people, the token for programs, and the fault desk. */
public final class Tara implements Part {

    private final String issuer;
    private final RSAKey key;
    private final List<Client> clients = Json.beside(Tara.class, "clients.json", new TypeReference<>() { });
    private final Codes codes = new Codes();
    private final Persons persons = Persons.read();
    private final Faults faults = new Faults(persons);

    public Tara(Settings settings) {
        this.issuer = settings.address();
        this.key = SigningKey.in(settings.folder());
    }

    @Override
    public String title() {
        return "TARA: sisenemine väljamõeldud inimesena (<a href=\"/.well-known/openid-configuration\">kirjeldus</a>)";
    }

    @Override
    public void open(Router router) {
        AuthorizeDoor authorize = new AuthorizeDoor(this, persons, codes, faults);
        router.on("GET", "/.well-known/openid-configuration", request -> Answer.json(200, description()))
                .on("GET", "/oidc/.well-known/openid-configuration", request -> Answer.json(200, description()))
                .on("GET", "/oidc/jwks", request -> Answer.json(200, new JWKSet(key.toPublicJWK()).toJSONObject()))
                .on("POST", "/sim/tara/persons", persons::add)
                .on("GET", "/oidc/authorize", authorize::show)
                .on("POST", "/oidc/authorize", authorize::choose)
                .on("POST", "/oidc/token", new TokenDoor(this, codes, faults, new Tokens(issuer, key, faults)));
        faults.open(router);
    }

    Optional<Client> client(String id) {
        return clients.stream().filter(client -> client.id().equals(id)).findFirst();
    }

    private Map<String, Object> description() {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("issuer", issuer);
        description.put("authorization_endpoint", issuer + "/oidc/authorize");
        description.put("token_endpoint", issuer + "/oidc/token");
        description.put("jwks_uri", issuer + "/oidc/jwks");
        description.put("scopes_supported", List.of("openid", "idcard", "mid", "smartid", "eidas", "eidasonly", "email", "phone"));
        description.put("response_types_supported", List.of("code"));
        description.put("subject_types_supported", List.of("public"));
        description.put("acr_values_supported", List.of("low", "substantial", "high"));
        description.put("ui_locales_supported", List.of("et", "en", "ru"));
        description.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        description.put("id_token_signing_alg_values_supported", List.of("RS256"));
        description.put("grant_types_supported", List.of("authorization_code"));
        description.put("claims_supported", List.of("sub", "profile_attributes", "amr", "acr", "nonce", "state"));
        return description;
    }
}
