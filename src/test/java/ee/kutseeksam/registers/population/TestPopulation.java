package ee.kutseeksam.registers.population;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.xroad.Issues;
import ee.kutseeksam.registers.xroad.XRoadClient;

/** The population register by SOAP, for tests of who asks it. */
public final class TestPopulation {

    private TestPopulation() { }

    public static Standings standings(XRoadClient client, People people) {
        Issues issues = mock(Issues.class);
        when(issues.ofExam()).thenReturn("exam-1");
        return new Standings(new Rr434(client), people, issues);
    }
}
