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
import ee.kutseeksam.registers.sync.OneAtATime;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Looks every few minutes whether tonight's is still to be done. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void nightly() {
        if (nightly && isDue()) {
            only.alone(() -> isDue() ? compare() : List.of());
        }
    }

    private boolean isDue() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime tonight = now.toLocalDate().atTime(NIGHT, 0);
        return !now.isBefore(tonight) && differences.last().filter(last -> isEnough(last, tonight, now)).isEmpty();
    }

    private boolean isEnough(Differences.Compared last, LocalDateTime tonight, LocalDateTime now) {
        LocalDateTime at = LocalDateTime.ofInstant(last.at(), clock.getZone());
        return !at.isBefore(tonight) && (last.leftOut().isEmpty() || at.plus(AGAIN).isAfter(now));
    }

    /** What came of it, line by line in Estonian. */
    public List<String> run() {
        return only.alone(this::compare).orElse(List.of("Kutseregistriga juba võrreldakse. Tulemus on peagi erinevuste lehel."));
    }

    private List<String> compare() {
        Instant began = clock.instant();
        List<String> leftOut = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, TreeSet<LocalDate>> body : toCompare().entrySet()) {
            for (LocalDate day : body.getValue().descendingSet()) {
                String why = compare(body.getKey(), day);
                compared += why.isEmpty() ? 1 : 0;
                if (!why.isEmpty()) {
                    leftOut.add(name(body.getKey()) + " " + Days.estonian(day) + ": " + why);
                }
            }
        }
        differences.compared(began, compared, leftOut);
        int found = differences.all(Integer.MAX_VALUE).size();
        LOG.info("kutseregister: {} days of awarding bodies compared, {} left out, {} differences", compared, leftOut.size(), found);
        List<String> said = new ArrayList<>(List.of("Võrreldud päevi: " + compared + ". Erinevusi: " + found + "."));
        leftOut.forEach(line -> said.add("Võrdlemata jäi " + line));
        return said;
    }

    private Map<String, TreeSet<LocalDate>> toCompare() {
        Map<String, TreeSet<LocalDate>> all = new TreeMap<>(differences.days());
        certificates.issueDays(days).forEach((body, issued) -> all.computeIfAbsent(body, each -> new TreeSet<>()).addAll(issued));
        return all;
    }

    /** Why it could not be compared, or empty. What is not whole is compared with nothing: what differed before stays as it was. */
    private String compare(String body, LocalDate day) {
        try {
            List<Issued> ours = certificates.issued(body, day);   // before theirs: what is entered meanwhile is then still on its way
            List<KutsetunnistusV2> theirs = entries.allOfBody(body, day, "reconciliation-" + day);
            Map<PersonId, String> codes = codes(ours);
            long unknown = ours.stream().filter(one -> !codes.containsKey(one.person())).count();
            if (unknown > 0) {
                return unknown + " tunnistuse omaniku isikukoodi ei ole teada; selgitab Kutsekoda.";
            }
            List<Difference> found = Comparison.of(ours, theirs, codes, this::likeness);
            differences.keep(body, day, found, clock.instant());
            return "";
        } catch (ImpossibleAnswer notWhole) {
            return "registri vastus ei olnud täielik, selle kohta ei järeldatud midagi.";
        } catch (XRoadFailure.Configuration closed) {
            return "X-tee ei lase küsida (" + closed.code() + "); operaator vaatab lehte „X-tee päringud“.";
        } catch (XRoadFailure.Business refused) {
            return "register keeldus vastamast (" + refused.code() + "); selgitab Kutsekoda.";
        } catch (RegisterBusy busy) {
            return "registrit ei jõutud küsida, sest seda küsiti juba nii palju, kui lubatud on.";
        } catch (XRoadFailure away) {
            return "register ei vastanud (" + away.code() + ").";
        }
    }

    private Map<PersonId, String> codes(List<Issued> ours) {
        Map<PersonId, Identity> known = people.forRegister(ours.stream().map(Issued::person).distinct().toList());
        return known.entrySet().stream().filter(one -> one.getValue().code().isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().code().map(PersonalCode::value).orElseThrow()));
    }

    private Likeness likeness(Issued one, String code) {
        return new Likeness(one.issuedOn(), one.kind(), one.qualification(), code, reference.standard(one.qualification().standard()).orElseThrow());
    }

    private String name(String body) {
        return reference.awardingBody(body).map(AwardingBody::name).orElse(body);
    }
}
