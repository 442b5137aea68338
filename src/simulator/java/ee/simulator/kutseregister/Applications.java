package ee.simulator.kutseregister;

import ee.simulator.Time;
import ee.xtee.wire.kutseregister.KutsetunnistuseDuplikaatParing;
import ee.xtee.wire.kutseregister.KutsetunnistuseDuplikaatVastus;
import ee.xtee.wire.kutseregister.KutsetunnistuseLisamineParing;
import ee.xtee.wire.kutseregister.KutsetunnistuseLisamineVastus;
import ee.xtee.wire.kutseregister.Tulemus;
import ee.xtee.wire.kutseregister.Vead;
import ee.xtee.wire.kutseregister.Viga;
import java.util.List;
import java.util.Optional;

/** Takes applications. The answer has no number; the same application twice makes two certificates. */
final class Applications {

    private static final int PART = 2;
    private static final int LAST_REASON = 3;

    private final Catalogue catalogue;
    private final Book book;
    private final Time time;

    Applications(Catalogue catalogue, Book book, Time time) {
        this.catalogue = catalogue;
        this.book = book;
        this.time = time;
    }

    KutsetunnistuseLisamineVastus add(KutsetunnistuseLisamineParing form, boolean refused) {
        List<Viga> faults = refused ? List.of(Rules.fault("kompetents", "Tõendatud kompetents vajab täpsustamist.")) : Rules.faults(catalogue, form);
        if (faults.isEmpty()) {
            boolean part = form.getTyyp() == PART;
            book.add(number -> new Entry(number, form.getAsutus(), form.getNimi(), form.getIsikukood(), form.getTyyp(), form.getKutsestandard(),
                    part ? null : form.getSpetsialiseerumine(), part ? form.getOsakutse() : null, form.getKutseeksamikeel(), form.getValjastamisekpv(),
                    form.getKehtivusealgus(), form.getKehtivuselopp(), false, time.now(), false));
        }
        return outcome(new KutsetunnistuseLisamineVastus(), faults);
    }

    KutsetunnistuseDuplikaatVastus duplicate(KutsetunnistuseDuplikaatParing form, boolean refused) {
        Optional<Entry> original = book.entries().stream().filter(entry -> Long.toString(entry.number()).equals(form.getRegistrinumber())
                && entry.body().equals(form.getAsutus()) && entry.type() == form.getTyyp()).findFirst();
        List<Viga> faults = refused || original.isEmpty() ? List.of(Rules.fault("registrinumber", "Sellise numbriga tunnistust kutse andjal ei ole."))
                : form.getPohjus() < 1 || form.getPohjus() > LAST_REASON ? List.of(Rules.fault("pohjus", "Duplikaadi põhjust ei ole loendis.")) : List.of();
        if (faults.isEmpty()) {
            Entry one = original.get();
            book.add(number -> new Entry(number, one.body(), one.name(), one.code(), one.type(), one.standard(), one.specialisation(), one.part(),
                    one.language(), one.issued(), one.from(), one.to(), true, time.now(), false));
        }
        return outcome(new KutsetunnistuseDuplikaatVastus(), faults);
    }

    private static <T extends Tulemus> T outcome(T answer, List<Viga> faults) {
        answer.setVigadearv(faults.size());
        if (!faults.isEmpty()) {
            answer.setVead(new Vead());
            answer.getVead().getViga().addAll(faults);
        }
        return answer;
    }
}
