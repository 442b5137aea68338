package ee.kutseeksam.lifecycle;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** More learners than the sample has: the registers know them on one curriculum while a test asks for them. */
public final class Crowd implements BeanPostProcessor {

    private static final LocalDate FIRST_BIRTH_DATE = LocalDate.of(1950, 1, 1);
    private static final int LAST_COURSE = 4;

    private final ObjectProvider<People> people;
    private final Set<PersonId> known = ConcurrentHashMap.newKeySet();
    private final Set<PersonId> refusedOnce = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean oneLost = new AtomicBoolean();
    private volatile String curriculum = "";
    private volatile int first;
    private volatile int size;
    private volatile String funding = "";
    private volatile boolean away;

    Crowd(ObjectProvider<People> people) {
        this.people = people;
    }

    /** From now on EHIS lists so many others, whom nobody has seen before, on this curriculum and nobody else. */
    public void gather(String where, int howMany) {
        first += size;
        size = howMany;
        curriculum = where;
    }

    public void goHome() {
        first += size;
        size = 0;
        curriculum = "";
    }

    /** While the work runs, EHIS says this of who pays anybody's study place. */
    public void paidBy(String code, Runnable work) {
        funding = code;
        try {
            work.run();
        } finally {
            funding = "";
        }
    }

    /** Until told otherwise, the population register answers nobody. */
    public void populationRegisterIsAway(boolean isAway) {
        away = isAway;
    }

    /** The certificate register will find a fault in this person's next application. */
    public void refuseOnce(PersonId person) {
        refusedOnce.add(person);
    }

    /** The population register will not know one of those whom it is asked about next. */
    public void loseOne() {
        oneLost.set(true);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof LearnerRegister register) {
            return (LearnerRegister) (school, code) -> paid(code.equals(curriculum) ? learners() : register.learners(school, code));
        }
        if (bean instanceof PopulationRegister register) {
            return (PopulationRegister) asked -> {
                if (away) {
                    throw new PopulationRegister.DoesNotAnswer(null);
                }
                return verify(asked, register);
            };
        }
        return bean instanceof CertificateRegister register ? new Refusing(register) : bean;
    }

    private List<Learner> paid(List<Learner> learners) {
        return funding.isEmpty() ? learners : learners.stream().map(one ->
                new Learner(one.person(), one.course(), one.nominalTime(), funding, one.hasCode())).toList();
    }

    private List<Learner> learners() {
        List<Identity> identities = IntStream.range(first, first + size).mapToObj(Crowd::identity).toList();
        var learners = new ArrayList<Learner>();
        people.getObject().identifyAll(identities).values().forEach(id ->
                learners.add(new Learner(id, LAST_COURSE, NominalTime.endingOn(LocalDate.of(2026, 6, 30)), "R", true)));
        learners.forEach(learner -> known.add(learner.person()));
        return learners;
    }

    private Map<PersonId, Verification> verify(Collection<PersonId> asked, PopulationRegister register) {
        var answers = new LinkedHashMap<PersonId, Verification>();
        var others = new HashSet<>(asked);
        people.getObject().forRegister(asked).keySet().stream().filter(known::contains).forEach(one -> {
            answers.put(one, Verification.MATCH);
            others.remove(one);
        });
        if (!others.isEmpty()) {
            answers.putAll(register.verify(others));
        }
        if (!answers.isEmpty() && oneLost.getAndSet(false)) {
            answers.put(answers.keySet().iterator().next(), Verification.NOT_FOUND);
        }
        return answers;
    }

    private static Identity identity(int number) {
        var day = FIRST_BIRTH_DATE.plusDays(number / 10);
        var ten = "3" + day.format(DateTimeFormatter.ofPattern("yyMMdd")) + (990 + number % 10);
        var code = IntStream.range(0, 10).mapToObj(digit -> PersonalCode.parse(ten + digit)).flatMap(Optional::stream).findFirst().orElseThrow();
        return Identity.of(code, "Näidis-Rahvas", "Testrahvas-" + number);
    }

    private final class Refusing implements CertificateRegister {

        private final CertificateRegister register;

        private Refusing(CertificateRegister register) {
            this.register = register;
        }

        @Override
        public List<FieldError> wanting(Application application) {
            return register.wanting(application);
        }

        @Override
        public boolean has(Application application) {
            return register.has(application);
        }

        @Override
        public List<FieldError> register(Application application) {
            return refusedOnce.remove(application.person()) ? List.of(new FieldError("oskused", "Oskus on puudu")) : register.register(application);
        }

        @Override
        public Optional<String> number(Application application) {
            return register.number(application);
        }
    }
}
