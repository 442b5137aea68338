package ee.kutseeksam.organisations;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schools, curricula, standards and awarding bodies, answered from memory. Lists are in a stable order, by name and code. */
public interface ReferenceData {

    Optional<School> school(String code);

    List<School> schools();

    Optional<Curriculum> curriculum(String code);

    List<Curriculum> curricula();

    List<Curriculum> curriculaOf(String school);

    /** Register ids of standards that EHIS links the curriculum with and the certificate register has not named. */
    List<Integer> unknownStandards(String curriculum);

    Optional<Standard> standard(int id);

    /** What it and its parts are and were called. */
    Optional<StandardNames> names(int standard);

    List<Standard> standards();

    Optional<AwardingBody> awardingBody(String code);

    List<AwardingBody> awardingBodies();

    List<AwardingBody> bodiesAwarding(int standard);

    /** Estonian names by code of one of the registers' classifiers, in the order of codes; empty when there is no such classifier. */
    Map<String, String> classifier(Classifier classifier);

    /** Forgets what is in memory: the next question reads the database. */
    void refresh();
}
