package ee.kutseeksam.season.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How many certificates the simulated register has, told by itself. */
@Component
@ConditionalOnProperty("kutse.season.plan")
class RegisterOfSeason {

    private final URI list;

    RegisterOfSeason(@Value("${kutse.simulator.address}") URI simulator) {
        this.list = simulator.resolve("/sim/xtee/certificates");
    }

    long entries() {
        try (JsonParser json = new JsonFactory().createParser(list.toURL())) {
            long entries = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                entries += token == JsonToken.FIELD_NAME && json.currentName().equals("number") ? 1 : 0;
            }
            return entries;
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }
}
