package ee.kutseeksam;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateEvent;
import ee.kutseeksam.certificate.Registration;
import ee.kutseeksam.certificate.RegistrationEvent;
import ee.kutseeksam.eventstore.EventJson;
import ee.kutseeksam.eventstore.EventTypes;
import ee.kutseeksam.eventstore.Repositories;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineEvent;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which things the log is about: one stream per exam, candidacy, certificate, exam's registration and reimbursement line. */
@Configuration(proxyBeanMethods = false)
public class Streams {

    /** Every family of events. */
    public static final List<Class<?>> FAMILIES =
            List.of(ExamEvent.class, CandidacyEvent.class, CertificateEvent.class, RegistrationEvent.class, LineEvent.class);

    @Bean
    static EventTypes eventTypes() {
        return new EventTypes(FAMILIES);
    }

    @Bean
    static EventJson eventJson(EventTypes types) {
        return new EventJson(types);
    }

    @Bean
    Repository<Exam> exams(Repositories repositories) {
        return repositories.oneAtATime("exam", Exam.NONE);
    }

    @Bean
    Repository<Candidacy> candidacies(Repositories repositories) {
        return repositories.of("candidacy", Candidacy.NONE);
    }

    @Bean
    Repository<Certificate> certificates(Repositories repositories) {
        return repositories.of("certificate", Certificate.NONE);
    }

    /** By the exam's id. */
    @Bean
    Repository<Registration> certificateRegistrations(Repositories repositories) {
        return repositories.oneAtATime("registration", Registration.NONE);
    }

    @Bean
    Repository<Line> lines(Repositories repositories) {
        return repositories.of("line", Line.NONE);
    }
}
