package ee.kutseeksam.benchmark;

import ee.kutseeksam.season.plan.PlannedExam;

/** One exam that every contender holds: as many people, as many awarded. */
final class Case {

    static final int GROUPS_OF = 20;

    private final PlannedExam planned;
    private volatile boolean reviewed;

    Case(PlannedExam planned) {
        this.planned = planned;
    }

    PlannedExam planned() {
        return planned;
    }

    int people() {
        return planned.candidates();
    }

    int groups() {
        return (people() + GROUPS_OF - 1) / GROUPS_OF;
    }

    int awarded() {
        return planned.passes();
    }

    boolean mayRetake() {
        return planned.rights() > 0;
    }

    /** Whether Kutsekoda has had to look at the funding; known after the product has held it. */
    boolean isReviewed() {
        return reviewed;
    }

    void reviewed() {
        reviewed = true;
    }
}
