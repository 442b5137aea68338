package ee.kutseeksam.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.DateTime;

/** The few members that an expression may use: an instance's business key, and days counted from now for a due date. */
class PlainValues extends ELResolver {

    private static final Set<String> COUNTING = Set.of("plusDays", "plusWeeks", "plusMonths", "plusHours");

    @Override
    public Object getValue(ELContext expression, Object base, Object property) {
        if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
            expression.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        return null;
    }

    @Override
    public Object invoke(ELContext expression, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof DateTime time)) {
            return null;
        }
        if (COUNTING.contains(String.valueOf(method)) && arguments.length == 1 && arguments[0] instanceof Number number) {
            expression.setPropertyResolved(true);
            return plus(time, method.toString(), number.intValue());
        }
        if ("toDate".equals(method) && arguments.length == 0) {
            expression.setPropertyResolved(true);
            return time.toDate();
        }
        return null;
    }

    private static DateTime plus(DateTime time, String method, int number) {
        return switch (method) {
            case "plusDays" -> time.plusDays(number);
            case "plusWeeks" -> time.plusWeeks(number);
            case "plusMonths" -> time.plusMonths(number);
            default -> time.plusHours(number);
        };
    }

    @Override
    public void setValue(ELContext expression, Object base, Object property, Object value) { }

    @Override
    public boolean isReadOnly(ELContext expression, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext expression, Object base, Object property) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext expression, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext expression, Object base) {
        return Object.class;
    }
}
