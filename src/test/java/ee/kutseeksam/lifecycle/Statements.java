package ee.kutseeksam.lifecycle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what goes to the database: each execution once, a batch as one execution of many rows. What comes by the second and not by
 * the work (the clock's poll, the search for jobs) is left out.
 */
public final class Statements extends DelegatingDataSource {

    /** @param written rows sent in batches and single writes, @param read rows fetched */
    public record Count(long executions, long written, long read) {

        public Count minus(Count before) {
            return new Count(executions - before.executions, written - before.written, read - before.read);
        }
    }

    private static final LongAdder EXECUTIONS = new LongAdder();
    private static final LongAdder WRITTEN = new LongAdder();
    private static final LongAdder READ = new LongAdder();
    private static final Map<String, LongAdder> BY_TEXT = new ConcurrentHashMap<>();

    public Statements(DataSource target) {
        super(target);
    }

    public static Count now() {
        return new Count(EXECUTIONS.sum(), WRITTEN.sum(), READ.sum());
    }

    public static Map<String, Long> byText() {
        Map<String, Long> counts = new TreeMap<>();
        BY_TEXT.forEach((text, count) -> counts.put(text, count.sum()));
        return counts;
    }

    /** Flyway takes the settings of the pool behind for the owner's connections. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type == DataSource.class ? type.cast(getTargetDataSource()) : super.unwrap(type);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counting(super.getConnection(user, password));
    }

    private static Connection counting(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments) -> {
            Object made = call(connection, method, arguments);
            if (!(made instanceof Statement statement)) {
                return made;
            }
            String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : "";
            return counting(statement, text, method.getReturnType());
        });
    }

    private static Object counting(Statement statement, String prepared, Class<?> type) {
        AtomicLong waiting = new AtomicLong();
        return proxy(type, statement, (method, arguments) -> {
            if (method.getName().equals("addBatch")) {
                waiting.incrementAndGet();
            } else if (method.getName().startsWith("execute")) {
                String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : prepared;
                count(text, method.getName().contains("Batch") ? waiting.getAndSet(0) : 1);
            }
            Object answer = call(statement, method, arguments);
            return answer instanceof ResultSet rows ? counting(rows, prepared) : answer;
        });
    }

    private static void count(String text, long rows) {
        if (isBackground(text)) {
            return;
        }
        EXECUTIONS.increment();
        BY_TEXT.computeIfAbsent(text, first -> new LongAdder()).increment();
        if (!text.stripLeading().regionMatches(true, 0, "select", 0, 6)) {
            WRITTEN.add(rows);
        }
    }

    private static ResultSet counting(ResultSet rows, String text) {
        boolean counted = !isBackground(text);
        return proxy(ResultSet.class, rows, (method, arguments) -> {
            Object answer = call(rows, method, arguments);
            if (counted && method.getName().equals("next") && Boolean.TRUE.equals(answer)) {
                READ.increment();
            }
            return answer;
        });
    }

    private static boolean isBackground(String text) {
        return text.equals("select offset_micros from clock") || text.contains("RES.LOCK_EXP_TIME_ is null or RES.LOCK_EXP_TIME_ <");
    }

    private interface Call {
        Object run(Method method, Object[] arguments) throws Throwable;
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<?> type, Object target, Call call) {
        return (T) Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class && method.getName().equals("equals")
                        ? proxy == arguments[0] : call.run(method, arguments));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }
}
