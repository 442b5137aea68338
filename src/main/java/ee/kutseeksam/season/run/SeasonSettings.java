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

    SeasonSettings(@Value("${kutse.season.plan}") String name, @Value("${kutse.season.seed}") long seed, @Value("${kutse.season.players}") int players) {
        this.name = name;
        this.plan = SeasonPlan.named(name);
        this.seed = seed;
        this.players = players;
    }

    String name() {
        return name;
    }

    SeasonPlan plan() {
        return plan;
    }

    int players() {
        return players;
    }

    Season season() {
        return Season.of(plan, seed, SeasonWorld.bodiesOfSample());
    }
}
