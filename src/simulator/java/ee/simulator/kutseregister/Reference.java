package ee.simulator.kutseregister;

import ee.xtee.wire.kutseregister.KompetentsidTyybiti;
import ee.xtee.wire.kutseregister.KutseAndjaInfoParing;
import ee.xtee.wire.kutseregister.KutseAndjaInfoVastus;
import ee.xtee.wire.kutseregister.Kutseandja;
import ee.xtee.wire.kutseregister.KutseandjaStandard;
import ee.xtee.wire.kutseregister.Kutsekomisjon;
import ee.xtee.wire.kutseregister.MuutunudKutsestandardidParing;
import ee.xtee.wire.kutseregister.MuutunudKutsestandardidVastus;
import ee.xtee.wire.kutseregister.MuutunudStandard;
import ee.xtee.wire.kutseregister.Nimetus;
import ee.xtee.wire.kutseregister.Osakutsed;
import ee.xtee.wire.kutseregister.Spetsialiseerumised;
import ee.xtee.wire.kutseregister.Vead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What bodies may award and which standards there are. */
final class Reference {

    private final Catalogue catalogue;

    Reference(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    KutseAndjaInfoVastus of(KutseAndjaInfoParing asked, boolean refused) {
        KutseAndjaInfoVastus answer = new KutseAndjaInfoVastus();
        Optional<Body> body = refused ? Optional.empty() : catalogue.body(asked.getAsutus());
        if (body.isEmpty()) {
            answer.setVigadearv(1);
            answer.setVead(new Vead());
            answer.getVead().getViga().add(Rules.fault("asutus", "Sellist kutse andjat registris ei ole."));
            return answer;
        }
        answer.setKutseandja(about(body.get()));
        if (!body.get().standards().isEmpty()) {
            answer.setKutsestandardid(new KutseAndjaInfoVastus.Kutsestandardid());
            body.get().standards().forEach(standard -> answer.getKutsestandardid().getKutsestandard().add(about(standard)));
        }
        Kutsekomisjon commission = new Kutsekomisjon();
        commission.setNimetus(body.get().commission());
        commission.setLiikmed(new Kutsekomisjon.Liikmed());
        commission.getLiikmed().getLiige().addAll(body.get().members());
        answer.setKutsekomisjonid(new KutseAndjaInfoVastus.Kutsekomisjonid());
        answer.getKutsekomisjonid().getKutsekomisjon().add(commission);
        answer.setKutseeksamikeeled(new KutseAndjaInfoVastus.Kutseeksamikeeled());
        answer.getKutseeksamikeeled().getKeel().addAll(body.get().languages());
        return answer;
    }

    MuutunudKutsestandardidVastus changed(MuutunudKutsestandardidParing asked, boolean refused) {
        MuutunudKutsestandardidVastus answer = new MuutunudKutsestandardidVastus();
        if (refused) {
            answer.setViga("Päringu täitmine ei õnnestunud.");
            return answer;
        }
        answer.setKutsestandardid(new MuutunudKutsestandardidVastus.Kutsestandardid());
        LocalDate since = asked.getAlates().toLocalDate();
        catalogue.standards().stream().filter(one -> !one.from().isBefore(since)
                || one.changed().filter(at -> !at.isBefore(asked.getAlates().toInstant())).isPresent()).forEach(one ->
                answer.getKutsestandardid().getKutsestandard().add(changed(one)));
        return answer;
    }

    private static Kutseandja about(Body body) {
        Kutseandja about = new Kutseandja();
        about.setNimetus(body.name());
        about.setTunnistusetyybid(new Kutseandja.Tunnistusetyybid());
        about.getTunnistusetyybid().getTunnistusetyyp().addAll(body.standards().stream().flatMap(one -> one.types().stream()).distinct().sorted().toList());
        about.setVoibinfotpeita(body.mayHide());
        return about;
    }

    private static KutseandjaStandard about(Standard standard) {
        KutseandjaStandard about = new KutseandjaStandard();
        about.setId(standard.id());
        about.setNimetus(standard.name());
        about.setTyybid(new KutseandjaStandard.Tyybid());
        about.getTyybid().getTyyp().addAll(standard.types());
        about.setSpetsialiseerumised(specialisations(standard.specialisations()));
        about.setOsakutsed(parts(standard.parts()));
        if (!standard.competences().isEmpty()) {
            KompetentsidTyybiti competences = new KompetentsidTyybiti();
            competences.setTunnistusetyybid(new KompetentsidTyybiti.Tunnistusetyybid());
            competences.getTunnistusetyybid().getTunnistusetyyp().addAll(standard.types().stream().filter(type -> type != 2).toList());
            competences.setKompetentsinimekiri(new KompetentsidTyybiti.Kompetentsinimekiri());
            competences.getKompetentsinimekiri().getKompetents().addAll(standard.competences());
            about.getKompetentsid().add(competences);
        }
        about.setPohikutse(standard.whole());
        return about;
    }

    private static MuutunudStandard changed(Standard standard) {
        MuutunudStandard changed = new MuutunudStandard();
        changed.setId(standard.id());
        changed.setGrupp(standard.name().replaceAll(", tase .*", ""));
        changed.setVersioon(standard.version());
        changed.setNimetus(standard.name());
        changed.setEkrtase(standard.level());
        changed.setKehtivusealgus(standard.from());
        changed.setKehtivuselopp(standard.to());
        changed.setValdkond(standard.field());
        changed.setOsakutsed(parts(standard.parts()));
        changed.setSpetsialiseerumised(specialisations(standard.specialisations()));
        return changed;
    }

    private static Spetsialiseerumised specialisations(List<Nimetus> list) {
        Spetsialiseerumised specialisations = new Spetsialiseerumised();
        specialisations.getSpetsialiseerumine().addAll(list);
        return list.isEmpty() ? null : specialisations;
    }

    private static Osakutsed parts(List<Nimetus> list) {
        Osakutsed parts = new Osakutsed();
        parts.getOsakutse().addAll(list);
        return list.isEmpty() ? null : parts;
    }
}
