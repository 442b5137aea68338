package ee.simulator.ehis;

import ee.simulator.people.Codes;
import ee.simulator.people.Learner;
import ee.xtee.wire.ehis.AkadPuhkus;
import ee.xtee.wire.ehis.EksamihaldusOppur;
import ee.xtee.wire.ehis.Oping;
import ee.xtee.wire.ehis.OppurKutseeksamiks;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A learner in the words of each service. */
final class Rows {

    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    /** Codes of places for which the learner pays. */
    private static final Set<String> PAID = Set.of("T", "M");
    private static final String SCHOOL_BASED = "Z";

    private final Map<String, String> names;

    /** @param names of codes, by the list's name and the code */
    Rows(Map<String, String> names) {
        this.names = names;
    }

    OppurKutseeksamiks forExams(Learner one) {
        OppurKutseeksamiks row = new OppurKutseeksamiks();
        row.setIsikId(one.id());
        row.setIsikukood(code(one));
        row.setPerenimi(one.lastName());
        row.setEesnimi(one.firstName());
        row.setSugu(one.sex());
        row.setOppekavaKood(one.curriculum().code());
        row.setOppekavaNimetus(one.curriculum().name());
        row.setKursus(Integer.toString(one.course()));
        row.setOppevormiKood(SCHOOL_BASED);
        row.setOppevormiNimetus(names.get("studyForms" + SCHOOL_BASED));
        row.setOppuriRahastamiseAllikaKood(one.funding());
        row.setOppuriRahastamiseAllikaNimetus(names.get("finSpecifications" + one.funding()));
        row.setOasEhisKood(one.curriculum().school());
        return row;
    }

    EksamihaldusOppur howFar(Learner one) {
        EksamihaldusOppur row = new EksamihaldusOppur();
        row.setIsikukood(code(one));
        row.setEesnimi(one.firstName());
        row.setPerenimi(one.lastName());
        row.setKoolId(one.curriculum().school());
        row.setOppekavaKood(one.curriculum().code());
        row.setOppekavaNimetus(one.curriculum().name());
        row.setKursus(Integer.toString(one.course()));
        row.setOppimaKp(one.start().orElse(null));
        row.setNomOppeajaLoppKp(one.nominalEnd().orElse(null));
        row.setStaatus("Õpib");
        row.setOppevorm(SCHOOL_BASED);
        row.setOppekoormus("T");
        row.setOppekeel("E");
        row.setFinAllikas(source(one));
        row.getAkadPuhkus().addAll(leaves(one));
        row.setOppekohtId(Integer.toString(one.id()));
        return row;
    }

    Oping study(Learner one) {
        Oping study = new Oping();
        study.setHaridustase(one.curriculum().level());
        study.setOppeasutus(one.curriculum().schoolName());
        study.setOppeasutuseId(one.curriculum().school());
        study.setOppAlgus(one.start().orElse(null));
        study.setNomLopp(one.nominalEnd().orElse(null));
        Oping.Oppekava curriculum = new Oping.Oppekava();
        curriculum.setOppekavaKood(one.curriculum().code());
        curriculum.setOppekavaNimetus(one.curriculum().name());
        study.getOppekava().add(curriculum);
        study.setOppimiseAasta(Integer.toString(one.course()));
        study.getOppevorm().add(SCHOOL_BASED);
        study.getKoormus().add("T");
        Oping.FinAllikas source = new Oping.FinAllikas();
        source.setNimetus(source(one));
        study.getFinAllikas().add(source);
        study.getAkadPuhkus().addAll(leaves(one));
        study.setStaatus("Õpib");
        return study;
    }

    private static String code(Learner one) {
        return one.withoutCode() ? DOTTED.format(Codes.birthDate(one.code())) : one.code();
    }

    private static String source(Learner one) {
        return PAID.contains(one.funding()) ? "REV" : "RE";
    }

    private static List<AkadPuhkus> leaves(Learner one) {
        return one.leaves().stream().map(leave -> {
            AkadPuhkus row = new AkadPuhkus();
            row.setAlgusKp(leave.first());
            row.setTegelikLoppKp(leave.last());
            return row;
        }).toList();
    }
}
