package ee.kutseeksam.process;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that people say aloud: {@code KE-2026-0001}. */
@Component
class ExamNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExamNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String next() {
        long drawn = jdbc.sql("select nextval('exam_number')").query(Long.class).single();
        return "KE-%d-%04d".formatted(LocalDate.now(clock).getYear(), drawn);
    }
}
