package ee.kutseeksam.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The product's diagrams with steps that do nothing but say what the next gateway reads: what the engine alone costs. */
final class IdleSteps implements Contender {

    private static final int PEOPLE_A_JOB = 20;
    private static final long LOOK_AGAIN_NANOS = 10_000_000;
    private static final ZoneId HERE = ZoneId.of("Europe/Tallinn");

    private final Map<String, Case> cases = new ConcurrentHashMap<>();
    private final Map<String, LocalDate> days = new ConcurrentHashMap<>();
    private final Map<Case, String> numbers = new ConcurrentHashMap<>();
    private final PlainEngine engine = new PlainEngine("idle", steps(), models -> Arrays.stream(Path.of("processes").toFile().listFiles((folder, name) ->
            name.endsWith(".bpmn"))).forEach(file -> models.addInputStream(file.getName(), open(file.toPath()))));

    @Override
    public String name() {
        return "the same diagrams with steps that do nothing";
    }

    @Override
    public void prepare(Case exam, LocalDate day) {
        String number = "E-" + exam.planned().place();
        numbers.put(exam, number);
        cases.put(number, exam);
        days.put(number, day);
        Map<String, Object> variables = new HashMap<>(Map.of("examId", number, "examNumber", number, "school", exam.planned().offer().school(), "orderPlaced", false));
        variables.put("awardingBody", null);
        engine.start("exam", number, variables);
        for (String step : new String[] {"placeOrder", "addGraduates", "formGroups", "sendRoster", "reviewRoster", "appointResponsible"}) {
            complete(number, step);
        }
        for (int group = 0; group < exam.groups(); group++) {
            complete(number, "scheduleGroup");
        }
    }

    @Override
    public void conclude(Case exam) {
        String number = numbers.get(exam);
        for (int group = 0; group < exam.groups(); group++) {
            complete(number, "enterResults");
        }
        complete(number, "decideAwards");
        for (int group = 0; group < exam.groups(); group++) {
            complete(number, "signProtocol");
        }
        while (!engine.isOver("exam", number)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    @Override
    public void settle(Case exam) {
        if (exam.isReviewed()) {
            complete(numbers.get(exam), "reviewFunding");
        }
    }

    private void complete(String number, String step) {
        engine.complete(number, step, Map.of());
    }

    @Override
    public JobExecutor jobs() {
        return engine.jobs();
    }

    @Override
    public boolean jobsAreDone() {
        return engine.jobsAreDone();
    }

    long incidents() {
        return engine.incidents();
    }

    /** Bean by bean, in the order of the diagrams; the others are never called. */
    private Map<Object, Object> steps() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("beginExam", (ExecutionListener) execution -> { });
        human(beans, "placeOrder", (exam, at) -> {
            at.setVariable("awardingBody", exam.planned().offer().awardingBody());
            at.setVariable("linkMissing", false);
        });
        human(beans, "addGraduates", (exam, at) -> { });
        automatic(beans, "verifyNextPeople", (exam, at) -> {
            int done = count(at, "verified") + PEOPLE_A_JOB;
            if (exam.people() > PEOPLE_A_JOB) {
                at.setVariable("verified", done);
            }
            at.setVariable("registerAway", false);
            at.setVariable("unverified", done < exam.people());
            at.setVariable("toClear", false);
        });
        human(beans, "formGroups", (exam, at) -> { });
        human(beans, "sendRoster", (exam, at) -> at.setVariable("groupCount", exam.groups()));
        human(beans, "reviewRoster", (exam, at) -> at.setVariable("accepted", true));
        human(beans, "appointResponsible", (exam, at) -> { });
        human(beans, "scheduleGroup", (exam, at) -> {
            at.setVariable("groupStart", Date.from(days.get(number(at)).atTime(8, 0).atZone(HERE).toInstant()));
            at.setVariable("committeeChair", "chair");
        });
        automatic(beans, "startGroup", (exam, at) -> at.setVariable("resultsDue", inDays(10)));
        human(beans, "enterResults", (exam, at) -> { });
        automatic(beans, "proposeDecisions", (exam, at) -> at.setVariable("decisionDue", inDays(10)));
        human(beans, "decideAwards", (exam, at) -> {
            at.setVariable("decided", true);
            at.setVariable("protocolCount", exam.groups());
        });
        beans.put("chooseGroup", (ExecutionListener) execution -> execution.setVariableLocal("groupNumber", (Integer) execution.getVariable("loopCounter") + 1));
        human(beans, "signProtocol", (exam, at) -> { });
        automatic(beans, "applyForCertificates", this::applyForCertificates);
        automatic(beans, "completeExam", (exam, at) -> { });
        automatic(beans, "startFollowUps", (exam, at) -> {
            engine().start("reimbursement", number(at), of(at));
            engine().start("retake", number(at), of(at));
        });
        automatic(beans, "recordIntent", (exam, at) -> { });
        automatic(beans, "registerCertificate", (exam, at) -> {
            at.setVariable("held", false);
            at.setVariable("registered", true);
        });
        automatic(beans, "askNumber", (exam, at) -> at.setVariable("numberIssued", true));
        automatic(beans, "calculateLines", (exam, at) -> lines(at, !exam.isReviewed(), exam.isReviewed()));
        human(beans, "reviewFunding", (exam, at) -> lines(at, true, false));
        automatic(beans, "orderPayment", (exam, at) -> { });
        automatic(beans, "offerRetakes", (exam, at) -> {
            at.setVariable("mayRetake", exam.mayRetake());
            at.setVariable("retakeUntil", inDays(365));
        });
        automatic(beans, "closeRetakes", (exam, at) -> { });
        return beans;
    }

    private void applyForCertificates(Case exam, VariableScope at) {
        int from = count(at, "peopleAppliedFor");
        int to = Math.min(exam.people(), from + PEOPLE_A_JOB);
        for (int i = from; i < Math.min(to, exam.awarded()); i++) {
            Map<String, Object> variables = of(at);
            variables.put("certificateId", number(at) + "-" + i);
            engine().start("certificate", number(at), variables);
        }
        at.setVariable("peopleAppliedFor", to);
        at.setVariable("pendingApplications", to < exam.people());
    }

    private PlainEngine engine() {
        return engine;
    }

    private static void lines(VariableScope at, boolean payable, boolean toReview) {
        at.setVariable("payable", payable);
        at.setVariable("toReview", toReview);
        at.setVariable("linesToReview", toReview ? 1 : 0);
        at.setVariable("paymentDay", inDays(7));
    }

    private static Map<String, Object> of(VariableScope at) {
        return new HashMap<>(Map.of("examId", number(at), "examNumber", number(at), "school", at.getVariable("school"),
                "awardingBody", at.getVariable("awardingBody")));
    }

    private static String number(VariableScope at) {
        return (String) at.getVariable("examNumber");
    }

    private static int count(VariableScope at, String variable) {
        return at.getVariable(variable) instanceof Number counted ? counted.intValue() : 0;
    }

    private static Date inDays(int days) {
        return Date.from(Instant.ofEpochMilli(ClockUtil.getCurrentTime().getTime()).plus(days, ChronoUnit.DAYS));
    }

    private void human(Map<Object, Object> beans, String name, BiConsumer<Case, VariableScope> work) {
        beans.put(name, (TaskListener) task -> work.accept(cases.get(number(task)), task));
    }

    private void automatic(Map<Object, Object> beans, String name, BiConsumer<Case, VariableScope> work) {
        beans.put(name, (JavaDelegate) execution -> work.accept(cases.get(number(execution)), execution));
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
