package ee.kutseeksam.season.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the simulated registers tell of the season themselves: how many certificates there are, how often they were asked. */
@Component
@ConditionalOnProperty("kutse.season.plan")
class RegisterOfSeason {

    private final URI list;
    private final URI state;

    RegisterOfSeason(@Value("${kutse.simulator.address}") URI simulator) {
        this.list = simulator.resolve("/sim/xtee/certificates");
        this.state = simulator.resolve("/sim/xtee/state");
    }

    /** The most questions that came to each register within one second. */
    Map<String, Integer> busiest() {
        try {
            JsonMapper json = JsonMapper.builder().build();
            return json.convertValue(json.readTree(state.toURL()).path("busiest"), new TypeReference<TreeMap<String, Integer>>() { });
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
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
