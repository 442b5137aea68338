package ee.kutseeksam.views;

import ee.kutseeksam.desk.UnfinishedApplications;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the certificates that still have a way to go. */
@Component
class UnenteredCertificates implements UnfinishedApplications {

    private final JdbcClient jdbc;

    UnenteredCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long of(UUID exam) {
        return jdbc.sql("select count(*) from exam_certificate where exam = :exam and status not in ('REGISTERED', 'WITHDRAWN', 'REVOKED')")
                .param("exam", exam).query(Long.class).single();
    }
}
