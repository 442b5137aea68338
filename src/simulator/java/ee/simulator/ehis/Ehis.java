package ee.simulator.ehis;

import ee.simulator.people.Folk;
import ee.simulator.people.Sample;
import ee.simulator.xtee.Register;
import ee.simulator.xtee.SoapFault;
import ee.xtee.wire.ehis.EeIsikukaart;
import ee.xtee.wire.ehis.EisOppeasutused;
import ee.xtee.wire.ehis.EksamihaldusOppekavad;
import ee.xtee.wire.ehis.EksamihaldusOppurid;
import ee.xtee.wire.ehis.OppuridKutseeksamiks;
import java.util.Set;

/** EHIS behind its services. */
public final class Ehis implements Register {

    private final Schools schools;
    private final Studies studies;

    public Ehis(Sample sample, Folk folk) {
        this.schools = new Schools(sample);
        this.studies = new Studies(sample, folk);
    }

    @Override
    public String subsystem() {
        return "ehis";
    }

    @Override
    public Set<String> services() {
        return Set.of("eisOppeasutused.v1", "oppuridKutseeksamiks.v1", "eeIsikukaart.v1", "eksamihaldusOppurid.v1", "eksamihaldusOppekavad.v1");
    }

    /** From now on this is the funding of every study place; empty: each has its own again. */
    public void funding(String code) {
        studies.funding(code);
    }

    @Override
    public Object answer(Object request, boolean refused) throws SoapFault {
        if (refused) {
            throw new SoapFault("Server", "Isiku kohta andmeid ei leitud.");
        }
        if (request instanceof EisOppeasutused) {
            return schools.all();
        }
        if (request instanceof EksamihaldusOppekavad asked) {
            return schools.curricula(asked);
        }
        if (request instanceof OppuridKutseeksamiks asked) {
            return studies.forExams(asked);
        }
        if (request instanceof EksamihaldusOppurid asked) {
            return studies.howFar(asked);
        }
        return studies.card((EeIsikukaart) request);
    }
}
