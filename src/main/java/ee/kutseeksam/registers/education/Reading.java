package ee.kutseeksam.registers.education;

import ee.kutseeksam.exam.Leave;
import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.xtee.wire.ehis.AkadPuhkus;
import ee.xtee.wire.ehis.EksamihaldusOppur;
import ee.xtee.wire.ehis.OppurKutseeksamiks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One school's learners from EHIS's two lists, each study place once. What says of nobody who they are is counted and left out. */
final class Reading {

    private static final Set<String> STUDIES = Set.of("Õpib", "Akadeemilisel puhkusel", "Välisõppes");

    private final String school;
    private final Map<Row.Place, Row> rows = new LinkedHashMap<>();
    private int unused;

    Reading(String school) {
        this.school = school;
    }

    /** How far each learner is. */
    void learners(List<EksamihaldusOppur> listed) {
        for (EksamihaldusOppur one : listed) {
            boolean ours = school.equals(String.valueOf(one.getKoolId()));
            Optional<Identity> identity = identity(one.getIsikukood(), one.getEesnimi(), one.getPerenimi());
            if (!ours || identity.isEmpty()) {
                unused++;
            } else if (STUDIES.contains(one.getStaatus())) {
                add(new Row(identity.get(), String.valueOf(one.getOppekavaKood()), course(one.getKursus()),
                        new NominalTime(Optional.ofNullable(one.getOppimaKp()), Optional.ofNullable(one.getNomOppeajaLoppKp()),
                                leaves(one.getAkadPuhkus())), Objects.toString(one.getFinAllikas(), "")));
            }
        }
    }

    /** Whom EHIS itself takes for candidates; the funding's finer code stands here. */
    void candidates(List<OppurKutseeksamiks> listed) {
        for (OppurKutseeksamiks one : listed) {
            boolean ours = school.equals(String.valueOf(one.getOasEhisKood()));
            Optional<Identity> identity = identity(one.getIsikukood(), one.getEesnimi(), one.getPerenimi());
            if (!ours || identity.isEmpty() || one.getOppekavaKood() == null) {
                unused++;
                continue;
            }
            Row known = rows.get(new Row.Place(identity.get(), String.valueOf(one.getOppekavaKood())));
            String funding = Objects.toString(one.getOppuriRahastamiseAllikaKood(), "");
            rows.put(new Row.Place(identity.get(), String.valueOf(one.getOppekavaKood())), new Row(identity.get(),
                    String.valueOf(one.getOppekavaKood()), known == null ? course(one.getKursus()) : known.course(),
                    known == null ? NominalTime.UNKNOWN : known.nominalTime(), funding.isEmpty() && known != null ? known.funding() : funding));
        }
    }

    private void add(Row row) {
        rows.putIfAbsent(row.place(), row);
    }

    Collection<Row> rows() {
        return rows.values();
    }

    int unused() {
        return unused;
    }

    /** A birth date stands where whoever has no code would have one. */
    private Optional<Identity> identity(String code, String first, String last) {
        if (code == null || last == null || last.isBlank()) {
            return Optional.empty();
        }
        String source = "EHIS " + school;
        if (code.matches("\\d{11}")) {
            return PersonalCode.parse(code).map(known -> Identity.of(known, Objects.toString(first, ""), last, source));
        }
        return birthDate(code).map(day -> Identity.withoutCode(day, Objects.toString(first, ""), last, source));
    }

    private static Optional<LocalDate> birthDate(String text) {
        String[] parts = text.split("[-/.]");
        try {
            return parts.length != 3 ? Optional.empty()
                    : Optional.of(LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0])));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }

    private static List<Leave> leaves(List<AkadPuhkus> listed) {
        return listed.stream().map(Reading::leave).filter(Objects::nonNull).toList();
    }

    /** None while it is not known until when. */
    private static Leave leave(AkadPuhkus listed) {
        LocalDate last = listed.getTegelikLoppKp() != null ? listed.getTegelikLoppKp() : listed.getEeldatavLoppKp();
        return last == null || last.isBefore(listed.getAlgusKp()) ? null : new Leave(listed.getAlgusKp(), last);
    }

    private static int course(String text) {
        return text != null && text.strip().matches("\\d{1,2}") ? Integer.parseInt(text.strip()) : 0;
    }
}
