package ee.simulator.ehis;

import ee.simulator.people.Folk;
import ee.simulator.people.Learner;
import ee.simulator.people.Learner.Stage;
import ee.simulator.people.Sample;
import ee.simulator.xtee.SoapFault;
import ee.xtee.wire.ehis.EeIsikukaart;
import ee.xtee.wire.ehis.EeIsikukaartResponse;
import ee.xtee.wire.ehis.EksamihaldusOppurid;
import ee.xtee.wire.ehis.EksamihaldusOppuridResponse;
import ee.xtee.wire.ehis.OppuridKutseeksamiks;
import ee.xtee.wire.ehis.OppuridKutseeksamiksResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who learns where and how far each is. */
final class Studies {

    private final Folk folk;
    private final Rows rows;
    private volatile String funding = "";

    Studies(Sample sample, Folk folk) {
        this.folk = folk;
        Map<String, String> names = new HashMap<>();
        Stream.of("finSpecifications", "studyForms").forEach(list -> sample.list(list).forEach(row ->
                names.putIfAbsent(list + row.path("code").asText(), row.path("nameEt").asText())));
        this.rows = new Rows(names);
    }

    void funding(String code) {
        this.funding = code;
    }

    OppuridKutseeksamiksResponse forExams(OppuridKutseeksamiks asked) {
        Set<Integer> schools = Set.copyOf(asked.getOasEhisKoodid().getOasEhisKood().stream().distinct().toList());
        OppuridKutseeksamiksResponse answer = new OppuridKutseeksamiksResponse();
        answer.setOppurid(new OppuridKutseeksamiksResponse.Oppurid());
        everybody().filter(one -> one.forExams() && schools.contains(one.curriculum().school()))
                .forEach(one -> answer.getOppurid().getOppur().add(rows.forExams(one)));
        return answer;
    }

    EksamihaldusOppuridResponse howFar(EksamihaldusOppurid asked) {
        List<Learner> found = everybody().filter(one -> asked.getKoolId() == null || asked.getKoolId() == one.curriculum().school())
                .filter(one -> asked.getOppekavaKood().isEmpty() || asked.getOppekavaKood().contains(one.curriculum().code()))
                .filter(one -> switch (asked.getLiik()) {
                    case KOIK -> true;
                    case LOPUKURSUS -> one.stage() == Stage.FINAL;
                    case YLE_NOMINAALAJA -> one.nominalEnd().filter(end -> end.isBefore(asked.getSeisuga())).isPresent();
                }).toList();
        EksamihaldusOppuridResponse answer = new EksamihaldusOppuridResponse();
        answer.setKokku(found.size());
        found.stream().skip(asked.getAlgus() == null ? 0 : asked.getAlgus()).limit(asked.getArv() == null ? Integer.MAX_VALUE : asked.getArv())
                .forEach(one -> answer.getOppur().add(rows.howFar(one)));
        return answer;
    }

    EeIsikukaartResponse card(EeIsikukaart asked) throws SoapFault {
        List<Learner> studies = everybody().filter(one -> !one.withoutCode() && one.code().equals(asked.getIsikukood())).toList();
        if (studies.isEmpty()) {
            throw new SoapFault("Server", "Isiku kohta andmeid ei leitud.");
        }
        EeIsikukaartResponse answer = new EeIsikukaartResponse();
        answer.setIsikukaart(new EeIsikukaartResponse.Isikukaart());
        studies.forEach(one -> answer.getIsikukaart().getOping().add(rows.study(one)));
        return answer;
    }

    private Stream<Learner> everybody() {
        String paidBy = funding;
        return folk.learners().map(one -> paidBy.isEmpty() ? one : one.paidBy(paidBy));
    }
}
