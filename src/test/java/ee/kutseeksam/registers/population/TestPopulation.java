package ee.kutseeksam.registers.population;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.benmanes.caffeine.cache.Caffeine;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.xroad.Issues;
import ee.kutseeksam.registers.xroad.XRoadClient;

/** The population register by SOAP, for tests of who asks it. */
public final class TestPopulation {

    private TestPopulation() { }

    /** Nothing is remembered of an answer. */
    public static PopulationRegister of(XRoadClient client, People people) {
        return new PopulationAdapter(standings(client, people), people, Caffeine.newBuilder().maximumSize(0).build());
    }

    public static Standings standings(XRoadClient client, People people) {
        Issues issues = mock(Issues.class);
        when(issues.ofExam()).thenReturn("exam-1");
        return new Standings(new Rr434(client), people, issues);
    }
}
