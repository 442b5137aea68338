package ee.simulator.xtee;

import ee.simulator.Answer;
import ee.simulator.Part;
import ee.simulator.Router;
import ee.simulator.Settings;
import ee.simulator.Time;
import ee.simulator.ehis.Ehis;
import ee.simulator.kutseregister.Kutseregister;
import ee.simulator.people.Folk;
import ee.simulator.people.Sample;
import ee.simulator.rr.Rr;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** X-tee: the security server's doors, the registers behind it and the fault desk. */
public final class Xtee implements Part {

    /** The usual time until a certificate has its number. */
    private static final Duration NUMBER_DELAY = Duration.ofSeconds(20);

    private final Desk desk = new Desk();
    private final Journal journal = new Journal();
    private final Time time = new Time();
    private final Sample sample;
    private final Folk folk;
    private final Ehis ehis;
    private final Kutseregister certificates;
    private final Members members;

    public Xtee(Settings settings) {
        this.sample = new Sample(settings.sample());
        this.folk = new Folk(sample);
        this.ehis = new Ehis(sample, folk);
        this.certificates = new Kutseregister(sample, settings.folder(), NUMBER_DELAY, time);
        this.members = new Members().with("ee-dev/GOV/70000740/ehis", ehis).with("ee-dev/GOV/70008440/rr", new Rr(folk))
                .with("ee-dev/NGO/90006414/kutseregister", certificates);
    }

    @Override
    public String title() {
        return "X-tee: turvaserver, EHIS, rahvastikuregister ja kutseregister (<a href=\"/sim/xtee\">rikete laud</a>)";
    }

    @Override
    public void open(Router router) {
        router.below("/cgi-bin/consumer_proxy", new SoapDoor(members, new Payloads(), desk, journal))
                .below("/r1/", new RestDoor(members, desk, journal))
                .on("GET", "/listClients", request -> Answer.json(200, Map.of("member", Stream.concat(Stream.of(Members.US), members.registers().keySet().stream())
                        .map(Xtee::described).toList())));
        new DeskDoor(desk, journal, members, ehis, certificates, sample, folk, time).open(router);
    }

    private static Map<String, Object> described(Party party) {
        Map<String, Object> id = new LinkedHashMap<>();
        id.put("object_type", "SUBSYSTEM");
        id.put("xroad_instance", party.instance());
        id.put("member_class", party.memberClass());
        id.put("member_code", party.memberCode());
        id.put("subsystem_code", party.subsystem());
        return Map.of("id", id, "name", party.subsystem());
    }
}
