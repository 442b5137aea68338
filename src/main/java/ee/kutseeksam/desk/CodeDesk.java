package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.CodeRule.*;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Identification;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.people.CodeGiven;
import ee.kutseeksam.people.People;
import ee.kutseeksam.process.TurnSubjects;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the personal code of somebody who had none is added: by the school on the roster, later where the register refused (rules.md 16). */
@Component
public class CodeDesk {

    private static final String MENDING = "mendApplication";
    private static final Set<String> STEPS = Set.of("addGraduates", "clearPeople", "correctRoster", MENDING);
    private static final String FIELD = "personalCode";

    private final Turns turns;
    private final TurnSubjects tasks;
    private final Repository<Exam> exams;
    private final Repository<Certificate> certificates;
    private final People people;
    private final PopulationRegister register;
    private final OpenCandidacies open;
    private final Retakers retakers;
    private final Clock clock;

    CodeDesk(Turns turns, TurnSubjects tasks, Repository<Exam> exams, Repository<Certificate> certificates, People people,
             PopulationRegister register, OpenCandidacies open, Retakers retakers, Clock clock) {
        this.turns = turns;
        this.tasks = tasks;
        this.exams = exams;
        this.certificates = certificates;
        this.people = people;
        this.register = register;
        this.open = open;
        this.retakers = retakers;
        this.clock = clock;
    }

    @Transactional
    public void add(PersonId who, String task, CodeForm form) {
        Turn turn = turns.takeAny(who, task, STEPS);
        PersonalCode code = TypedCode.read(FIELD, form.personalCode(), LocalDate.now(clock));
        if (turn.step().equals(MENDING)) {
            mend(turn, code, form.isSameHuman());
        } else {
            onRoster(turn, form.person().orElseThrow(() -> DeskRule.FIELD_IS_FILLED.broken().at("person")), code);
        }
    }

    /** The population register is asked about them anew when the step is done. */
    private void onRoster(Turn turn, PersonId person, PersonalCode code) {
        Exam exam = exams.get(turn.exam());
        ExamRule.PERSON_IS_LISTED.require(exam.roster().people().contains(person));
        PersonId owner = give(person, code, false);
        List<Candidate> recognised = exam.roster().all().stream().filter(one -> one.person().equals(person))
                .map(one -> one.as(owner)).toList();
        atTheCode(() -> {
            open.refuseAnyOf(recognised, exam.number(), exam.placed().standards());
            Newcomers.refuseAnyOf(recognised, retakers.windows(exam, List.of(owner)));
        });
        exams.change(turn.exam(), before -> new Identification(before).codeGiven(person, owner));
    }

    /** The code is the form's field by which somebody turns out to be another. */
    private static void atTheCode(Runnable check) {
        try {
            check.run();
        } catch (RuleBroken refused) {
            throw refused.at(FIELD);
        }
    }

    /** The population register is asked at once: the application goes on from here. */
    private void mend(Turn turn, PersonalCode code, boolean sameHuman) {
        UUID certificate = tasks.certificateOf(turn);
        Application application = certificates.get(certificate).application().orElseThrow();
        give(application.person(), code, sameHuman && turn.act().role().equals("kutsekoda"));
        confirm(application.person(), sameHuman);
        certificates.change(certificate, before -> before.mended(CertificateRegister.CODE));
    }

    private PersonId give(PersonId person, PersonalCode code, boolean sameHuman) {
        CodeGiven given = people.giveCode(person, code, sameHuman);
        TypedCode.require(FIELD, CODE_STAYS, given.answer() != CodeGiven.Answer.HAS_ANOTHER);
        TypedCode.require(FIELD, CODE_FITS_THE_BIRTH_DATE, given.answer() != CodeGiven.Answer.BORN_ON_ANOTHER_DAY);
        TypedCode.require(FIELD, CODE_IS_NOT_ANOTHERS, given.answer() != CodeGiven.Answer.IS_ANOTHER_PERSONS);
        return given.person();
    }

    private void confirm(PersonId person, boolean sameHuman) {
        Verification answer = ask(person);
        boolean differs = answer == Verification.NAME_DIFFERS;
        TypedCode.require(FIELD, CODE_IS_OF_SOMEBODY_ALIVE, differs || answer == Verification.MATCH);
        TypedCode.require(FIELD, CODE_HAS_THE_NAME, !differs || sameHuman);
        if (differs) {
            people.takeProposedName(person);
        }
    }

    private Verification ask(PersonId person) {
        try {
            return register.verify(List.of(person)).get(person);
        } catch (PopulationRegister.DoesNotAnswer away) {
            throw POPULATION_REGISTER_ANSWERS.broken().at(FIELD);
        }
    }
}
