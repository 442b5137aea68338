package ee.kutseeksam.engine;

import ee.kutseeksam.engine.models.StepBeans;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.springframework.context.ApplicationContext;

/** Finds the bean behind a diagram's element by its name, and only such a bean. */
class StepResolver extends ELResolver {

    private final ApplicationContext context;

    StepResolver(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Object getValue(ELContext expression, Object base, Object property) {
        if (base != null || !isStep(property)) {
            return null;
        }
        expression.setPropertyResolved(true);
        return context.getBean(property.toString());
    }

    @Override
    public void setValue(ELContext expression, Object base, Object property, Object value) {
        if (base == null && isStep(property)) {
            throw new PropertyNotWritableException("A step cannot be replaced: " + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext expression, Object base, Object property) {
        return base == null && isStep(property);
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

    private boolean isStep(Object property) {
        return property instanceof String name && StepBeans.KINDS.stream()
                .anyMatch(kind -> context.containsBean(name) && context.isTypeMatch(name, kind));
    }
}
