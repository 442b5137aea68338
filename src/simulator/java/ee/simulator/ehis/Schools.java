package ee.simulator.ehis;

import com.fasterxml.jackson.databind.JsonNode;
import ee.simulator.people.Curriculum;
import ee.simulator.people.Sample;
import ee.xtee.wire.ehis.EisOppeasutusedResponse;
import ee.xtee.wire.ehis.EksamihaldusOppekavad;
import ee.xtee.wire.ehis.EksamihaldusOppekavadResponse;
import ee.xtee.wire.ehis.Kutsestandard;
import ee.xtee.wire.ehis.Kutsestandardid;
import ee.xtee.wire.ehis.Oppeasutus;
import ee.xtee.wire.ehis.Oppeasutused;
import ee.xtee.wire.ehis.Oppekava;
import java.time.LocalDate;
import java.util.List;

/** Schools and their curricula with the standards linked to them. */
final class Schools {

    private final Sample sample;

    Schools(Sample sample) {
        this.sample = sample;
    }

    EisOppeasutusedResponse all() {
        EisOppeasutusedResponse answer = new EisOppeasutusedResponse();
        answer.setOppeasutused(new Oppeasutused());
        for (JsonNode row : sample.list("schools")) {
            Oppeasutus school = new Oppeasutus();
            school.setKoolId(row.path("ehisCode").asInt());
            school.setRegistrikood(row.path("registryCode").textValue());
            school.setKooliNimi(row.path("nameEt").asText());
            school.setKooliLiik("kutseõppeasutus");
            answer.getOppeasutused().getOppeasutus().add(school);
        }
        return answer;
    }

    EksamihaldusOppekavadResponse curricula(EksamihaldusOppekavad asked) {
        EksamihaldusOppekavadResponse answer = new EksamihaldusOppekavadResponse();
        sample.curricula().stream().filter(one -> asked.getKoolId() == null || asked.getKoolId() == one.school())
                .filter(one -> asked.getStandardReaId() == null || one.standards().contains(asked.getStandardReaId()))
                .forEach(one -> answer.getOppekavad().add(curriculum(one)));
        return answer;
    }

    private Oppekava curriculum(Curriculum one) {
        Oppekava curriculum = new Oppekava();
        curriculum.setOppekavaKood(one.code());
        curriculum.setOppekavaNimetus(one.name());
        curriculum.setOppekavataseId(one.level());
        curriculum.setOppekavataseNimetus(one.levelName());
        curriculum.setOppeasutusId(one.school());
        curriculum.setOppeasutusNimetus(one.schoolName());
        curriculum.setNominaalkestusAasta(one.months() / 12);
        curriculum.setNominaalkestusKuud(one.months() % 12);
        curriculum.setOppekavaStaatus(one.status());
        curriculum.setOppekavaStaatusMaaramineKp(one.registered().matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(one.registered()) : null);
        curriculum.setKutsestandardid(links(one.standards()));
        return curriculum;
    }

    private Kutsestandardid links(List<Integer> ids) {
        Kutsestandardid links = new Kutsestandardid();
        if (ids.isEmpty()) {
            links.setPuudubKehtivKutsestandard(1);
        }
        ids.forEach(id -> links.getKutsestandard().add(link(id)));
        return links;
    }

    private Kutsestandard link(int id) {
        Kutsestandard link = new Kutsestandard();
        link.setStandardReaId(id);
        List<Integer> specialisations = ids(id, "specialisations");
        if (!specialisations.isEmpty()) {
            link.setKutseSpetsialiseerumised(new Kutsestandard.KutseSpetsialiseerumised());
            link.getKutseSpetsialiseerumised().getKutseSpetsialiseerumineReaId().addAll(specialisations);
        }
        List<Integer> parts = ids(id, "partQualifications");
        if (!parts.isEmpty()) {
            link.setOsakutsed(new Kutsestandard.Osakutsed());
            link.getOsakutsed().getOsakutseReaId().addAll(parts);
        }
        return link;
    }

    private List<Integer> ids(int standard, String what) {
        return sample.list("standards").stream().filter(one -> one.path("registerId").asInt() == standard).flatMap(one -> Sample.nodes(one.path(what)).stream())
                .map(one -> one.path("registerId").asInt(one.path("id").asInt())).toList();
    }
}
