package ee.simulator.kutseregister;

import ee.xtee.wire.kutseregister.Liige;
import ee.xtee.wire.kutseregister.Nimetus;
import java.util.List;

/** An awarding body: what it may award, who may sign for it. */
record Body(String code, String name, String commission, List<Liige> members, List<Nimetus> languages, boolean mayHide, List<Standard> standards) { }
