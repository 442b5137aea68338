package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.Cast;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.desk.ScheduleForm;
import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.exam.ExamEvent.ProtocolSigned;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** One person in two roles does each act in its own, and four eyes are two people, whatever roles and names they have. */
@ProductTest
class DoubleRolesTest {

    private static final int CLEANER = 11025024;
    private static final int CONFECTIONER = 11330789;

    @Autowired Playground playground;
    @Autowired Cast cast;
    @Autowired People people;
    @Autowired Log log;
    @Autowired Environment environment;

    @Test
    void who_is_school_and_awarding_body_sends_in_one_role_and_accepts_in_the_other() {
        PersonId kaja = person("kaja");
        ExamPlay exam = lead(kaja, new ExamPlay.Plan("48", "201064", "KA-RAK", CLEANER, ExamType.PRACTICAL, playground.examDay(), 2, 5));
        exam.accept().appoint();
        playground.hold(exam);
        exam.enterResults(Assessor.pattern("", ExamType.PRACTICAL)).task("decideAwards");
        assertThat(roles(exam, kaja)).containsAllEntriesOf(Map.of("placeOrder", "school 48", "addGraduates", "school 48", "formGroups", "school 48",
                "sendRoster", "school 48", "reviewRoster", "body KA-RAK", "appointResponsible", "body KA-RAK", "scheduleGroup", "body KA-RAK",
                "enterResults", "body KA-RAK"));
    }

    @Test
    void the_responsible_person_who_chairs_the_committee_signs_as_its_chair() {
        PersonId tiit = person("tiit");
        ExamPlay exam = lead(tiit, new ExamPlay.Plan("51", "214802", "KA-LEIB", CONFECTIONER, ExamType.COMBINED, playground.examDay(), 2, 5));
        exam.accept().appoint();
        playground.hold(exam);
        exam.enterResults(Assessor.pattern("", ExamType.COMBINED)).decideAsProposed().sign().awaitStatus(ExamStatus.COMPLETED);
        assertThat(exam.card().responsible()).contains(tiit);
        assertThat(roles(exam, tiit)).containsAllEntriesOf(Map.of("reviewRoster", "body KA-LEIB", "appointResponsible", "body KA-LEIB",
                "enterResults", "body KA-LEIB", "decideAwards", "commission KA-LEIB", "signProtocol", "commission KA-LEIB"));
        assertThat(events(exam).map(one -> one.happened().event()).filter(ProtocolSigned.class::isInstance).map(ProtocolSigned.class::cast))
                .singleElement().satisfies(signed -> {
                    assertThat(signed.signer()).isEqualTo(tiit);
                    assertThat(signed.role()).isEqualTo("chair");
                });
    }

    @Test
    void an_assessor_does_not_sign_through_another_role_or_name() {
        PersonId chair = people.identify(Identity.of(new PersonalCode("46707159924"), "Näidis-Kadri", "Testabielu"));
        assertThat(chair).as("one personal code is one person, whatever name stands beside it").isEqualTo(person("kadri"));
        var plan = new ExamPlay.Plan("48", "201064", "KA-RAK", CLEANER, ExamType.PRACTICAL, playground.examDay(), 2, 5);
        ExamPlay exam = lead(chair, plan).accept().appoint();
        var day = playground.examDay().atTime(9, 0);
        String scheduling = exam.task("scheduleGroup");
        playground.stage.conduct().schedule(exam.body(), scheduling, new ScheduleForm(day, "Rakvere, Piiri 8", person("eve"), List.of(chair)));
        exam.complete(exam.body(), scheduling);
        playground.travelTo(day.plusHours(2));
        exam.enterResults(Assessor.pattern("", ExamType.PRACTICAL));
        String decide = exam.task("decideAwards");
        var answer = Browser.of("kadri", environment).command(UUID.randomUUID(), "POST", "/api/tasks/" + decide + "/completion", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ASSESSOR_DOES_NOT_DECIDE").contains("kutsekomisjoni aseesimees");
        assertThat(refused(ExamRule.ASSESSOR_DOES_NOT_DECIDE, () -> playground.stage.turns().complete(chair, decide))).isNotNull();

        ExamPlay deputys = exam.decidedBy(exam.deputy());
        deputys.decideAsProposed().sign().awaitStatus(ExamStatus.COMPLETED);
        assertThat(roles(exam, exam.deputy())).containsEntry("signProtocol", "commission KA-RAK");
        assertThat(events(exam).map(one -> one.happened().event()).filter(ProtocolSigned.class::isInstance).map(ProtocolSigned.class::cast))
                .extracting(ProtocolSigned::role).containsExactly("deputy");
        assertThat(Browser.of("margus", environment).get("/eksamid/" + exam.number()).body()).contains("Näidis-Margus Aseproov-15</span><span class=\"soft small\">, kutsekomisjoni aseesimees, Rakvere Ametikool");
    }

    private ExamPlay lead(PersonId who, ExamPlay.Plan plan) {
        ExamPlay exam = playground.stage.order(plan, who).addGraduates();
        playground.quiet();
        exam.clearPeople();
        playground.quiet();
        return exam.formGroups().send();
    }

    /** In which role this person acted at each step. */
    private Map<String, String> roles(ExamPlay exam, PersonId who) {
        Map<String, String> roles = new TreeMap<>();
        events(exam).map(one -> one.happened().act()).filter(act -> act.who().equals(who.toString()))
                .forEach(act -> assertThat(roles.merge(act.activity(), role(act), (one, other) -> other)).isEqualTo(role(act)));
        return roles;
    }

    private static String role(Act act) {
        return act.role() + " " + act.organisation();
    }

    private Stream<Recorded> events(ExamPlay exam) {
        return log.ofSubject(exam.id(), Optional.empty()).stream();
    }

    private PersonId person(String username) {
        return cast.person(username);
    }
}
