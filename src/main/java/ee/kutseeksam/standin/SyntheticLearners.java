package ee.kutseeksam.standin;

import ee.kutseeksam.exam.Leave;
import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.people.Identity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The same learners every time, in every stage of study, for any curriculum. Dates fit a demo that starts on 2 March 2026. */
final class SyntheticLearners {

    /** How many are in each stage. */
    private record Size(int finalYear, int overtime, int tooLate, int earlier) { }

    private static final int PLACES_PER_CURRICULUM = 200;
    private static final String SECONDARY = "441";
    private static final SyntheticCodes YOUNG = new SyntheticCodes(LocalDate.of(2005, 9, 1), 1096);
    private static final SyntheticCodes ADULT = new SyntheticCodes(LocalDate.of(1990, 1, 1), 5400);
    private static final Map<String, Size> SIZES = Map.of("214802", new Size(134, 6, 4, 0), "240543", new Size(21, 3, 2, 4));
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 30);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 8, 31);
    private static final List<LocalDate> FINAL = List.of(SUMMER, SUMMER, SUMMER, LocalDate.of(2026, 6, 26), AUTUMN);
    private static final Leave SPRING = new Leave(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 5, 31));
    private static final List<NominalTime> OVERTIME = List.of(NominalTime.endingOn(LocalDate.of(2025, 6, 30)),
            NominalTime.endingOn(LocalDate.of(2025, 8, 31)), NominalTime.endingOn(LocalDate.of(2025, 8, 31), SPRING));
    private static final List<NominalTime> TOO_LATE = List.of(NominalTime.endingOn(LocalDate.of(2024, 6, 30)),
            NominalTime.endingOn(LocalDate.of(2024, 11, 30), new Leave(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)),
                    new Leave(LocalDate.of(2024, 3, 15), LocalDate.of(2024, 5, 1))));
    private static final Map<Integer, String> FUNDING = Map.of(5, "Z", 11, "T", 17, "M", 18, "Z");

    /** Places in a curriculum whose person the population register knows otherwise. */
    private static final Set<String> OTHER_NAME = Set.of("240543/19", "215308/0", "215386/2", "900001/1");
    private static final Map<String, Verification> STANDING = Map.of("215308/2", Verification.DECEASED, "215308/4", Verification.DATA_MISSING);
    private static final Set<String> UNKNOWN = Set.of("211297/1");

    private SyntheticLearners() { }

    /** @param place the curriculum's place in the sample file, from 0 */
    static List<SyntheticLearner> of(Curriculum curriculum, int place) {
        int lastCourse = Math.max(1, (curriculum.nominalMonths() + 11) / 12);
        var size = curriculum.isOpen() ? SIZES.getOrDefault(curriculum.code(), size(place, lastCourse)) : new Size(0, 2, 8, 0);
        var learners = new ArrayList<SyntheticLearner>();
        for (int i = 0; i < size.finalYear(); i++) {
            boolean withoutCode = i == size.finalYear() - 1 && place % 2 == SIZES.size() % 2;
            learners.add(learner(curriculum, place, learners.size(), lastCourse, lastYear(curriculum, FINAL.get(i % FINAL.size())),
                    withoutCode));
        }
        for (int i = 0; i < size.overtime(); i++) {
            learners.add(learner(curriculum, place, learners.size(), lastCourse, OVERTIME.get(i % OVERTIME.size()), false));
        }
        for (int i = 0; i < size.tooLate(); i++) {
            learners.add(learner(curriculum, place, learners.size(), lastCourse, TOO_LATE.get(i % TOO_LATE.size()), false));
        }
        for (int i = 0; i < size.earlier(); i++) {
            int course = 1 + i % (lastCourse - 1);
            learners.add(learner(curriculum, place, learners.size(), course,
                    NominalTime.endingOn(SUMMER.plusYears((long) lastCourse - course)), false));
        }
        return learners;
    }

    /** Of some the register knows only when they began. */
    private static NominalTime lastYear(Curriculum curriculum, LocalDate end) {
        return end.equals(AUTUMN) ? NominalTime.startingOn(end.plusDays(1).minusMonths(curriculum.nominalMonths())) : NominalTime.endingOn(end);
    }

    private static Size size(int place, int lastCourse) {
        int eligible = 8 + 5 * place % 13;
        int overtime = 1 + place % 3;
        return new Size(eligible - overtime, overtime, place % 3, lastCourse == 1 ? 0 : 3 + place % 4);
    }

    private static SyntheticLearner learner(Curriculum curriculum, int place, int number, int course, NominalTime time,
                                            boolean withoutCode) {
        var key = curriculum.code() + "/" + number;
        var first = SyntheticNames.first(place, number);
        var last = SyntheticNames.last(place, number);
        var code = (curriculum.studyLevel().equals(SECONDARY) ? YOUNG : ADULT)
                .code(PLACES_PER_CURRICULUM * place + number, number % 2 == 0);
        var source = "EHIS " + curriculum.school();
        var identity = withoutCode ? Identity.withoutCode(code.birthDate(), first, last, source) : Identity.of(code, first, last, source);
        var atPopulation = Identity.of(code, first, OTHER_NAME.contains(key) ? last + "-Uus" : last);
        return new SyntheticLearner(identity, course, time, FUNDING.getOrDefault(number % 20, "R"),
                UNKNOWN.contains(key) ? Optional.empty() : Optional.of(atPopulation), STANDING.getOrDefault(key, Verification.MATCH));
    }
}
