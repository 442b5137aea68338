package ee.kutseeksam.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.AwardingRows.AwardedRow;
import ee.kutseeksam.organisations.AwardingRows.BodyRow;
import ee.kutseeksam.organisations.AwardingRows.MemberRow;
import ee.kutseeksam.organisations.AwardingRows.StandardRow;
import ee.kutseeksam.people.People;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What the certificate register says comes in line by line; what it does not carry stays, and what cannot be right is told. */
class AwardingImportTest {

    private static final int NEW = 19999001;

    private DataRooms rooms;
    private ReferenceData reference;
    private final List<StandardRow> standards = new ArrayList<>();
    private final List<BodyRow> bodies = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        rooms = DataRooms.open();
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        reference = rooms.get(ReferenceData.class);
        reference.awardingBodies().forEach(one -> bodies.add(said(one)));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    /** As the register would say what is known. */
    private BodyRow said(AwardingBody body) {
        Map<PersonId, String> names = rooms.get(People.class).officialNames(body.commission().stream().map(CommissionMember::person).toList());
        return new BodyRow(body.code(), List.of(), body.name(), mayHide(body.code()), body.standards().stream().map(id -> awarded(reference.standard(id).orElseThrow())).toList(),
                body.commission().stream().map(one -> new MemberRow(one.id(), one.commission(), names.get(one.person()), one.role())).toList(),
                body.languages().stream().map(code -> reference.classifier(Classifier.EXAM_LANGUAGE).get(code)).toList());
    }

    private boolean mayHide(String body) {
        return rooms.app().sql("select may_hide_personal_data from awarding_body where code = :code").param("code", body).query(Boolean.class).single();
    }

    private static AwardedRow awarded(Standard one) {
        return new AwardedRow(one.id(), one.firstQualification() ? List.of(3) : List.of(1, 2, 3), one.specialisations(), one.partQualifications(),
                one.electiveCompetences(), !one.specialisationRequired());
    }

    private static StandardRow said(Standard one, LocalDate to) {
        return new StandardRow(one.id(), one.name(), one.level(), one.version(), one.validFrom(), to, one.curriculumGroup(), one.specialisations(),
                one.partQualifications());
    }

    private void body(String code, UnaryOperator<BodyRow> otherwise) {
        bodies.replaceAll(one -> one.code().equals(code) ? otherwise.apply(one) : one);
    }

    private void members(String code, UnaryOperator<List<MemberRow>> otherwise) {
        body(code, one -> new BodyRow(one.code(), one.refused(), one.name(), one.mayHide(), one.standards(), otherwise.apply(one.members()), one.languages()));
    }

    private void awards(String code, UnaryOperator<List<AwardedRow>> otherwise) {
        body(code, one -> new BodyRow(one.code(), one.refused(), one.name(), one.mayHide(), otherwise.apply(one.standards()), one.members(), one.languages()));
    }

    private AwardingReport run() {
        return rooms.get(AwardingImport.class).run(new AwardingRows(standards, bodies));
    }

    private List<String> unsaid() {
        return rooms.app().sql("""
                select concat(id, name_en, graduates_until, transition_order) from standard where id <> :new
                union all select concat(standard, kind, id, name) from standard_part where kind in ('MANDATORY', 'UNSPECIFIED')
                union all select concat(code, competition, school, right_from, right_to) from awarding_body order by 1
                """).param("new", NEW).query(String.class).list();
    }

    private AwardingBody leib() {
        return reference.awardingBody("KA-LEIB").orElseThrow();
    }

    @Test
    void what_is_known_already_changes_nothing() {
        reference.standards().forEach(one -> standards.add(said(one, one.validTo())));
        assertThat(run()).isEqualTo(new AwardingReport(List.of(), List.of()));
    }

    @Test
    void a_new_end_of_validity_counts_at_once_and_what_the_register_does_not_carry_stays() {
        List<String> before = unsaid();
        Standard some = reference.standards().stream().filter(one -> one.graduatesUntil().isEmpty() && !one.mandatoryCompetences().isEmpty()).findFirst().orElseThrow();
        standards.add(said(some, some.validTo().plusYears(1)));
        assertThat(run().changes()).singleElement().asString().startsWith("Kutsestandard " + some.id()).contains("kehtivuse lõpp", Days.estonian(some.validTo().plusYears(1)));
        assertThat(reference.standard(some.id()).orElseThrow().validTo()).isEqualTo(some.validTo().plusYears(1));
        assertThat(reference.standard(some.id()).orElseThrow().mandatoryCompetences()).isEqualTo(some.mandatoryCompetences());
        assertThat(unsaid()).isEqualTo(before);
    }

    @Test
    void a_body_of_which_no_standards_are_named_keeps_its_own() {
        List<Integer> before = leib().standards();
        awards("KA-LEIB", rows -> List.of());
        assertThat(run().warnings()).anyMatch(line -> line.contains("KA-LEIB") && line.contains("ei nimeta ühtegi kutsestandardit"));
        assertThat(leib().standards()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void a_list_of_other_standards_is_no_list_of_the_known_ones() {
        bodies.replaceAll(one -> new BodyRow(one.code(), one.refused(), one.name(), one.mayHide(), one.standards().stream()
                .map(row -> new AwardedRow(row.id() + 1_000_000, row.types(), row.specialisations(), row.parts(), row.competences(), row.whole())).toList(),
                List.of(), one.languages()));
        assertThatThrownBy(this::run).isInstanceOf(ReferenceRefused.class);
    }

    @Test
    void a_member_without_a_name_keeps_the_right_to_sign() {
        List<CommissionMember> before = leib().commission();
        members("KA-LEIB", rows -> rows.stream().map(row -> new MemberRow(row.id(), row.commission(), " ", row.role())).toList());
        assertThat(run().warnings()).anyMatch(line -> line.contains("ei ole liikme nime"));
        assertThat(leib().commission()).isEqualTo(before);
    }

    /** What one body may award whole, it may whether or not it answers tonight. */
    @Test
    void a_specialisation_becomes_obligatory_only_when_everybody_says_so() {
        int standard = leib().standards().get(0);
        String other = reference.awardingBodies().stream().map(AwardingBody::code).filter(code -> !code.equals("KA-LEIB")).findFirst().orElseThrow();
        AwardedRow whole = awarded(reference.standard(standard).orElseThrow());
        AwardedRow only = new AwardedRow(whole.id(), whole.types(), whole.specialisations(), whole.parts(), whole.competences(), false);
        awards(other, rows -> Stream.concat(rows.stream(), Stream.of(whole)).toList());
        awards("KA-LEIB", rows -> rows.stream().map(row -> row.id() == standard ? only : row).toList());
        run();
        assertThat(reference.standard(standard).orElseThrow().specialisationRequired()).isFalse();
        body(other, one -> BodyRow.refused(other, List.of("asutus")));
        run();
        assertThat(reference.standard(standard).orElseThrow().specialisationRequired()).as("one of them is silent").isFalse();
    }

    @Test
    void a_validity_beyond_the_graduates_term_takes_the_term_along() {
        Standard old = reference.standards().stream().filter(one -> one.graduatesUntil().isPresent()).findFirst().orElseThrow();
        LocalDate later = old.graduatesUntil().orElseThrow().plusDays(1);
        standards.add(said(old, later));
        assertThat(run().changes()).hasSize(2).anyMatch(line -> line.contains("lõpetajatele kasutamise lõpp"));
        assertThat(reference.standard(old.id()).orElseThrow().graduatesUntil()).contains(later);
    }

    @Test
    void a_new_standard_comes_with_its_parts_its_bodies_and_what_somebody_must_add() {
        int group = Integer.parseInt(reference.standards().get(0).curriculumGroup());
        standards.add(new StandardRow(NEW, "Proovija, tase 4", 4, 1, LocalDate.of(2026, 1, 1), LocalDate.of(2030, 1, 1), "%04d".formatted(group),
                List.of(new Named(1, "Üks")), List.of(new Named(2, "Osa"))));
        awards("KA-LEIB", known -> plus(known, new AwardedRow(NEW, List.of(3), List.of(new Named(1, "Üks")), List.of(), List.of(new Named(3, "Valik")), false)));
        AwardingReport report = run();
        Standard standard = reference.standard(NEW).orElseThrow();
        assertThat(standard.specialisations()).containsExactly(new Named(1, "Üks"));
        assertThat(standard.partQualifications()).containsExactly(new Named(2, "Osa"));
        assertThat(standard.electiveCompetences()).containsExactly(new Named(3, "Valik"));
        assertThat(standard.specialisationRequired()).isTrue();
        assertThat(standard.firstQualification()).isTrue();
        assertThat(leib().standards()).contains(NEW);
        assertThat(report.changes()).contains("Kutse andja KA-LEIB: lisatud kutsestandard " + NEW)
                .anyMatch(line -> line.contains("lisatud, versioon 1, kehtib 01.01.2026–01.01.2030"));
        assertThat(report.warnings()).singleElement().asString().contains("kohustuslikke kompetentse", "Kutsekoda");
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    @Test
    void a_link_that_ehis_has_had_for_long_works_once_the_standard_comes() {
        Curriculum bare = reference.curricula().stream().filter(one -> one.standards().isEmpty()).findFirst().orElseThrow();
        rooms.app().sql("insert into curriculum_standard values (:code, :standard, 0)").param("code", bare.code()).param("standard", NEW).update();
        reference.refresh();
        assertThat(reference.curriculum(bare.code()).orElseThrow().standards()).isEmpty();
        assertThat(reference.unknownStandards(bare.code())).containsExactly(NEW);
        standards.add(new StandardRow(NEW, "Proovija, tase 4", 4, 1, LocalDate.of(2026, 1, 1), LocalDate.of(2030, 1, 1), "?", List.of(), List.of()));
        assertThat(run().warnings()).singleElement().asString().contains("õppekavarühma");
        assertThat(reference.curriculum(bare.code()).orElseThrow().standards()).containsExactly(NEW);
        assertThat(reference.unknownStandards(bare.code())).isEmpty();
    }

    @Test
    void a_faulty_standard_is_left_out_and_told() {
        Standard some = reference.standards().get(0);
        standards.add(said(some, some.validFrom().minusDays(1)));
        standards.add(new StandardRow(NEW, " ", 4, 1, some.validFrom(), some.validTo(), "", List.of(), List.of()));
        standards.add(new StandardRow(NEW + 1, "Tase üheksa", 9, 1, some.validFrom(), some.validTo(), "", List.of(), List.of()));
        standards.add(new StandardRow(NEW + 2, "Päevadeta", 4, 1, null, some.validTo(), "", List.of(), List.of()));
        AwardingReport report = run();
        assertThat(report.changes()).isEmpty();
        assertThat(report.warnings()).hasSize(4).allMatch(line -> line.contains("jäi kasutamata"));
        assertThat(reference.standard(some.id())).contains(some);
    }

    @Test
    void what_was_called_otherwise_before_is_still_known_by_that_name() {
        Standard some = reference.standards().stream().filter(one -> one.specialisations().size() > 1).findFirst().orElseThrow();
        Named renamed = some.specialisations().get(0);
        Named gone = some.specialisations().get(1);
        assertThat(reference.names(some.id()).orElseThrow()).isEqualTo(StandardNames.of(some));
        standards.add(new StandardRow(some.id(), "Uus nimi", some.level(), some.version(), some.validFrom(), some.validTo(), some.curriculumGroup(),
                List.of(new Named(renamed.id(), "Uus suund")), some.partQualifications()));
        bodies.clear();
        run();
        assertThat(reference.standard(some.id()).orElseThrow().specialisations()).containsExactly(new Named(renamed.id(), "Uus suund"));
        StandardNames names = reference.names(some.id()).orElseThrow();
        assertThat(names.standard()).containsExactlyInAnyOrder("Uus nimi", some.name());
        assertThat(names.specialisations()).containsEntry(renamed.id(), Set.of("Uus suund", renamed.name())).containsEntry(gone.id(), Set.of(gone.name()));
    }

    @Test
    void what_changes_while_it_is_read_is_read_again() {
        Standard some = reference.standards().get(0);
        reference.refresh();
        CompletableFuture<?> reading = rooms.get(TransactionTemplate.class).execute(status -> {
            rooms.app().sql("lock table classifier in access exclusive mode").update();   // read after the standards
            CompletableFuture<?> begun = CompletableFuture.runAsync(reference::standards);
            assertThat(begun).failsWithin(Duration.ofMillis(700)).withThrowableOfType(TimeoutException.class);
            rooms.owner().sql("update standard set name = 'Muudetud' where id = :id").param("id", some.id()).update();
            reference.refresh();
            return begun;
        });
        reading.join();
        assertThat(reference.standard(some.id()).orElseThrow().name()).isEqualTo("Muudetud");
    }

    @Test
    void two_do_not_change_the_reference_data_at_once() {
        Standard some = reference.standards().stream().filter(one -> one.graduatesUntil().isEmpty()).findFirst().orElseThrow();
        standards.add(said(some, some.validTo().plusYears(1)));
        CompletableFuture<AwardingReport> second = rooms.get(TransactionTemplate.class).execute(status -> {
            ReferenceTable.change(rooms.app());
            CompletableFuture<AwardingReport> begun = CompletableFuture.supplyAsync(this::run);
            assertThat(begun).failsWithin(Duration.ofMillis(500)).withThrowableOfType(TimeoutException.class);
            return begun;
        });
        assertThat(second.join().changes()).hasSize(1);
    }

    @Test
    void a_right_that_is_named_no_more_is_gone_and_an_unknown_standard_is_told() {
        int lost = leib().standards().get(0);
        awards("KA-LEIB", known -> plus(known.stream().filter(one -> one.id() != lost).toList(), new AwardedRow(NEW, List.of(1), List.of(), List.of(), List.of(), true)));
        AwardingReport report = run();
        assertThat(leib().standards()).doesNotContain(lost, NEW);
        assertThat(report.changes()).containsExactly("Kutse andja KA-LEIB: eemaldatud kutsestandard " + lost);
        assertThat(report.warnings()).singleElement().asString().contains("kutsestandardi " + NEW, "selgitab Kutsekoda");
    }

    @Test
    void competences_are_those_of_all_bodies_and_an_obligatory_one_stays_obligatory() {
        Standard some = leib().standards().stream().map(id -> reference.standard(id).orElseThrow()).filter(one -> !one.mandatoryCompetences().isEmpty()).findFirst().orElseThrow();
        Named obligatory = some.mandatoryCompetences().get(0);
        awards("KA-LEIB", known -> known.stream().map(one -> one.id() != some.id() ? one : new AwardedRow(one.id(), one.types(), one.specialisations(), one.parts(),
                List.of(obligatory, new Named(7, "Uus valik"), new Named(0, "Tunnuseta")), one.whole())).toList());
        AwardingReport report = run();
        Standard now = reference.standard(some.id()).orElseThrow();
        assertThat(now.mandatoryCompetences()).isEqualTo(some.mandatoryCompetences());
        assertThat(now.electiveCompetences()).contains(new Named(7, "Uus valik")).doesNotContain(obligatory).containsAll(some.electiveCompetences());
        assertThat(report.warnings()).singleElement().asString().contains("tunnuseta või nimeta valitav kompetents");
        awards("KA-LEIB", known -> known.stream().map(one -> one.id() != some.id() ? one : new AwardedRow(one.id(), one.types(), one.specialisations(), one.parts(),
                List.of(), one.whole())).toList());
        run();
        assertThat(reference.standard(some.id()).orElseThrow().electiveCompetences()).as("named by nobody").isEmpty();
    }

    @Test
    void whom_the_register_names_no_more_may_sign_no_more_until_named_again() {
        CommissionMember chair = leib().commission().stream().filter(CommissionMember::isChair).findFirst().orElseThrow();
        List<MemberRow> all = bodies.stream().filter(one -> one.code().equals("KA-LEIB")).findFirst().orElseThrow().members();
        members("KA-LEIB", known -> known.stream().filter(one -> one.id() != chair.id()).toList());
        assertThat(run().changes()).singleElement().asString().contains("liige " + chair.id(), "ei ole enam kutseregistris", "allkirjastada");
        assertThat(leib().commission()).doesNotContain(chair).isNotEmpty();
        assertThat(rooms.get(Roles.class).holders("commission-KA-LEIB")).doesNotContain(chair.person());
        members("KA-LEIB", known -> all);
        assertThat(run().changes()).singleElement().asString().contains("on jälle kutseregistris");
        assertThat(leib().commission()).contains(chair);
    }

    @Test
    void nobody_is_invented_from_a_name_and_no_name_is_told() {
        members("KA-LEIB", known -> plus(known, new MemberRow(777, "Uus", "Mari Tundmatu", 1)));
        AwardingReport report = run();
        assertThat(report.changes()).isEmpty();
        assertThat(report.warnings()).singleElement().asString().contains("liige 777 (esimees)", "isikukoodi").doesNotContain("Tundmatu");
        assertThat(leib().commission()).hasSize(3);
    }

    @Test
    void another_human_under_a_known_id_may_not_sign_and_a_new_surname_may() {
        CommissionMember chair = leib().commission().stream().filter(CommissionMember::isChair).findFirst().orElseThrow();
        members("KA-LEIB", known -> known.stream().map(one -> one.id() != chair.id() ? one
                : new MemberRow(one.id(), one.commission(), one.name().split(" ")[0] + " Abielunimi", one.role())).toList());
        assertThat(run().warnings()).singleElement().asString().contains("nimi on kutseregistris teistmoodi").doesNotContain("Abielunimi");
        assertThat(leib().commission()).contains(chair);
        members("KA-LEIB", known -> known.stream().map(one -> one.id() != chair.id() ? one : new MemberRow(one.id(), one.commission(), "Võõras Inimene", 1)).toList());
        assertThat(run().warnings()).singleElement().asString().contains("teise nimega inimene", "isikukoodi").doesNotContain("Võõras");
        assertThat(leib().commission()).doesNotContain(chair);
    }

    @Test
    void a_role_changes_and_an_impossible_one_or_a_member_of_another_body_is_not_used() {
        int first = bodies.stream().filter(one -> one.code().equals("KA-LEIB")).findFirst().orElseThrow().members().get(0).id();
        int foreign = bodies.stream().filter(one -> one.code().equals("KA-AKL")).findFirst().orElseThrow().members().get(0).id();
        members("KA-LEIB", known -> plus(known.stream().map(one -> new MemberRow(one.id(), one.commission(), one.name(), one.id() == first ? 9 : 3)).toList(),
                new MemberRow(foreign, "Võõras", "Kes Tahes", 1)));
        AwardingReport report = run();
        assertThat(report.warnings()).hasSize(2).anyMatch(line -> line.contains("tundmatu roll 9")).anyMatch(line -> line.contains("teise kutse andja juures"));
        assertThat(leib().commission()).filteredOn(one -> one.id() != first).allMatch(one -> one.role() == 3);
        assertThat(leib().commission()).filteredOn(one -> one.id() == first).singleElement().matches(CommissionMember::isChair);
        assertThat(report.changes()).singleElement().asString().contains("roll „aseesimees“ asemel „liige“");
    }

    @Test
    void a_refused_body_is_a_warning_and_the_others_go_on() {
        AwardingBody before = leib();
        body("KA-LEIB", one -> BodyRow.refused("KA-LEIB", List.of("asutus")));
        int lost = reference.awardingBody("KA-AKL").orElseThrow().standards().get(0);
        awards("KA-AKL", known -> known.stream().filter(one -> one.id() != lost).toList());
        AwardingReport report = run();
        assertThat(report.warnings()).containsExactly("Kutse andja KA-LEIB: kutseregister keeldus vastamast (asutus); senised andmed jäid alles, selgitab Kutsekoda");
        assertThat(leib()).isEqualTo(before);
        assertThat(reference.awardingBody("KA-AKL").orElseThrow().standards()).doesNotContain(lost);
    }

    @Test
    void an_answer_about_another_body_is_not_used() {
        AwardingBody before = leib();
        BodyRow foreign = bodies.stream().filter(one -> one.code().equals("KA-AKL")).findFirst().orElseThrow();
        body("KA-LEIB", one -> new BodyRow("KA-LEIB", List.of(), foreign.name(), false, foreign.standards(), foreign.members(), foreign.languages()));
        assertThat(run().warnings()).singleElement().asString().contains("vastas teise kutse andja kohta");
        assertThat(leib()).isEqualTo(before);
    }

    @Test
    void a_language_nobody_knows_is_told_and_one_that_is_named_no_more_is_gone() {
        body("KA-LEIB", one -> new BodyRow(one.code(), one.refused(), one.name(), one.mayHide(), one.standards(), one.members(), List.of("eesti", "läti")));
        assertThat(run().warnings()).singleElement().asString().contains("eksamikeel „läti“");
        assertThat(leib().languages()).containsExactly("et");
    }

    @Test
    void an_answer_without_a_commission_ends_nobody() {
        members("KA-LEIB", known -> List.of());
        assertThat(run().warnings()).singleElement().asString().contains("ei nimeta ühtegi kutsekomisjoni liiget");
        assertThat(leib().commission()).hasSize(3);
    }

    @Test
    void half_an_answer_replaces_nothing() {
        List<AwardingBody> before = reference.awardingBodies();
        bodies.replaceAll(one -> new BodyRow(one.code(), one.refused(), one.name(), one.mayHide(), List.of(), one.members().subList(0, 1), one.languages()));
        assertThatThrownBy(this::run).isInstanceOf(ReferenceRefused.class).hasMessageContaining("jäi kasutamata");
        reference.refresh();
        assertThat(reference.awardingBodies()).isEqualTo(before);
    }
}
