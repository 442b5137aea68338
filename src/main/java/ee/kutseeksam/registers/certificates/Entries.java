package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadClient;
import ee.xtee.wire.kutseregister.KutseAndjaTunnistusedParing;
import ee.xtee.wire.kutseregister.KutseAndjaTunnistusedVastus;
import ee.xtee.wire.kutseregister.Kutsetunnistus;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import ee.xtee.wire.kutseregister.KutsetunnistusVastus;
import ee.xtee.wire.kutseregister.Kutsetunnistused;
import java.util.List;

/** What the register has: of one person, or of one awarding body on one day. */
final class Entries {

    private static final int MOST = 100;

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
        return rows(client.ask(Services.SEARCH, question, KutsetunnistusVastus.class, issue(application)).getKutsetunnistused());
    }

    /** Also what the register's staff have not confirmed yet. */
    List<KutsetunnistusV2> ofBody(Application application) {
        KutseAndjaTunnistusedParing question = new KutseAndjaTunnistusedParing();
        question.setAsutus(application.awardingBody());
        question.setValjastatudalgus(application.issuedOn());
        question.setValjastatudlopp(application.issuedOn());
        KutseAndjaTunnistusedVastus answer = client.ask(Services.OF_BODY, question, KutseAndjaTunnistusedVastus.class, issue(application));
        if (answer.getVigadearv() > 0) {
            throw new WrongAnswer(Services.OF_BODY, "VEAD " + answer.getVigadearv());
        }
        return rows(answer.getKutsetunnistused());
    }

    static String issue(Application application) {
        return "certificate-" + application.id();
    }

    private static List<KutsetunnistusV2> rows(Kutsetunnistused answered) {
        return answered == null ? List.of() : answered.getKutsetunnistus();
    }
}
