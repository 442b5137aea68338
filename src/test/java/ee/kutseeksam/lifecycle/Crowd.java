package ee.kutseeksam.lifecycle;

import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.People;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a test has the registers behave, told to the simulator over HTTP: more learners than the sample has, other funding, somebody lost or refused. */
public final class Crowd {

    private final People people;
    private final JdbcClient database;

    Crowd(People people, JdbcClient database) {
        this.people = people;
        this.database = database;
    }

    /** From now on EHIS lists so many others, whom nobody has seen before, on this curriculum and nobody else. */
    public void gather(String where, int howMany) {
        TestSimulator.xteeSettings("{\"crowd\":" + howMany + ",\"curriculum\":" + where + "}");
        askAnew();
    }

    public void goHome() {
        TestSimulator.xteeSettings("{\"crowd\":0}");
        askAnew();
    }

    /** While the work runs, EHIS says this of who pays anybody's study place. */
    public void paidBy(String code, Runnable work) {
        fund(code);
        try {
            work.run();
        } finally {
            fund("");
        }
    }

    private void fund(String code) {
        TestSimulator.xteeSettings("{\"funding\":\"" + code + "\"}");
        askAnew();
    }

    /** What EHIS said last is too old. */
    private void askAnew() {
        database.sql("update ehis_snapshot set taken_at = taken_at - interval '1 year'").update();
    }

    /** Until told otherwise, the population register answers nobody. */
    public void populationRegisterIsAway(boolean isAway) {
        if (isAway) {
            TestSimulator.xteeFault("SOAP_FAULT", "rr");
        } else {
            TestSimulator.mendXtee();
        }
    }

    /** The certificate register will find a fault in this person's next application. */
    public void refuseOnce(PersonId person) {
        TestSimulator.xteeFaultOnce("REFUSED", "kutsetunnistuseLisamine", people.forRegister(List.of(person)).get(person).code().orElseThrow().value());
    }

    /** The population register will not know whomever it is asked about next. */
    public void loseOne() {
        TestSimulator.xteeFaultOnce("REFUSED", "RR434", "");
    }
}
