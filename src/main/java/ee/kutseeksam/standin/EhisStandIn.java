package ee.kutseeksam.standin;

import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** In EHIS's place: the sample's learners on their curricula, and synthetic ones on every curriculum of the sample. */
@Component
@ConditionalOnProperty(name = "kutse.xtee.server", havingValue = "none", matchIfMissing = true)
class EhisStandIn implements LearnerRegister {

    private final SampleFile sample;
    private final ReferenceData reference;
    private final People people;

    EhisStandIn(SampleFile sample, ReferenceData reference, People people) {
        this.sample = sample;
        this.reference = reference;
        this.people = people;
    }

    @Override
    public List<Learner> learners(String school, String code) {
        var curriculum = reference.curriculum(code).filter(one -> one.school().equals(school));
        if (curriculum.isEmpty()) {
            return List.of();
        }
        var fromSample = fromSample(code);
        var synthetic = synthetic(curriculum.get());
        Map<Identity, PersonId> ids = people.identifyAll(Stream.concat(
                fromSample.stream().map(SampleFile.SamplePerson::identity),
                synthetic.stream().map(SyntheticLearner::atEhis)).toList());
        var learners = new ArrayList<Learner>();
        fromSample.forEach(one -> learners.add(new Learner(ids.get(one.identity()), one.course(),
                NominalTime.endingOn(one.nominalEnd().orElse(LocalDate.of(2026, 6, 30))), one.funding(), true)));
        synthetic.forEach(one -> learners.add(new Learner(ids.get(one.atEhis()), one.course(), one.nominalTime(),
                one.funding(), one.atEhis().code().isPresent())));
        return learners;
    }

    private List<SampleFile.SamplePerson> fromSample(String curriculum) {
        return sample.people().stream().filter(one -> one.curriculum().filter(curriculum::equals).isPresent()).toList();
    }

    private List<SyntheticLearner> synthetic(Curriculum curriculum) {
        int place = sample.curricula().indexOf(curriculum.code());
        return place < 0 ? List.of() : SyntheticLearners.of(curriculum, place);
    }
}
