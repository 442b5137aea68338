package ee.kutseeksam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.env.Environment;

/** What a person's browser does: keeps cookies, signs in by the page, sends the tokens that forms and scripts send. */
public final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    /** A browser in which this demo user has signed in; the environment knows the port of the running test. */
    public static Browser of(String username, Environment environment) {
        Browser browser = new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
        browser.signIn(username);
        browser.get("/sisene");
        return browser;
    }

    /** Through the simulator of TARA, as a person does; the answer is the one that leads into the product. */
    public HttpResponse<String> signIn(String username) {
        return signIn(username, "/sisene/kaudu/tara");
    }

    /** From an address that begins a sign-in. */
    public HttpResponse<String> signIn(String username, String start) {
        return come(chosen(username, begun(start)));
    }

    /** Begins a sign-in: where TARA's page is. */
    public String begun(String start) {
        return location(get(start));
    }

    /** Chooses somebody on TARA's page: the way back into the product. */
    public String chosen(String username, String page) {
        URI asked = URI.create(page);
        return location(send(HttpRequest.newBuilder(asked.resolve(asked.getPath())).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(asked.getRawQuery() + "&person=" + username))));
    }

    /** Comes back from TARA. */
    public HttpResponse<String> come(String way) {
        return send(HttpRequest.newBuilder(URI.create(way)).header("Accept", "text/html").GET());
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder().header("Accept", "text/html,application/json").GET(), path);
    }

    /** As a script of ours, or of the engine's under /camunda, sends it. */
    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return send(HttpRequest.newBuilder().header("Content-Type", "application/json").header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-KUTSE-XSRF-TOKEN", cookie("KUTSE-XSRF-TOKEN")).method(method, BodyPublishers.ofString(json)), path);
    }

    /** A command of the public API. */
    public HttpResponse<String> command(UUID id, String method, String path, String json) {
        return send(HttpRequest.newBuilder().header("Content-Type", "application/json").header("Command-Id", id.toString())
                .header("X-KUTSE-XSRF-TOKEN", cookie("KUTSE-XSRF-TOKEN")).method(method, BodyPublishers.ofString(json)), path);
    }

    /** With these headers and no others but the token of our pages. */
    public HttpResponse<String> request(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder().header("X-KUTSE-XSRF-TOKEN", cookie("KUTSE-XSRF-TOKEN"))
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request, path);
    }

    public HttpResponse<String> postWithoutToken(String path, String json) {
        return send(HttpRequest.newBuilder().header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)), path);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue)
                .findFirst().orElse("none");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) {
        return send(request.uri(URI.create(address + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What an answer of the API says. */
    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(answer.body(), notJson);
        }
    }
}
