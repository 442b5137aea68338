package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.simulation.Dice;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** How the registers and the house itself behave while one command is done: mostly well. */
final class Weather implements BeanPostProcessor {

    /** LOST: done, but the answer does not arrive. BROKEN: the step falls after its work and before anything is kept. */
    enum Kind { FAIR, AWAY, LOST, REFUSING, BROKEN }

    /** What the registers do in bad weather; it is no rule that refuses. */
    static final class Storm extends RuntimeException {

        private static final long serialVersionUID = 1;

        Storm(Kind kind) {
            super("weather: " + kind);
        }
    }

    private volatile Kind kind = Kind.FAIR;

    static Kind drawn(Dice dice) {
        return dice.slips(5) ? dice.oneOf(List.of(Kind.AWAY, Kind.LOST, Kind.REFUSING, Kind.BROKEN)) : Kind.FAIR;
    }

    void during(Kind bad, Runnable work) {
        kind = bad;
        try {
            work.run();
        } finally {
            kind = Kind.FAIR;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        for (Class<?> port : List.of(LearnerRegister.class, PopulationRegister.class, CertificateRegister.class)) {
            if (port.isInstance(bean)) {
                return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> asked(bean, method, arguments));
            }
        }
        return bean instanceof JavaDelegate step ? (JavaDelegate) execution -> {
            step.execute(execution);
            stormIf(Kind.BROKEN);
        } : bean;
    }

    private Object asked(Object register, Method question, Object[] arguments) throws Throwable {
        stormIf(Kind.AWAY);
        if (kind == Kind.REFUSING && question.getName().equals("register")) {
            return List.of(new CertificateRegister.FieldError("kompetentsid", "Kompetents on puudu"));
        }
        try {
            Object answer = question.invoke(register, arguments);
            stormIf(Kind.LOST);
            return answer;
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }

    private void stormIf(Kind bad) {
        if (kind == bad) {
            throw new Storm(bad);
        }
    }
}
