package ee.kutseeksam.registers.xroad;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** A response that has been read to its end. */
record WholeResponse(HttpStatusCode status, HttpHeaders headers, byte[] body) implements ClientHttpResponse {

    @Override public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override public String getStatusText() {
        return "";
    }

    @Override public HttpHeaders getHeaders() {
        return headers;
    }

    @Override public InputStream getBody() {
        return new ByteArrayInputStream(body);
    }

    @Override public void close() { }
}
