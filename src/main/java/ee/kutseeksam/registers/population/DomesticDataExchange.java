package ee.kutseeksam.registers.population;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.registers.xroad.Register;
import ee.kutseeksam.registers.xroad.Service;
import ee.kutseeksam.registers.xroad.XRoadClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** By REST: service domesticDataExchange, which is told what fields are wanted. It finds people by their codes only. */
final class DomesticDataExchange implements PopulationService {

    static final Service SERVICE = Service.reading(Register.POPULATION, "domesticDataExchange", "", Duration.ofSeconds(10));
    private static final List<String> FIELDS = List.of("Isikukood", "Eesnimi", "Perekonnanimi", "IsikuStaatus");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Status(String elemendiKood) { }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(String isikukood, String eesnimi, String perekonnanimi, Status isikuStaatus) {
        Entry entry() {
            return new Entry(Optional.ofNullable(isikukood), Objects.toString(eesnimi, ""), Objects.toString(perekonnanimi, ""),
                    isikuStaatus == null ? "" : isikuStaatus.elemendiKood(), false);
        }

        @Override
        public String toString() {
            return "Found[…]";
        }
    }

    private final XRoadClient client;
    private final String path;

    /** @param path of the service, which in the test environment is another one */
    DomesticDataExchange(XRoadClient client, String path) {
        this.client = client;
        this.path = path;
    }

    @Override
    public List<Entry> find(Identity identity, String issue) {
        if (identity.code().isEmpty()) {
            return List.of();
        }
        var question = Map.of("isikukoodid", List.of(identity.code().map(PersonalCode::value).get()),
                "andmevaljad", Map.of("isikuandmed", FIELDS));
        return Arrays.stream(client.askRest(SERVICE, path, question, Found[].class, issue)).map(Found::entry).toList();
    }
}
