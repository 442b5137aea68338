package ee.kutseeksam.watch;

import ee.kutseeksam.watch.RegisterCalls.Register;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Stands before every register's adapter, whichever it is, and notes whether it answers. What is asked and answered it does not look at. */
@Component
class RegisterWatch implements BeanPostProcessor {

    /** Asks nobody: it looks at the application alone. */
    private static final String ASKS_NOBODY = "wanting";

    private final ObjectProvider<RegisterCalls> calls;

    RegisterWatch(ObjectProvider<RegisterCalls> calls) {
        this.calls = calls;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return Register.behind(bean).map(register -> watched(bean, register)).orElse(bean);
    }

    private Object watched(Object adapter, Register register) {
        return Proxy.newProxyInstance(adapter.getClass().getClassLoader(), ClassUtils.getAllInterfaces(adapter), (proxy, method, arguments) ->
                method.getDeclaringClass() == Object.class || method.getName().equals(ASKS_NOBODY) ? call(adapter, method, arguments)
                        : noted(adapter, register, method, arguments));
    }

    private Object noted(Object adapter, Register register, Method method, Object[] arguments) throws Throwable {
        long start = System.nanoTime();
        try {
            Object answer = call(adapter, method, arguments);
            calls.getObject().answered(register, Duration.ofNanos(System.nanoTime() - start));
            return answer;
        } catch (Throwable failed) {
            calls.getObject().failed(register, Duration.ofNanos(System.nanoTime() - start));
            throw failed;
        }
    }

    private static Object call(Object adapter, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(adapter, arguments);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }
}
