package ee.simulator.people;

import ee.simulator.people.Learner.Leave;
import ee.simulator.people.Learner.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The same learners every time, in every stage of study, for any curriculum. Dates fit a demo that starts on 2 March 2026. */
final class Learners {

    private record Size(int finalYear, int overTime, int farOver, int earlier) { }

    private record Time(LocalDate end, Leave... leaves) { }

    private static final int PLACES_PER_CURRICULUM = 200;
    private static final Codes YOUNG = new Codes(LocalDate.of(2005, 9, 1), 1096);
    private static final Codes ADULT = new Codes(LocalDate.of(1990, 1, 1), 5400);
    private static final Codes WANTED = new Codes(LocalDate.of(1962, 1, 1), 14610);
    private static final Map<Integer, Size> SIZES = Map.of(214802, new Size(134, 6, 4, 0), 240543, new Size(21, 3, 2, 4));
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 30);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 8, 31);
    private static final List<LocalDate> FINAL = List.of(SUMMER, SUMMER, SUMMER, LocalDate.of(2026, 6, 26), AUTUMN);
    private static final List<Time> OVER = List.of(new Time(LocalDate.of(2025, 6, 30)), new Time(LocalDate.of(2025, 8, 31)),
            new Time(LocalDate.of(2025, 8, 31), new Leave(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 5, 31))));
    private static final List<Time> FAR_OVER = List.of(new Time(LocalDate.of(2024, 6, 30)),
            new Time(LocalDate.of(2024, 11, 30), new Leave(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)),
                    new Leave(LocalDate.of(2024, 3, 15), LocalDate.of(2024, 5, 1))));
    private static final Map<Integer, String> FUNDING = Map.of(5, "Z", 11, "T", 17, "M", 18, "Z");

    private final Curriculum curriculum;
    private final int place;
    private final int lastCourse;
    private final List<Learner> learners = new ArrayList<>();

    private Learners(Curriculum curriculum, int place) {
        this.curriculum = curriculum;
        this.place = place;
        this.lastCourse = Math.max(1, (curriculum.months() + 11) / 12);
    }

    /**
     * As many as the file asks for.
     *
     * @param first number of the first, after everybody else's
     */
    static List<Learner> of(Curriculum curriculum, Curriculum.Wanted wanted, int first) {
        int course = Math.max(1, (curriculum.months() + 11) / 12);
        return IntStream.range(0, wanted.count()).mapToObj(place -> {
            int number = first + place;
            return new Learner(1_000_000 + number, WANTED.code(number, number % 2 == 0), "Näidis-Õppur", "Testhooaeg-" + number, false, curriculum, course,
                    Stage.FINAL, Optional.empty(), Optional.of(wanted.nominalEnd()), List.of(), FUNDING.getOrDefault(place % 20, "R"));
        }).toList();
    }

    /** @param place the curriculum's place in the sample, from 0 */
    static List<Learner> of(Curriculum curriculum, int place) {
        return new Learners(curriculum, place).made();
    }

    private List<Learner> made() {
        Size size = curriculum.open() ? SIZES.getOrDefault(curriculum.code(), usual()) : new Size(0, 2, 8, 0);
        for (int i = 0; i < size.finalYear(); i++) {
            LocalDate end = FINAL.get(i % FINAL.size());
            boolean onlyStart = end.equals(AUTUMN);
            Optional<LocalDate> start = onlyStart ? Optional.of(end.plusDays(1).minusMonths(curriculum.months())) : Optional.empty();
            add(lastCourse, Stage.FINAL, start, onlyStart ? Optional.empty() : Optional.of(end), List.of(), i == size.finalYear() - 1 && place % 2 == 0);
        }
        for (int i = 0; i < size.overTime(); i++) {
            late(Stage.OVER_TIME, OVER.get(i % OVER.size()));
        }
        for (int i = 0; i < size.farOver(); i++) {
            late(Stage.FAR_OVER_TIME, FAR_OVER.get(i % FAR_OVER.size()));
        }
        for (int i = 0; i < size.earlier(); i++) {
            int course = 1 + i % (lastCourse - 1);
            add(course, Stage.EARLIER, Optional.empty(), Optional.of(SUMMER.plusYears((long) lastCourse - course)), List.of(), false);
        }
        return learners;
    }

    private Size usual() {
        int eligible = 8 + 5 * place % 13;
        int overTime = 1 + place % 3;
        return new Size(eligible - overTime, overTime, place % 3, lastCourse == 1 ? 0 : 3 + place % 4);
    }

    private void late(Stage stage, Time time) {
        add(lastCourse, stage, Optional.empty(), Optional.of(time.end()), List.of(time.leaves()), false);
    }

    private void add(int course, Stage stage, Optional<LocalDate> start, Optional<LocalDate> end, List<Leave> leaves, boolean withoutCode) {
        int number = learners.size();
        int id = PLACES_PER_CURRICULUM * place + number;
        String code = (curriculum.level().equals("441") ? YOUNG : ADULT).code(id, number % 2 == 0);
        learners.add(new Learner(700_000 + id, code, Names.first(place, number), Names.last(place, number), withoutCode, curriculum, course, stage,
                start, end, leaves, FUNDING.getOrDefault(number % 20, "R")));
    }
}
