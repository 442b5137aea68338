package ee.kutseeksam.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.tables.TableEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;

/** What an analyst may not save, and in which words that is told. */
class TableContractTest {

    private final ModelContract contract = new ModelContract(new StepBeans(new StaticApplicationContext()),
            new ModelFiles(new ModelSettings("processes", "forms", false)));

    @Test
    void every_table_keeps_the_contract_and_every_table_asked_is_there() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            List<String> tables = files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".dmn")).toList();
            assertThat(tables).containsExactlyInAnyOrderElementsOf(Tables.keys().stream().map(key -> key + ".dmn").toList())
                    .allSatisfy(table -> assertThat(contract.problems(table, Files.readAllBytes(Path.of("processes", table)))).isEmpty());
        }
    }

    @Test
    void the_analysts_page_names_every_table() throws IOException {
        String page = Files.readString(Path.of("docs", "tables.md"));
        assertThat(Tables.keys()).allSatisfy(table ->
                assertThat(page).contains("| " + edit(table).attribute(table + "@name") + " | `" + table + ".dmn` |"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            deadlines     | deadlines_examDate@label                  | Eksami päev           | tabel (deadlines): puudub kehtivuse veerg
            deadlines     | deadlines_examDate_expression             | awardingBody          | puudub kehtivuse veerg
            deadlines     | deadlines_examDate_expression             | awardingBody          | veerg „Kehtib (eksami päev)“: veeru tüüp peab olema „string“
            deadlines     | deadlines_examDate_expression             | examDay               | programm ei anna tabelile väärtust „examDay“; tuntud on awardingBody, examDate
            deadlines     | deadlines_examDate_expression@typeRef     | string                | veeru tüüp peab olema „date“
            deadlines     | row_ka_akl                                | Liidu kord            | rida 1 (row_ka_akl): rea kirjelduses puudub alus
            deadlines     | row_ka_akl                                | Alus: ?               | rida 1 (row_ka_akl): rea kirjelduses puudub alus
            deadlines     | deadlines_minDaysBeforeExam@name          | minDays               | puudub vastuse veerg „minDaysBeforeExam“
            deadlines     | deadlines_minDaysBeforeExam@name          | minDays               | programm veergu „minDays“ ei loe
            deadlines     | deadlines_minDaysBeforeExam@typeRef       | string                | veeru tüüp peab olema „integer“
            deadlines     | deadlines@id                              | deadline              | ID on sama mis failinimi („deadlines“)
            deadlines     | deadlines@name                            | ~~                    | puudub tabeli nimi
            deadlines     | deadlinesTable@hitPolicy                  | COLLECT               | tabel peab andma ühe vastuse
            deadlines     | row_ka_akl_awardingBody                   | KA-AKL                | rida 1 (row_ka_akl), veerg „Kutse andja“: „KA-AKL“ ei sobi: kirjuta väärtus jutumärkides
            deadlines     | row_ka_akl_awardingBody                   | -                     | rida 2 (row_default): selle reani ei jõuta kunagi, sest rida 1 (row_ka_akl)
            deadlines     | row_ka_akl_minDaysBeforeExam              | kümme                 | rida 1 (row_ka_akl), veerg „Saatmisest eksamini vähemalt (päeva)“: „kümme“ ei sobi: siin peab olema täisarv
            committeeSize | row_default_minMembers                    | "2"                   | täisarv
            committeeSize | row_default_minMembers                    | 2.5                   | täisarv
            committeeSize | row_default_minMembers                    | -2                    | täisarv
            committeeSize | row_default_minMembers                    | 99999999999           | täisarv
            committeeSize | row_default_minMembers                    | ~~                    | täisarv
            committeeSize | row_default_awardingBody                  | "KA-AKL"              | viimane rida peab olema vaikimisi rida
            committeeSize | row_default_examDate                      | >= 2026-09-01         | kuupäev kirjutatakse kujul date("2026-09-01")
            committeeSize | row_default_examDate                      | >= "2026-09-01"       | kuupäev kirjutatakse kujul date("2026-09-01")
            committeeSize | row_default_examDate                      | date("2026-02-31")    | sellist kuupäeva ei ole
            committeeSize | row_default_examDate                      | date("01.09.2026")    | sellist kuupäeva ei ole
            committeeSize | row_default_examDate                      | >= date("2026-09-01"  | rida 1 (row_default), veerg „Kehtib (eksami päev)“
            committeeSize | row_default_examDate                      | homme                 | „homme“ ei ole väärtus, mida programm tabelile annab (awardingBody, examDate)
            graduateFee   | row_ka_puhas_feeEur                       | 67,50                 | sendid punkti järel
            graduateFee   | row_ka_puhas_feeEur                       | 67.505                | sendid punkti järel
            graduateFee   | row_ka_puhas_examType                     | "ORAL"                | sõna „ORAL“ programm ei tunne; kirjuta jutumärkides üks neist: COMBINED, PRACTICAL, THEORETICAL
            funding       | row_state_order_funded                    | "MAYBE"               | sõna „MAYBE“ programm ei tunne; kirjuta jutumärkides üks neist: NO, REVIEW, YES
            retakePolicy  | row_ka_pott_absentMayRetake               | "jah"                 | siin peab olema true (jah) või false (ei)
            funding       | row_state_order_funded                    | YES                   | sõna „YES“ programm ei tunne
            funding       | row_before_automatic_completedOn          | [date("2022-05-01")..date("2021-05-01")] | rida 1 (row_before_automatic): see rida ei sobi ühegi juhuga
            eligibility   | row_final_year_course                     | >= ceiling(nominalYears / 12)  | „nominalYears“ ei ole väärtus, mida programm tabelile annab
            eligibility   | row_final_year_course                     | >= ceiling(nominalMonths / )   | ei saa arvutada
            eligibility   | row_short_curriculum_nominalMonths        | "12"                  | siin peab olema arv
            resultOutcome | resultOutcomeTable@hitPolicy              | FIRST                 | viimane rida peab olema vaikimisi rida
            resultOutcome | row_removed_attendance                    | "ABSENT"              | rida 1 (row_absent) ja rida 3 (row_removed): read kattuvad
            resultOutcome | row_absent_examDate                       | >= date("2026-09-01") | ükski rida ei vasta juhule „Eksami liik COMBINED, Osalemine ABSENT
            resultOutcome | row_both_passed_theory                    | practice              | kirjuta väärtus jutumärkides
            costCaps      | row_0211_combined_examDate                | <= examDate           | teise veeru väärtusega saab arvutada ainult tabelis, kus kehtib esimene sobiv rida
            costCaps      | row_0211_combined_examType                | "PRACTICAL"           | rida 2 (row_0211_practical) ja rida 3 (row_0211_combined): read kattuvad
            costCaps      | row_0211_combined_examType                | "PRACTICAL"           | ükski rida ei vasta juhule „Õppekavarühm (ISCED) 0211, Eksami liik COMBINED
            """)
    void a_table_that_breaks_it_is_told_where_and_what_to_mend(String table, String place, String text, String sentence) {
        assertThat(problems(table, edit(table).set(place, text)))
                .anySatisfy(problem -> assertThat(problem).startsWith(table + ".dmn").contains(sentence));
    }

    @Test
    void a_row_that_follows_another_in_time_neither_overlaps_nor_leaves_a_day_out() {
        assertThat(problems("costCaps", capsFrom("2027-01-01"))).isEmpty();
        assertThat(problems("costCaps", capsFrom("2027-01-02"))).singleElement().asString()
                .contains("ükski rida ei vasta juhule „Õppekavarühm (ISCED) 0211, Eksami liik COMBINED, Kehtib (eksami päev) 01.01.2027“");
        assertThat(problems("costCaps", capsFrom("2026-12-31"))).singleElement().asString()
                .contains("rida 3 (row_0211_combined_new) ja rida 4 (row_0211_combined): read kattuvad", "Kehtib (eksami päev) 31.12.2026");
    }

    @Test
    void the_same_row_twice_is_told_where_the_first_counts() {
        assertThat(problems("retakePolicy", edit("retakePolicy").doubled("row_ka_pott"))).singleElement().asString()
                .contains("rida 2 (row_ka_pott): selle reani ei jõuta kunagi, sest rida 1 (row_ka_pott_new)");
    }

    @Test
    void a_case_that_loses_its_row_is_named() {
        assertThat(problems("resultOutcome", edit("resultOutcome").without("row_both_passed"))).singleElement().asString()
                .contains("Eksami liik COMBINED, Osalemine PRESENT, Teooria PASSED, Praktika PASSED");
        assertThat(problems("funding", edit("funding").without("row_unknown"))).singleElement().asString().contains("vaikimisi rida");
    }

    @Test
    void a_table_that_nobody_asks_is_refused() {
        assertThat(problems("fines", edit("deadlines"))).anySatisfy(problem -> assertThat(problem).contains("programm sellist tabelit ei küsi"));
    }

    @Test
    void an_unreadable_file_is_refused_in_words() {
        assertThat(contract.problems("deadlines.dmn", "<definitions".getBytes())).singleElement().asString().contains("ei ole loetav DMN-tabel");
    }

    /** The caps with one row ended with 2026 and its successor begun on this day. */
    private static TableEdit capsFrom(String day) {
        return edit("costCaps").doubled("row_0211_combined").set("row_0211_combined_examDate_new", "< date(\"2027-01-01\")")
                .set("row_0211_combined_examDate", ">= date(\"" + day + "\")");
    }

    private List<String> problems(String table, TableEdit edit) {
        return contract.problems(table + ".dmn", edit.bytes());
    }

    private static TableEdit edit(String table) {
        return TableEdit.of(Path.of("processes", table + ".dmn"));
    }
}
