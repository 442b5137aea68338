package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.registers.xroad.NoAnswer.Why;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Bytes to the security server and back: within the service's patience, up to the largest answer, hashed, and read whole. */
final class Wire {

    /** What an answer must be before it is passed on. */
    @FunctionalInterface
    interface Check {
        void accept(HttpStatusCode status, byte[] body) throws NoAnswer;
    }

    /** Bodies are written by threads that are kept for the next one. */
    private static final Executor WRITERS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "xtee");
        thread.setDaemon(true);
        return thread;
    });

    private final Supplier<HttpClient> line;
    private final Rates rates;
    private final int largest;
    private final Duration longest;

    Wire(Supplier<HttpClient> line, Rates rates, int largest, Duration longest) {
        this.line = line;
        this.rates = rates;
        this.largest = largest;
        this.longest = longest;
    }

    ClientHttpRequestFactory forOne(Attempt attempt, Check check) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(line.get(), WRITERS);
        Duration patience = attempt.service.patience();
        requests.setReadTimeout(patience.compareTo(longest) < 0 ? patience : longest);
        ClientHttpRequestInterceptor keeping = (request, body, execution) -> {
            rates.pass(attempt.service.register(), attempt.official.lane());
            attempt.asked(body);
            try (ClientHttpResponse response = execution.execute(request, body)) {
                byte[] answer = whole(response.getBody());
                attempt.answered(answer);
                check.accept(response.getStatusCode(), answer);
                return new WholeResponse(response.getStatusCode(), response.getHeaders(), answer);
            }
        };
        return new InterceptingClientHttpRequestFactory(requests, List.of(keeping));
    }

    private byte[] whole(InputStream body) throws IOException {
        byte[] answer = body.readNBytes(largest + 1);
        if (answer.length > largest) {
            throw new NoAnswer(Why.TOO_LARGE, "the answer is larger than " + largest + " bytes");
        }
        return answer;
    }
}
