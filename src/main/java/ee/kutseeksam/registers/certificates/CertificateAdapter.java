package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificate register over X-tee: asked before it is written, and after a write of which nobody knows what became of it. */
final class CertificateAdapter implements CertificateRegister {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateAdapter.class);
    private static final String AWAY = "Kutseregister ei vasta. Küsitakse ise uuesti.";
    private static final String NOT_SHOWN = "Kutseregister võttis taotluse vastu, aga ei näita seda. Küsitakse ise uuesti.";
    private static final String REPLACED = "Asendatav tunnistus ei ole kutseregistrilt veel numbrit saanud. Uus esitatakse pärast seda.";
    private static final String UNKNOWN = "Kutseregistri vastus jäi tulemata. Enne kordamist küsitakse registrilt, kas taotlus jõudis kohale.";

    private final Entries entries;
    private final Ledger ledger;
    private final Writing writing;
    private final ReferenceData reference;
    private final People people;
    private final Duration quiet;

    /** @param quiet how long after a write without an answer the register is left alone, longer than it may take over one */
    CertificateAdapter(Entries entries, Ledger ledger, Writing writing, ReferenceData reference, People people, Duration quiet) {
        this.entries = entries;
        this.ledger = ledger;
        this.writing = writing;
        this.reference = reference;
        this.people = people;
        this.quiet = quiet;
    }

    @Override
    public List<FieldError> wanting(Application application) {
        return code(application).isPresent() ? List.of()
                : List.of(new FieldError(CODE, "Isikukood on puudu. Tunnistust saab kanda registrisse ainult isikukoodiga."));
    }

    @Override
    public boolean mayHave(Application application) {
        return ledger.of(application.id()).map(Ledger.Write::state).filter(state -> state.isUncertain() || state == Ledger.State.DONE).isPresent();
    }

    /** Who has written before asks twice: the body's entries show what waits for confirmation, the person's are known to be about the person. */
    @Override
    public boolean has(Application application) {
        requireReplacedToBeNumbered(application);
        Optional<Ledger.Write> written = ledger.of(application.id());
        if (written.isEmpty()) {
            return isOfPerson(application);
        }
        Ledger.Write write = written.get();
        if (write.state().isUncertain() && write.since().compareTo(quiet) < 0) {
            throw new RegisterAway(UNKNOWN, quiet.minus(write.since()), null);
        }
        boolean found = isAmong(application, () -> entries.ofBody(application)) || isOfPerson(application);
        if (!found && write.state() == Ledger.State.DONE) {
            throw new RegisterAway(NOT_SHOWN, new WrongAnswer(Services.OF_BODY, "ACCEPTED_BUT_NOT_SHOWN"));
        }
        boolean settled = found || write.state().isUncertain();
        if (settled && !ledger.close(application.id(), write.attempt(), found ? Ledger.State.DONE : Ledger.State.ABSENT)) {
            throw Writing.takenOver();
        }
        return found;
    }

    /** Of two entries of one day the register tells by their numbers alone which is which. */
    private void requireReplacedToBeNumbered(Application application) {
        boolean isOnItsWay = application.replaces().filter(replaced -> ledger.number(replaced).isEmpty())
                .flatMap(ledger::of).filter(write -> write.state() == Ledger.State.DONE || write.state().isUncertain()).isPresent();
        if (isOnItsWay) {
            throw new RegisterAway(REPLACED, null);
        }
    }

    private boolean isOfPerson(Application application) {
        return isAmong(application, () -> entries.ofPerson(code(application).orElseThrow(), application));
    }

    private boolean isAmong(Application application, Supplier<List<KutsetunnistusV2>> answer) {
        return !asking(() -> fitting(application, answer.get())).isEmpty();
    }

    @Override
    public List<FieldError> register(Application application) {
        List<FieldError> wanting = wanting(application);
        if (!wanting.isEmpty()) {
            return wanting;
        }
        Optional<Integer> signer = signer(application);
        if (signer.isEmpty()) {
            return List.of(new FieldError("allkirjastaja", "Allkirjastaja ei ole selle kutse andja kutsekomisjoni esimees ega aseesimees."));
        }
        try {
            return writing.write(application, code(application).orElseThrow(), signer.get(), chosen(application));
        } catch (XRoadFailure.Temporary away) {
            throw new RegisterAway(AWAY, away);
        } catch (XRoadFailure.OutcomeUnknown unknown) {
            throw new RegisterAway(UNKNOWN, quiet, unknown);
        }
    }

    @Override
    public Optional<String> number(Application application) {
        Optional<String> given = asking(() -> fitting(application, entries.ofPerson(code(application).orElseThrow(), application))).stream()
                .map(KutsetunnistusV2::getRegistrinumber).filter(number -> number != null && number.matches("\\d{5,8}")).findFirst();
        given.ifPresent(number -> ledger.numbered(application.id(), number));
        return given;
    }

    private List<KutsetunnistusV2> fitting(Application application, List<KutsetunnistusV2> entries) {
        Likeness likeness = new Likeness(application, code(application).orElseThrow(),
                reference.names(application.qualification().standard()).orElseThrow());
        Optional<String> replaced = application.replaces().flatMap(ledger::number);
        List<KutsetunnistusV2> fitting = entries.stream().filter(likeness::fits)
                .filter(one -> replaced.isEmpty() || !replaced.get().equals(one.getRegistrinumber())).toList();
        if (fitting.size() > 1) {
            LOG.error("the register has certificate {} {} times", application.id(), fitting.size());
        }
        return fitting;
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (XRoadFailure.Temporary | WrongAnswer away) {
            throw new RegisterAway(AWAY, away);
        }
    }

    private Optional<String> code(Application application) {
        return people.codeForRegister(application.person()).map(PersonalCode::value);
    }

    private List<Integer> chosen(Application application) {
        List<Integer> elective = reference.standard(application.qualification().standard()).stream()
                .flatMap(standard -> standard.electiveCompetences().stream()).map(Named::id).toList();
        return application.qualification().isPart() ? List.of() : application.competences().stream().filter(elective::contains).toList();
    }

    private Optional<Integer> signer(Application application) {
        return reference.awardingBody(application.awardingBody()).stream().flatMap(body -> body.commission().stream())
                .filter(member -> member.person().equals(application.signer()) && member.maySign()).map(CommissionMember::id).findFirst();
    }
}
