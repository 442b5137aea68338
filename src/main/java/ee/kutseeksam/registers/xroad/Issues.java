package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Acting;
import org.springframework.stereotype.Component;

/** What a register is asked for, as it stands in the header {@code issue}: an id of ours, which names nobody. */
@Component
public class Issues {

    private final Acting acting;

    Issues(Acting acting) {
        this.acting = acting;
    }

    /** The exam that the running act is upon. */
    public String ofExam() {
        return acting.act().map(Act::subject).map(exam -> "exam-" + exam).orElse("exam");
    }
}
