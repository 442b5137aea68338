package ee.kutseeksam.engine.models;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The beans that a diagram may name: what runs behind a service task, at a user task's end, or when a process begins. */
@Component
public class StepBeans {

    /** Everything that counts as a step. */
    public static final Set<Class<?>> KINDS = Set.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class);

    private final ApplicationContext context;

    StepBeans(ApplicationContext context) {
        this.context = context;
    }

    /** Names of the product's own steps of this kind. */
    public Set<String> names(Class<?> kind) {
        return new TreeSet<>(Set.of(context.getBeanNamesForType(kind, true, false)));
    }

    boolean has(String name, Class<?> kind) {
        return context.containsBean(name) && context.isTypeMatch(name, kind);
    }
}
