package ee.kutseeksam.lifecycle;

import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets a test break a step after it has decided, break a view, or let a register refuse. Nothing breaks unless asked. */
final class Faults implements BeanPostProcessor {

    private final Map<String, Runnable> afterStep = new ConcurrentHashMap<>();
    private final Set<Consumer<List<Happened>>> inView = ConcurrentHashMap.newKeySet();
    private final Set<Consumer<List<Happened>>> beforeViews = ConcurrentHashMap.newKeySet();

    /** While the work runs, this happens in the step's transaction after the step has done its work. */
    void afterStep(String step, Runnable fault, Runnable work) {
        afterStep.put(step, fault);
        try {
            work.run();
        } finally {
            afterStep.remove(step);
        }
    }

    /** While the work runs, this happens whenever the views take events in, last of all views. */
    void inView(Consumer<List<Happened>> fault, Runnable work) {
        inView.add(fault);
        try {
            work.run();
        } finally {
            inView.remove(fault);
        }
    }

    /** The same before any view has taken them in. */
    void beforeViews(Consumer<List<Happened>> fault, Runnable work) {
        beforeViews.add(fault);
        try {
            work.run();
        } finally {
            beforeViews.remove(fault);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JavaDelegate step) {
            return (JavaDelegate) execution -> {
                step.execute(execution);
                afterStep.getOrDefault(name, () -> { }).run();
            };
        }
        if (bean instanceof TaskListener step) {
            return (TaskListener) task -> {
                step.notify(task);
                afterStep.getOrDefault(name, () -> { }).run();
            };
        }
        return bean;
    }

    /** A view without tables, in which the faults happen. */
    private record View(Set<Consumer<List<Happened>>> faults) implements Projection {
        @Override
        public List<Table> tables() {
            return List.of();
        }

        @Override
        public void take(List<Happened> events, Rows rows) {
            faults.forEach(fault -> fault.accept(events));
        }
    }

    Projection firstView() {
        return new View(beforeViews);
    }

    Projection lastView() {
        return new View(inView);
    }
}
