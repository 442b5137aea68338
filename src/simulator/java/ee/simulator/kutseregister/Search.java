package ee.simulator.kutseregister;

import ee.simulator.Time;
import ee.simulator.people.Codes;
import ee.xtee.wire.kutseregister.KutseAndjaTunnistusedParing;
import ee.xtee.wire.kutseregister.KutseAndjaTunnistusedVastus;
import ee.xtee.wire.kutseregister.Kutsetunnistus;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import ee.xtee.wire.kutseregister.KutsetunnistusVastus;
import ee.xtee.wire.kutseregister.Kutsetunnistused;
import ee.xtee.wire.kutseregister.Nimetus;
import ee.xtee.wire.kutseregister.Vead;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Finds certificates. One that waits for its confirmation is found too, only without a number. */
final class Search {

    private static final List<String> TYPES = List.of("Kutsetunnistus", "Osakutsetunnistus", "Esmane kutse");
    private static final int MOST = 500;

    private final Catalogue catalogue;
    private final Book book;
    private final Time time;
    private volatile Duration numberDelay;

    Search(Catalogue catalogue, Book book, Duration numberDelay, Time time) {
        this.catalogue = catalogue;
        this.book = book;
        this.time = time;
        this.numberDelay = numberDelay;
    }

    void numberDelay(Duration delay) {
        this.numberDelay = delay;
    }

    Duration numberDelay() {
        return numberDelay;
    }

    boolean confirmed(Entry entry) {
        return !time.now().isBefore(entry.enteredAt().plus(numberDelay));
    }

    KutseAndjaTunnistusedVastus ofBody(KutseAndjaTunnistusedParing asked, boolean refused) {
        KutseAndjaTunnistusedVastus answer = new KutseAndjaTunnistusedVastus();
        if (refused || catalogue.body(asked.getAsutus()).isEmpty()) {
            answer.setVigadearv(1);
            answer.setVead(new Vead());
            answer.getVead().getViga().add(Rules.fault("asutus", "Sellist kutse andjat registris ei ole."));
            return answer;
        }
        List<Entry> found = book.ofBody(asked.getAsutus()).stream()
                .filter(entry -> within(entry.issued(), asked.getValjastatudalgus(), asked.getValjastatudlopp())).toList();
        answer.setKutsetunnistused(rows(found));
        answer.setKirjeid(found.size());
        return answer;
    }

    KutsetunnistusVastus found(Kutsetunnistus asked, boolean refused) {
        KutsetunnistusVastus answer = new KutsetunnistusVastus();
        if (refused) {
            answer.setTeade("Päringu täitmine ei õnnestunud.");
            return answer;
        }
        boolean ofOne = asked.getIsikukood() != null && !asked.getIsikukood().isBlank();
        List<Entry> found = (ofOne ? book.ofPerson(asked.getIsikukood()) : book.entries()).stream().filter(entry -> matches(entry, asked)).toList();
        answer.setKutsetunnistused(rows(found.stream().limit(asked.getKirjetearv() == null ? MOST : asked.getKirjetearv()).toList()));
        answer.setKirjeid(found.size());
        return answer;
    }

    private boolean matches(Entry entry, Kutsetunnistus asked) {
        Standard standard = catalogue.standard(entry.standard()).orElseThrow();
        return same(asked.getRegistrinumber(), confirmed(entry) ? Long.toString(entry.number()) : "") && same(asked.getNimi(), entry.name())
                && same(asked.getIsikukood(), entry.code()) && (asked.getTyyp() == null || asked.getTyyp() == entry.type())
                && same(asked.getKutsestandard(), standard.name()) && same(asked.getOsakutse(), name(standard.parts(), entry.part()))
                && (asked.getEkrtase() == null || asked.getEkrtase() == standard.level())
                && same(asked.getValjastaja(), catalogue.body(entry.body()).map(Body::name).orElse(""))
                && within(entry.issued(), asked.getValjastatudalgus(), asked.getValjastatudlopp());
    }

    private static boolean same(String asked, String known) {
        return asked == null || asked.isBlank() || asked.equalsIgnoreCase(known);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private Kutsetunnistused rows(List<Entry> entries) {
        Kutsetunnistused rows = new Kutsetunnistused();
        entries.forEach(entry -> rows.getKutsetunnistus().add(row(entry)));
        return rows;
    }

    private KutsetunnistusV2 row(Entry entry) {
        Standard standard = catalogue.standard(entry.standard()).orElseThrow();
        Body body = catalogue.body(entry.body()).orElseThrow();
        KutsetunnistusV2 row = new KutsetunnistusV2();
        row.setRegistrinumber(confirmed(entry) ? Long.toString(entry.number()) : null);
        row.setNimi(entry.name());
        row.setIsikukood(entry.code());
        row.setSynniaeg(Codes.birthDate(entry.code()));
        row.setTyyp(TYPES.get(entry.type() - 1));
        row.setStandard(standard.name());
        row.setEkrtase(standard.level());
        row.setSpetsialiseerumine(name(standard.specialisations(), entry.specialisation()));
        row.setOsakutse(name(standard.parts(), entry.part()));
        row.setKeel(name(body.languages(), entry.language()));
        row.setValjastaja(body.name());
        row.setValjaantud(entry.issued());
        row.setKehtibalates(entry.from());
        row.setKehtibkuni(entry.to());
        row.setDuplikaat(entry.duplicate());
        row.setKehtetu(entry.invalid());
        row.setReaid((int) entry.number());
        return row;
    }

    private static String name(List<Nimetus> list, Integer id) {
        return Standard.in(list, id).map(Nimetus::getNimetus).orElse(null);
    }
}
