package ee.kutseeksam.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** "The same standard version where rule 11 still allows it, else the newer version" (rules.md 59), with the sheet's standards. */
class VersionsTest {

    private static final Standard DEVELOPER_6 = standard(10726733, "Noorem tarkvaraarendaja, tase 4", 4, 6, "2018-11-13", "2023-11-02", "2027-08-31");
    private static final Standard DEVELOPER_7 = standard(11202551, "Noorem-tarkvaraarendaja, tase 4", 4, 7, "2023-11-02", "2028-11-01", "");
    private static final Standard MECHANIC_10 = standard(10805372, "Mootorsõidukitehnik, tase 4", 4, 10, "2019-12-09", "2021-10-19", "2024-10-20",
            new Named(1, "Sõiduautotehnik, tase 4"), new Named(2, "Haagisetehnik, tase 4"));
    private static final Standard MECHANIC_11 = standard(10982783, "Mootorsõidukitehnik, tase 4", 4, 11, "2021-10-20", "2026-10-19", "",
            new Named(11, "Sõiduauto-tehnik, tase 4"));
    private static final Standard WELDER_3 = standard(10912389, "Keevitaja, tase 3", 3, 10, "2022-01-01", "2026-12-31", "");
    private static final Standard WELDER_4 = standard(10536937, "Keevitaja, tase 3", 4, 11, "2022-01-01", "2029-12-31", "");

    private static final Standard FITTER_1 = standard(1, "Külmamehaanik, tase 4", 4, 1, "2022-01-01", "2028-12-31", "", new Named(21, "Paigaldaja"));
    private static final Standard FITTER_2 = new Standard(2, "Külmamehaanik, tase 4", 4, 2, LocalDate.of(2029, 1, 1), LocalDate.of(2033, 12, 31), Optional.empty(), "",
            "0713", List.of(new Named(31, "Paigaldaja")), List.of(), List.of(), List.of(), true, false);

    private final ReferenceData reference = mock(ReferenceData.class);
    private final Versions versions = new Versions(reference);

    VersionsTest() {
        var all = List.of(DEVELOPER_6, DEVELOPER_7, MECHANIC_10, MECHANIC_11, WELDER_3, WELDER_4, FITTER_1, FITTER_2);
        when(reference.standards()).thenReturn(all);
        when(reference.standard(anyInt())).thenAnswer(asked -> all.stream().filter(one -> one.id() == (int) asked.getArgument(0)).findFirst());
    }

    @Test
    void a_graduate_keeps_the_version_as_long_as_there_is_time_of_transition() {
        assertThat(by("2027-06-15", DEVELOPER_6, Origin.EHIS)).contains(Qualification.of(10726733));
        assertThat(by("2027-08-31", DEVELOPER_6, Origin.EHIS)).contains(Qualification.of(10726733));
        assertThat(by("2027-09-01", DEVELOPER_6, Origin.EHIS)).contains(Qualification.of(11202551));
    }

    @Test
    void the_working_world_goes_to_the_newer_version_at_once() {
        assertThat(by("2027-06-15", DEVELOPER_6, Origin.MANUAL)).contains(Qualification.of(11202551));
    }

    @Test
    void without_a_newer_version_that_can_be_used_there_is_none() {
        assertThat(by("2028-11-02", DEVELOPER_6, Origin.EHIS)).isEmpty();
        assertThat(by("2026-10-20", MECHANIC_11, Origin.EHIS)).isEmpty();
        assertThat(by("2027-01-01", WELDER_3, Origin.EHIS)).as("another level is another qualification").isEmpty();
    }

    @Test
    void a_specialisation_goes_along_by_its_name_and_is_never_lost() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        assertThat(versions.on(day, new Qualification(10805372, 1, 0), Origin.EHIS)).contains(new Qualification(10982783, 11, 0));
        assertThat(versions.on(day, new Qualification(10805372, 2, 0), Origin.EHIS)).isEmpty();
        assertThat(versions.on(day, Qualification.of(10805372), Origin.EHIS)).contains(Qualification.of(10982783));
    }

    /** Whom the old version asked for none, the school cannot ask for one in a retake (rules.md 38, 59). */
    @Test
    void a_version_that_asks_for_a_specialisation_is_not_for_who_has_none() {
        LocalDate day = LocalDate.of(2029, 1, 1);
        assertThat(versions.on(day, Qualification.of(FITTER_1.id()), Origin.EHIS)).isEmpty();
        assertThat(versions.on(day, new Qualification(FITTER_1.id(), 21, 0), Origin.EHIS)).contains(new Qualification(FITTER_2.id(), 31, 0));
    }

    private Optional<Qualification> by(String day, Standard was, Origin origin) {
        return versions.on(LocalDate.parse(day), Qualification.of(was.id()), origin);
    }

    private static Standard standard(int id, String name, int level, int version, String from, String to, String graduatesUntil, Named... specialisations) {
        Optional<LocalDate> transition = Stream.of(graduatesUntil).filter(text -> !text.isEmpty()).map(LocalDate::parse).findFirst();
        return new Standard(id, name, level, version, LocalDate.parse(from), LocalDate.parse(to), transition, "", "0613", List.of(specialisations),
                List.of(), List.of(), List.of(), false, false);
    }
}
