package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.ImpossibleAnswer;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.kernel.RegisterBusy;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.certificates.Differences.BodyDay;
import ee.kutseeksam.registers.certificates.Differences.Compared;
import ee.kutseeksam.registers.sync.OneAtATime;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamCertificates.Issued;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Every night, and whenever an operator wants it: what the register has of each awarding body's latest days, and in what it differs from
 * what was entered from here. It is shown; no certificate is changed by it. One body's one day is in memory at a time.
 */
public final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int NIGHT = 4;
    /** What was left out is tried again in the same night. */
    private static final Duration AGAIN = Duration.ofMinutes(30);

    private final Entries entries;
    private final ExamCertificates certificates;
    private final Differences differences;
    private final ReferenceData reference;
    private final People people;
    private final OneAtATime only;
    private final Clock clock;
    private final int days;
    private final boolean nightly;

    /**
     * @param days    how many of each body's latest days of issue are compared, besides those on which something differs already
     * @param nightly whether it compares by itself
     */
    Reconciliation(Entries entries, ExamCertificates certificates, Differences differences, ReferenceData reference, People people, OneAtATime only,
                   Clock clock, int days, boolean nightly) {
        this.entries = entries;
        this.certificates = certificates;
        this.differences = differences;
        this.reference = reference;
        this.people = people;
        this.only = only;
        this.clock = clock;
        this.days = days;
        this.nightly = nightly;
    }

    /** Looks every few minutes whether tonight's is still to be done, or what was left out in it because the register was away. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void nightly() {
        if (nightly && due().isPresent()) {
            only.alone(() -> due().map(this::compare));
        }
    }

    /** @param before the comparison that this one goes on with, of the same night */
    private record Round(Set<BodyDay> days, Optional<Compared> before) { }

    private Optional<Round> due() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime tonight = now.toLocalDate().atTime(NIGHT, 0);
        if (now.isBefore(tonight)) {
            return Optional.empty();
        }
        Optional<Compared> last = differences.last().filter(one -> !at(one).isBefore(tonight));
        boolean whole = last.filter(one -> one.again().isEmpty() || at(one).plus(AGAIN).isAfter(now)).isPresent();
        return whole ? Optional.empty() : Optional.of(last.map(one -> new Round(one.again(), last)).orElseGet(this::all));
    }

    private LocalDateTime at(Compared comparison) {
        return LocalDateTime.ofInstant(comparison.at(), clock.getZone());
    }

    /** What came of it, line by line in Estonian. */
    public List<String> run() {
        return only.alone(() -> compare(all())).orElse(List.of("Kutseregistriga juba võrreldakse. Tulemus on peagi erinevuste lehel."));
    }

    private List<String> compare(Round round) {
        Instant began = clock.instant();
        List<String> leftOut = new ArrayList<>(round.before().stream().flatMap(before -> before.leftOut().stream())
                .filter(line -> round.days().stream().noneMatch(one -> line.startsWith(word(one)))).toList());
        int compared = round.before().map(Compared::days).orElse(0);
        Set<BodyDay> again = new LinkedHashSet<>();
        for (BodyDay one : round.days()) {
            LeftOut why = compare(one.body(), one.day());
            if (why == LeftOut.NOT) {
                compared++;
            } else {
                leftOut.add(word(one) + why.sentence());
            }
            if (why.passes()) {
                again.add(one);
            }
        }
        differences.keep(new Compared(began, compared, leftOut, again));
        int found = differences.all(Integer.MAX_VALUE).size();
        LOG.info("kutseregister: {} days of awarding bodies compared, {} left out, {} differences", compared, leftOut.size(), found);
        List<String> said = new ArrayList<>(List.of("Võrreldud päevi: " + compared + ". Erinevusi: " + found + "."));
        leftOut.forEach(line -> said.add("Võrdlemata jäi " + line));
        return said;
    }

    /** By body, the latest day first. */
    private Round all() {
        Set<BodyDay> all = new TreeSet<>(Comparator.comparing(BodyDay::body).thenComparing(BodyDay::day, Comparator.reverseOrder()));
        all.addAll(differences.days());
        certificates.issueDays(days).forEach((body, issued) -> issued.forEach(day -> all.add(new BodyDay(body, day))));
        return new Round(all, Optional.empty());
    }

    /**
     * Why a day was not compared.
     *
     * @param passes whether it may be otherwise in half an hour
     */
    private record LeftOut(String sentence, boolean passes) {
        static final LeftOut NOT = new LeftOut("", false);
    }

    /** What is not whole is compared with nothing: what differed before stays as it was. */
    private LeftOut compare(String body, LocalDate day) {
        try {
            List<Issued> ours = certificates.issued(body, day);   // before theirs: what is entered meanwhile is then still on its way
            List<KutsetunnistusV2> theirs = entries.allOfBody(body, day, "reconciliation-" + day);
            Map<PersonId, String> codes = codes(ours);
            long unknown = ours.stream().filter(one -> !codes.containsKey(one.person())).count();
            if (unknown > 0) {
                return new LeftOut(unknown + " tunnistuse omaniku isikukoodi ei ole teada; selgitab Kutsekoda.", false);
            }
            List<Difference> found = Comparison.of(ours, theirs, codes, this::likeness);
            differences.keep(body, day, found, clock.instant());
            return LeftOut.NOT;
        } catch (ImpossibleAnswer notWhole) {
            return notWhole instanceof WrongAnswer wrong && wrong.isRefusal()
                    ? new LeftOut("register keeldus vastamast; selgitab Kutsekoda.", false)
                    : new LeftOut("registri vastus ei olnud täielik, selle kohta ei järeldatud midagi.", true);
        } catch (XRoadFailure.Configuration closed) {
            return new LeftOut("X-tee ei lase küsida (" + closed.code() + "); operaator vaatab lehte „X-tee päringud“.", false);
        } catch (XRoadFailure.Business refused) {
            return new LeftOut("register keeldus vastamast (" + refused.code() + "); selgitab Kutsekoda.", false);
        } catch (RegisterBusy busy) {
            return new LeftOut("registrit ei jõutud küsida, sest seda küsiti juba nii palju, kui lubatud on.", true);
        } catch (XRoadFailure away) {
            return new LeftOut("register ei vastanud (" + away.code() + ").", true);
        }
    }

    private Map<PersonId, String> codes(List<Issued> ours) {
        Map<PersonId, Identity> known = people.forRegister(ours.stream().map(Issued::person).distinct().toList());
        return known.entrySet().stream().filter(one -> one.getValue().code().isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().code().map(PersonalCode::value).orElseThrow()));
    }

    private Likeness likeness(Issued one, String code) {
        return new Likeness(one.issuedOn(), one.kind(), one.qualification(), code, reference.names(one.qualification().standard()).orElseThrow());
    }

    private String word(BodyDay one) {
        return reference.awardingBody(one.body()).map(AwardingBody::name).orElse(one.body()) + " " + Days.estonian(one.day()) + ": ";
    }
}
