package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether those who sit for several qualifications are there for all of them or for none: rows of today beside what is saved (rules.md 34). */
final class Presence {

    private final Map<UUID, Candidate> roster;
    private final Map<UUID, Attendance> attendances = new HashMap<>();

    Presence(Exam exam, UUID id, Map<UUID, ResultForm> rows, Repository<Candidacy> candidacies) {
        roster = exam.roster().candidates();
        Set<PersonId> people = rows.keySet().stream().filter(roster::containsKey).map(row -> roster.get(row).person()).collect(Collectors.toSet());
        List<UUID> others = roster.values().stream().filter(one -> people.contains(one.person())).map(Candidate::candidacy)
                .filter(one -> !rows.containsKey(one)).toList();
        candidacies.getAll(others).forEach((other, saved) -> saved.result().filter(any -> saved.isAt(id)).map(Result::attendance)
                .ifPresent(there -> attendances.put(other, there)));
        rows.forEach((row, form) -> Optional.ofNullable(form.attendance()).ifPresent(there -> attendances.put(row, there)));
    }

    /** One is there, or is not, for everything that one applies for. */
    void requireSame(UUID candidacy) {
        Attendance entered = attendances.get(candidacy);
        boolean same = entered == null || roster.values().stream().filter(other -> other.person().equals(roster.get(candidacy).person()))
                .map(Candidate::candidacy).filter(attendances::containsKey).allMatch(other -> entered.goesWith(attendances.get(other)));
        if (!same) {
            throw CandidacyRule.ATTENDANCE_IS_THE_SAME.broken().at("attendance");
        }
    }
}
