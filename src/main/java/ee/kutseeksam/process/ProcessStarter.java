package ee.kutseeksam.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the instances that go their own way: each carries the exam's number as its business key. */
@Component
class ProcessStarter {

    private final RuntimeService runtime;

    ProcessStarter(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void certificate(Step step, UUID certificate) {
        Map<String, Object> variables = exam(step);
        variables.put("certificateId", certificate.toString());
        runtime.startProcessInstanceByKey("certificate", step.number(), variables);
    }

    void followUp(String process, Step step) {
        runtime.startProcessInstanceByKey(process, step.number(), exam(step));
    }

    /** A retake's exam: its order is placed already, so the form is passed over. */
    void retakeExam(UUID exam, String number, String school, String awardingBody) {
        runtime.createProcessInstanceByKey("exam").businessKey(number)
                .setVariables(Map.of("examId", exam.toString(), "examNumber", number, "school", school,
                        "awardingBody", awardingBody, "orderPlaced", true))
                .startBeforeActivity("order").execute();
    }

    private static Map<String, Object> exam(Step step) {
        return new HashMap<>(Map.of("examId", step.text("examId"), "examNumber", step.number(), "school", step.text("school"),
                "awardingBody", step.text("awardingBody")));
    }
}
