package ee.kutseeksam.season.run;

import ee.kutseeksam.season.plan.Season;
import ee.kutseeksam.season.plan.SeasonPlan;
import ee.kutseeksam.season.plan.SeasonWorld;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Which season is played. */
@Component
@ConditionalOnProperty("kutse.season.plan")
class SeasonSettings {

    private final String name;
    private final SeasonPlan plan;
    private final long seed;
    private final int players;
    private final int rate;

    SeasonSettings(@Value("${kutse.season.plan}") String name, @Value("${kutse.season.seed}") long seed, @Value("${kutse.season.players}") int players,
                   @Value("${kutse.season.rate:0}") int rate) {
        this.name = name;
        this.plan = SeasonPlan.named(name);
        this.seed = seed;
        this.players = players;
        this.rate = rate;
    }

    String name() {
        return name;
    }

    SeasonPlan plan() {
        return plan;
    }

    /** Questions a second to each register; 0 without end. */
    int rate() {
        return rate;
    }

    int players() {
        return players;
    }

    Season season() {
        return Season.of(plan, seed, SeasonWorld.bodiesOfSample());
    }
}
