package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.registers.xroad.NoAnswer.Why;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** One question by X-Road's REST protocol r1. */
final class Rest {

    /** The field that the population register asks for: by what right it is asked. */
    private static final String REASON = "RR-Request-Reason";

    private final XRoadSettings settings;
    private final Wire wire;

    Rest(XRoadSettings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    <T> T ask(String path, Object question, Class<T> type, Attempt attempt) {
        try {
            RestClient client = RestClient.builder().requestFactory(wire.forOne(attempt, (status, body) -> { })).build();
            return client.post().uri(address(path, attempt)).contentType(MediaType.APPLICATION_JSON).accept(MediaType.APPLICATION_JSON)
                    .header("X-Road-Client", settings.self().toString()).header("X-Road-Id", attempt.id.toString())
                    .header("X-Road-UserId", attempt.official.userId()).header("X-Road-Issue", attempt.issue)
                    .header(REASON, settings.reason()).body(question)
                    .exchange((request, response) -> {
                        String error = response.getHeaders().getFirst("X-Road-Error");
                        if (error != null) {
                            throw new RestFault(error);
                        }
                        int status = response.getStatusCode().value();
                        if (status != 200) {
                            throw new NoAnswer(status < 500 ? Why.HTTP_REFUSED : Why.HTTP_FAILED, "HTTP " + status);
                        }
                        if (!attempt.id.toString().equals(response.getHeaders().getFirst("X-Road-Id"))) {
                            throw new NoAnswer(Why.WRONG_ECHO, "the answer's X-Road-Id is not the question's");
                        }
                        return response.bodyTo(type);
                    });
        } catch (ResourceAccessException line) {
            throw line;
        } catch (RestClientException | HttpMessageConversionException unreadable) {
            throw new ResourceAccessException("unreadable", new NoAnswer(Why.WRONG_CONTENT, "the answer is not as the service promises"));
        }
    }

    private URI address(String path, Attempt attempt) {
        return settings.server().resolve("/r1/" + settings.of(attempt.service.register()) + "/" + path);
    }
}
