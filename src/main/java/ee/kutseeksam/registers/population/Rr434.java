package ee.kutseeksam.registers.population;

import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.registers.xroad.Register;
import ee.kutseeksam.registers.xroad.Service;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadClient;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import ee.xtee.wire.rr.Isik;
import ee.xtee.wire.rr.JahEi;
import ee.xtee.wire.rr.RR434;
import ee.xtee.wire.rr.RR434Answer;
import ee.xtee.wire.rr.RR434Request;
import ee.xtee.wire.rr.RR434Response;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** By SOAP: service RR434. */
final class Rr434 implements PopulationService {

    static final Service SERVICE = Service.reading(Register.POPULATION, "RR434", "v1", Duration.ofSeconds(10));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final XRoadClient client;

    Rr434(XRoadClient client) {
        this.client = client;
    }

    @Override
    public List<Entry> find(Identity identity, String issue) {
        RR434 question = new RR434();
        question.setRequest(request(identity));
        RR434Answer answer;
        try {
            answer = client.ask(SERVICE, question, RR434Response.class, issue).getResponse();
        } catch (XRoadFailure.Business nobody) {
            return List.of();
        }
        if (answer == null || answer.getFaultCode() != null) {
            throw new WrongAnswer(SERVICE, answer == null ? "EMPTY" : answer.getFaultCode());
        }
        boolean refused = answer.getVeakood() != null && answer.getVeakood() != 0;
        return refused || answer.getIsikud() == null ? List.of() : answer.getIsikud().getIsik().stream().map(Rr434::entry).toList();
    }

    private static RR434Request request(Identity identity) {
        RR434Request request = new RR434Request();
        request.setKehtivad(JahEi.JAH);
        identity.code().map(PersonalCode::value).ifPresentOrElse(request::setIsikukood, () -> {
            request.setSynniaeg(DAY.format(identity.birthDate()));
            request.setEesnimi(identity.firstName());
            request.setPerenimi(identity.lastName());
        });
        return request;
    }

    private static Entry entry(Isik isik) {
        return new Entry(Optional.ofNullable(isik.getIsikIsikukood()), Objects.toString(isik.getIsikEesnimi(), ""), Objects.toString(isik.getIsikPerenimi(), ""),
                isik.getIsikIsStaatus(), isik.getIsikSurmaaeg() != null && !isik.getIsikSurmaaeg().isBlank());
    }
}
