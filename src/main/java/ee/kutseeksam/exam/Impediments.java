package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;

/** What keeps chairs and deputies of the awarding committee from one exam: conflicts (taandamine) and absence (rules.md 29, 30). */
public record Impediments(List<Bar> bars, List<PersonId> absent) {

    static final Impediments NONE = new Impediments(List.of(), List.of());

    /** @param group its number, or 0 for the whole exam */
    public record Bar(PersonId member, int group) { }

    /** Why a member may not decide: connected with the applicant's training or employer, interested, or not impartial. */
    public enum Ground { TRAINING, EMPLOYER, INTEREST, IMPARTIALITY }

    public boolean bar(PersonId member, int group) {
        return bars.stream().anyMatch(bar -> bar.member().equals(member) && (bar.group() == 0 || bar.group() == group));
    }

    boolean isAbsent(PersonId chair) {
        return absent.contains(chair);
    }

    Impediments with(Bar bar) {
        var all = new ArrayList<>(bars);
        all.add(bar);
        return new Impediments(List.copyOf(all), absent);
    }

    Impediments withAbsent(PersonId chair) {
        var all = new ArrayList<>(absent);
        all.add(chair);
        return new Impediments(bars, List.copyOf(all));
    }
}
