package ee.kutseeksam.registers.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.organisations.StandardNames;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry is ours when nothing of it differs; each row changes one column of an entry that is. */
class LikenessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final String CODE = "60402019147";
    private static final Standard STANDARD = new Standard(11330789, "Kondiiter", 4, 9, DAY.minusYears(1), DAY.plusYears(1), Optional.empty(), "", "",
            List.of(new Named(71, "Tordid"), new Named(72, "Koogid")), List.of(new Named(81, "Abikondiiter")), List.of(), List.of(), false, false);

    private static Likeness likeness(int kind, int specialisation, int part) {
        PersonId who = new PersonId(UUID.randomUUID());
        return new Likeness(new Application(UUID.randomUUID(), UUID.randomUUID(), who, new Qualification(STANDARD.id(), specialisation, part), kind, false,
                "KA-LEIB", who, DAY, DAY, Optional.empty(), List.of()), CODE, StandardNames.of(STANDARD));
    }

    private static KutsetunnistusV2 entry() {
        KutsetunnistusV2 entry = new KutsetunnistusV2();
        entry.setIsikukood(CODE);
        entry.setTyyp("Kutsetunnistus");
        entry.setStandard("Kondiiter");
        entry.setEkrtase(4);
        entry.setSpetsialiseerumine("Tordid");
        entry.setValjaantud(DAY);
        entry.setReaid(987654);
        return entry;
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "none", textBlock = """
            nothing,            '',                         true
            reaid,              11330789,                   true
            reaid,              none,                       true
            isikukood,          37605030299,                false
            isikukood,          none,                       false
            valjaantud,         2026-03-19,                 false
            valjaantud,         none,                       false
            standard,           'Kondiiter, tase 4',        true
            standard,           '  KONDIITER,  tase 4 ',    true
            standard,           'Kondiiter, tase 5',        false
            standard,           Kondiiter-pagar,            false
            standard,           'Kondiiter-pagar, tase 4',  false
            standard,           Kokk,                       false
            standard,           none,                       false
            ekrtase,            5,                          false
            ekrtase,            none,                       true
            tyyp,               Osakutsetunnistus,          false
            tyyp,               Esmane kutse,               false
            spetsialiseerumine, Koogid,                     false
            spetsialiseerumine, none,                       false
            osakutse,           Abikondiiter,               false
            kehtetu,            true,                       false
            kehtetu,            false,                      true
            kustutatud,         true,                       false
            duplikaat,          true,                       false
            """)
    void an_entry_fits_by_every_column_but_its_own_row_id(String column, String value, boolean fits) {
        KutsetunnistusV2 entry = entry();
        change(column, value).accept(entry);
        assertThat(likeness(1, 71, 0).fits(entry)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"'Kondiiter, tase 4', true", "Kondiiter, true", "'Kondiiter, tase 5', false", "'Kondiiter, tase 4 (pagar)', false"})
    void a_standard_that_bears_its_level_in_its_name_is_the_same_without_it(String said, boolean fits) {
        Standard named = new Standard(STANDARD.id(), "Kondiiter, tase 4", 4, 9, STANDARD.validFrom(), STANDARD.validTo(), Optional.empty(), "", "",
                STANDARD.specialisations(), STANDARD.partQualifications(), List.of(), List.of(), false, false);
        KutsetunnistusV2 entry = entry();
        entry.setStandard(said);
        assertThat(new Likeness(DAY, 1, new Qualification(STANDARD.id(), 71, 0), CODE, StandardNames.of(named)).fits(entry)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"Kondiiter, Tordid, true", "Pagar-kondiiter, Tordid, true", "Kondiiter, Pidutordid, true", "Kondiiter, Martsipan, false", "Pagar, Tordid, false"})
    void what_a_standard_or_its_part_was_called_before_is_the_same(String standard, String specialisation, boolean fits) {
        var names = new StandardNames(4, Set.of("Kondiiter", "Pagar-kondiiter"), Map.of(71, Set.of("Tordid", "Pidutordid"), 72, Set.of("Martsipan")), Map.of());
        KutsetunnistusV2 entry = entry();
        entry.setStandard(standard);
        entry.setSpetsialiseerumine(specialisation);
        assertThat(new Likeness(DAY, 1, new Qualification(STANDARD.id(), 71, 0), CODE, names).fits(entry)).isEqualTo(fits);
    }

    @Test
    void a_part_is_found_by_its_kind_and_name() {
        KutsetunnistusV2 part = entry();
        part.setTyyp("Osakutsetunnistus");
        part.setSpetsialiseerumine(null);
        part.setOsakutse("Abikondiiter");
        assertThat(likeness(2, 0, 81).fits(part)).isTrue();
        assertThat(likeness(1, 0, 0).fits(part)).isFalse();
        part.setOsakutse("Muu");
        assertThat(likeness(2, 0, 81).fits(part)).isFalse();
    }

    private static Consumer<KutsetunnistusV2> change(String column, String value) {
        return switch (column) {
            case "nothing" -> entry -> { };
            case "reaid" -> entry -> entry.setReaid(value == null ? null : Integer.valueOf(value));
            case "isikukood" -> entry -> entry.setIsikukood(value);
            case "valjaantud" -> entry -> entry.setValjaantud(value == null ? null : LocalDate.parse(value));
            case "standard" -> entry -> entry.setStandard(value);
            case "ekrtase" -> entry -> entry.setEkrtase(value == null ? null : Integer.valueOf(value));
            case "tyyp" -> entry -> entry.setTyyp(value);
            case "spetsialiseerumine" -> entry -> entry.setSpetsialiseerumine(value);
            case "osakutse" -> entry -> entry.setOsakutse(value);
            case "kehtetu" -> entry -> entry.setKehtetu(Boolean.valueOf(value));
            case "kustutatud" -> entry -> entry.setKustutatud(Boolean.valueOf(value));
            case "duplikaat" -> entry -> entry.setDuplikaat(Boolean.valueOf(value));
            default -> throw new IllegalArgumentException(column);
        };
    }
}
