package ee.simulator.kutseregister;

import ee.simulator.Time;
import ee.simulator.people.Sample;
import ee.simulator.xtee.Register;
import ee.xtee.wire.kutseregister.KutseAndjaInfoParing;
import ee.xtee.wire.kutseregister.KutseAndjaTunnistusedParing;
import ee.xtee.wire.kutseregister.Kutsetunnistus;
import ee.xtee.wire.kutseregister.KutsetunnistuseDuplikaatParing;
import ee.xtee.wire.kutseregister.KutsetunnistuseLisamineParing;
import ee.xtee.wire.kutseregister.MuutunudKutsestandardidParing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The certificate register behind its services. */
public final class Kutseregister implements Register {

    private final Catalogue catalogue;
    private final Reference reference;
    private final Applications applications;
    private final Search search;
    private final Book book;

    public Kutseregister(Sample sample, Path folder, Duration numberDelay, Time time) {
        this.catalogue = new Catalogue(sample);
        this.book = new Book(folder);
        this.reference = new Reference(catalogue);
        this.applications = new Applications(catalogue, book, time);
        this.search = new Search(catalogue, book, numberDelay, time);
    }

    /** The sample has changed. */
    public void readAgain() {
        catalogue.read();
    }

    @Override
    public String subsystem() {
        return "kutseregister";
    }

    @Override
    public Set<String> services() {
        return Set.of("kutseAndjaInfo.v1", "kutsetunnistuseLisamine.v1", "kutsetunnistuseDuplikaat.v1", "kutseAndjaTunnistused.v1", "kutsetunnistus.v2",
                "muutunudKutsestandardid.v1");
    }

    /** How long its staff takes to confirm an entry; holds for those that wait as well. */
    public void numberDelay(Duration delay) {
        search.numberDelay(delay);
    }

    public Duration numberDelay() {
        return search.numberDelay();
    }

    /** A line of the list that operators and tests see; it names nobody. */
    public record Listed(String number, boolean confirmed, String body, int type, int standard, Integer specialisation, Integer part, String issued,
                         boolean duplicate, String person) { }

    public List<Listed> list() {
        return book.entries().stream().map(entry -> new Listed(Long.toString(entry.number()), search.confirmed(entry), entry.body(), entry.type(),
                entry.standard(), entry.specialisation(), entry.part(), entry.issued().toString(), entry.duplicate(),
                Integer.toHexString(entry.code().hashCode()))).toList();
    }

    /**
     * What the register's staff do to an entry by hand.
     *
     * @param act            REMOVE, COPY, RENUMBER, INVALIDATE or VALIDATE
     * @param to             the other number, for COPY and RENUMBER
     * @param specialisation of the copy; null as it is
     */
    public record Edit(long number, String act, Long to, Integer specialisation) { }

    public void edit(Edit edit) throws IOException {
        Entry one = book.entries().stream().filter(entry -> entry.number() == edit.number()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such certificate: " + edit.number()));
        List<Entry> others = book.entries().stream().filter(entry -> entry.number() != edit.number()).toList();
        Stream<Entry> instead = switch (edit.act()) {
            case "REMOVE" -> Stream.empty();
            case "COPY" -> Stream.of(one, (edit.specialisation() == null ? one : one.specialisedIn(edit.specialisation())).numbered(edit.to()));
            case "RENUMBER" -> Stream.of(one.numbered(edit.to()));
            case "INVALIDATE" -> Stream.of(one.declared(true));
            case "VALIDATE" -> Stream.of(one.declared(false));
            default -> throw new IllegalArgumentException("act is REMOVE, COPY, RENUMBER, INVALIDATE or VALIDATE");
        };
        book.replace(Stream.concat(others.stream(), instead).toList());
    }

    public void clear() throws IOException {
        book.clear();
    }

    @Override
    public Object answer(Object request, boolean refused) {
        if (request instanceof KutsetunnistuseLisamineParing form) {
            return applications.add(form, refused);
        }
        if (request instanceof KutsetunnistuseDuplikaatParing form) {
            return applications.duplicate(form, refused);
        }
        if (request instanceof KutseAndjaTunnistusedParing asked) {
            return search.ofBody(asked, refused);
        }
        if (request instanceof Kutsetunnistus asked) {
            return search.found(asked, refused);
        }
        if (request instanceof MuutunudKutsestandardidParing asked) {
            return reference.changed(asked, refused);
        }
        return reference.of((KutseAndjaInfoParing) request, refused);
    }
}
