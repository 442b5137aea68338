package ee.simulator.kutseregister;

import ee.simulator.people.Codes;
import ee.xtee.wire.kutseregister.KutsetunnistuseLisamineParing;
import ee.xtee.wire.kutseregister.Viga;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The register's own rules of an application. One that has come before is no mistake: the register takes it again. */
final class Rules {

    private static final int PART = 2;

    private final Catalogue catalogue;
    private final KutsetunnistuseLisamineParing form;
    private final List<Viga> faults = new ArrayList<>();

    private Rules(Catalogue catalogue, KutsetunnistuseLisamineParing form) {
        this.catalogue = catalogue;
        this.form = form;
    }

    static List<Viga> faults(Catalogue catalogue, KutsetunnistuseLisamineParing form) {
        Rules rules = new Rules(catalogue, form);
        rules.person();
        rules.dates();
        Optional<Body> body = catalogue.body(form.getAsutus());
        body.ifPresentOrElse(rules::body, () -> rules.fault("asutus", form.getAsutus(), "Sellist kutse andjat registris ei ole."));
        return rules.faults;
    }

    private void person() {
        require(!form.getNimi().isBlank(), "nimi", null, "Nimi on puudu.");
        require(Codes.valid(form.getIsikukood()), "isikukood", null, "Isikukood on vigane.");
    }

    private void dates() {
        require(!form.getKehtivusealgus().isBefore(form.getValjastamisekpv()), "kehtivusealgus", null, "Kehtivus ei saa alata enne väljastamist.");
        require(form.getKehtivuselopp() == null || form.getKehtivuselopp().isAfter(form.getKehtivusealgus()), "kehtivuselopp", null,
                "Kehtivuse lõpp peab olema pärast algust.");
    }

    private void body(Body body) {
        require(body.members().stream().anyMatch(member -> member.getId() == form.getAllkirjastaja()), "allkirjastaja",
                Integer.toString(form.getAllkirjastaja()), "Allkirjastaja ei ole kutse andja kutsekomisjoni liige.");
        require(form.getKutseeksamikeel() == null || Standard.in(body.languages(), form.getKutseeksamikeel()).isPresent(), "kutseeksamikeel",
                String.valueOf(form.getKutseeksamikeel()), "Sellist eksami keelt kutse andjal ei ole.");
        require(form.getLisavali() == null || form.getLisavali().isBlank(), "lisavali", null, "Kutse andjal ei ole lisavälja.");
        require(body.mayHide() || !hides(), "nimipeidetud", null, "Kutse andja ei või tunnistuse andmeid peita.");
        Optional<Standard> standard = body.standards().stream().filter(one -> one.id() == form.getKutsestandard()).findFirst();
        standard.ifPresentOrElse(this::standard, () -> fault("kutsestandard", Integer.toString(form.getKutsestandard()),
                catalogue.standard(form.getKutsestandard()).isPresent() ? "Kutse andjal ei ole õigust seda kutset anda." : "Sellist kutsestandardit ei ole."));
    }

    private void standard(Standard standard) {
        require(!form.getValjastamisekpv().isBefore(standard.from()) && !form.getValjastamisekpv().isAfter(standard.lastDay()), "valjastamisekpv", null,
                "Kutsestandard ei kehti väljastamise päeval.");
        require(standard.types().contains(form.getTyyp()), "tyyp", Integer.toString(form.getTyyp()), "Selle kutsestandardi järgi ei anta seda liiki tunnistust.");
        if (form.getTyyp() == PART) {
            require(form.getOsakutse() != null && Standard.in(standard.parts(), form.getOsakutse()).isPresent(), "osakutse",
                    form.getOsakutse() == null ? null : form.getOsakutse().toString(), "Osakutse on puudu või ei kuulu kutsestandardisse.");
        } else {
            specialisation(standard);
        }
        if (form.getKompetentsid() != null) {
            form.getKompetentsid().getKompetents().forEach(id -> require(form.getTyyp() != PART && Standard.in(standard.competences(), id).isPresent(),
                    "kompetents", id.toString(), "Kompetentsi ei saa seda liiki tunnistusele kanda."));
        }
    }

    private void specialisation(Standard standard) {
        if (form.getSpetsialiseerumine() == null) {
            require(standard.whole(), "spetsialiseerumine", null, "Kutset antakse ainult spetsialiseerumisega.");
        } else {
            require(Standard.in(standard.specialisations(), form.getSpetsialiseerumine()).isPresent(), "spetsialiseerumine",
                    form.getSpetsialiseerumine().toString(), "Spetsialiseerumine ei kuulu kutsestandardisse.");
        }
    }

    private boolean hides() {
        return Boolean.TRUE.equals(form.isNimipeidetud()) || Boolean.TRUE.equals(form.isSynniaegpeidetud()) || Boolean.TRUE.equals(form.isTunnistuspeidetud());
    }

    private void require(boolean right, String element, String id, String text) {
        if (!right) {
            fault(element, id, text);
        }
    }

    private void fault(String element, String id, String text) {
        faults.add(fault(element, text));
        faults.get(faults.size() - 1).setId(id);
    }

    static Viga fault(String element, String text) {
        Viga fault = new Viga();
        fault.setElement(element);
        fault.setTeade(text);
        return fault;
    }
}
