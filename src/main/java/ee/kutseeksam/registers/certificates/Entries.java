package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.registers.xroad.Service;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadClient;
import ee.xtee.wire.kutseregister.KutseAndjaTunnistusedParing;
import ee.xtee.wire.kutseregister.KutseAndjaTunnistusedVastus;
import ee.xtee.wire.kutseregister.Kutsetunnistus;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import ee.xtee.wire.kutseregister.KutsetunnistusVastus;
import ee.xtee.wire.kutseregister.Kutsetunnistused;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the register has: of one person, or of one awarding body on one day. */
final class Entries {

    private static final int MOST = 100;
    private static final String NOT_WHOLE = "NOT_WHOLE";
    /** Any other message is an excuse. */
    private static final Pattern NOTHING_TO_TELL = Pattern.compile("\\s*|.*ei leitud.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final XRoadClient client;

    Entries(XRoadClient client) {
        this.client = client;
    }

    List<KutsetunnistusV2> ofPerson(String code, Application application) {
        Kutsetunnistus question = new Kutsetunnistus();
        question.setIsikukood(code);
        question.setValjastatudalgus(application.issuedOn());
        question.setValjastatudlopp(application.issuedOn());
        question.setKirjetearv(MOST);
        KutsetunnistusVastus answer = client.ask(Services.SEARCH, question, KutsetunnistusVastus.class, issue(application));
        if (answer.getTeade() != null && !NOTHING_TO_TELL.matcher(answer.getTeade()).matches()) {
            throw new WrongAnswer(Services.SEARCH, NOT_WHOLE);
        }
        List<KutsetunnistusV2> rows = rows(Services.SEARCH, answer.getKutsetunnistused(), answer.getKirjeid());
        if (rows.stream().anyMatch(row -> !code.equals(row.getIsikukood()))) {
            throw new WrongAnswer(Services.SEARCH, "OTHER_PERSON");
        }
        return rows;
    }

    /** Also what the register's staff have not confirmed yet. */
    List<KutsetunnistusV2> ofBody(Application application) {
        KutseAndjaTunnistusedVastus answer = ofBody(application.awardingBody(), application.issuedOn(), issue(application));
        return rows(Services.OF_BODY, answer.getKutsetunnistused(), answer.getKirjeid());
    }

    /** The same for comparing: an answer that does not count its rows, or has one twice or without its day, may not be whole. */
    List<KutsetunnistusV2> allOfBody(String body, LocalDate day, String issue) {
        KutseAndjaTunnistusedVastus answer = ofBody(body, day, issue);
        List<KutsetunnistusV2> rows = rows(Services.OF_BODY, answer.getKutsetunnistused(), Optional.ofNullable(answer.getKirjeid()).orElse(-1));
        List<Integer> ids = rows.stream().map(KutsetunnistusV2::getReaid).filter(Objects::nonNull).toList();
        boolean otherDays = rows.stream().anyMatch(row -> !day.equals(row.getValjaantud()));
        if (otherDays || new HashSet<>(ids).size() < ids.size()) {
            throw new WrongAnswer(Services.OF_BODY, NOT_WHOLE);
        }
        return rows;
    }

    private KutseAndjaTunnistusedVastus ofBody(String body, LocalDate day, String issue) {
        KutseAndjaTunnistusedParing question = new KutseAndjaTunnistusedParing();
        question.setAsutus(body);
        question.setValjastatudalgus(day);
        question.setValjastatudlopp(day);
        KutseAndjaTunnistusedVastus answer = client.ask(Services.OF_BODY, question, KutseAndjaTunnistusedVastus.class, issue);
        if (answer.getVigadearv() > 0) {
            throw WrongAnswer.refusal(Services.OF_BODY, "VEAD_" + answer.getVigadearv());
        }
        return answer;
    }

    static String issue(Application application) {
        return "certificate-" + application.id();
    }

    /** An answer without its rows would read as "has none", and the certificate would be entered twice. */
    private static List<KutsetunnistusV2> rows(Service service, Kutsetunnistused answered, Integer counted) {
        List<KutsetunnistusV2> rows = answered == null ? List.of() : answered.getKutsetunnistus();
        if (counted != null && counted != rows.size()) {
            throw new WrongAnswer(service, NOT_WHOLE);
        }
        return rows;
    }
}
