package ee.kutseeksam.registers.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.organisations.StandardNames;
import ee.kutseeksam.registers.certificates.Difference.Kind;
import ee.kutseeksam.views.ExamCertificates.Issued;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a difference between ours and the register's, and what does not. */
class ComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final PersonId WHO = new PersonId(UUID.randomUUID());
    private static final String CODE = "60402019147";
    private static final Standard STANDARD = new Standard(11330789, "Kondiiter", 4, 9, DAY.minusYears(1), DAY.plusYears(1), Optional.empty(), "", "",
            List.of(new Named(71, "Tordid")), List.of(), List.of(), List.of(), false, false);

    private static Issued ours(String status, String number) {
        boolean asked = status.endsWith("!");
        return new Issued(UUID.randomUUID(), "EX-1", WHO, Qualification.of(STANDARD.id()), 1, DAY, CertificateStatus.valueOf(status.replace("!", "")),
                Optional.ofNullable(number), asked);
    }

    /** @param mark a number, with {@code -} when it is invalid, {@code d} for a duplicate, {@code x} for a deleted one; {@code ?} for none yet */
    private static KutsetunnistusV2 theirs(String mark) {
        KutsetunnistusV2 entry = new KutsetunnistusV2();
        String number = mark.replaceAll("[^0-9]", "");
        entry.setRegistrinumber(number.isEmpty() ? null : number);
        entry.setIsikukood(CODE);
        entry.setTyyp("Kutsetunnistus");
        entry.setStandard("Kondiiter");
        entry.setValjaantud(DAY);
        entry.setKehtetu(mark.contains("-"));
        entry.setDuplikaat(mark.contains("d"));
        entry.setKustutatud(mark.contains("x"));
        entry.setSpetsialiseerumine(mark.contains("s") ? "Tordid" : null);
        return entry;
    }

    private static List<String> compare(List<Issued> ours, List<KutsetunnistusV2> theirs) {
        return Comparison.of(ours, theirs, Map.of(WHO, CODE), (one, code) -> new Likeness(one.issuedOn(), one.kind(), one.qualification(), code, StandardNames.of(STANDARD)))
                .stream().map(one -> one.kind() + " " + one.theirs()).sorted().toList();
    }

    @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
    @CsvSource(nullValues = "none", textBlock = """
            REGISTERED,  90001, 90001,         none
            REGISTERED,  90001, none,          MISSING
            REGISTERED,  90001, 90001x,        MISSING
            REGISTERED,  90001, 90001d,        MISSING
            REGISTERED,  90001, 90002,         NUMBER_DIFFERS 90002
            REGISTERED,  90001, ?,             NUMBER_DIFFERS
            REGISTERED,  90001, 90001 90002,   TWICE 90002
            REGISTERED,  90001, 90002 90003,   NUMBER_DIFFERS 90002|TWICE 90003
            REGISTERED,  90001, 90001 90002-,  none
            REGISTERED,  90001, 90001 90002d,  none
            REGISTERED,  90001, 90001-,        INVALID_THERE 90001
            REGISTERED!, 90001, 90001-,        none
            REGISTERED,  90001, 90001 90002s,  NOT_OURS 90002
            REGISTERED,  90001, 90001 90002s-, none
            REVOKED,     90001, 90001-,        none
            REVOKED,     90001, none,          none
            REVOKED,     90001, 90001,         VALID_THERE 90001
            REVOKED,     90001, 90001- 90002,  NOT_OURS 90002
            SUBMITTED,   none,  ?,             none
            SUBMITTED,   none,  none,          none
            SUBMITTING,  none,  90001,         none
            SUBMITTED,   none,  90001 90002,   TWICE 90002
            REJECTED,    none,  none,          none
            REJECTED,    none,  90001,         NOT_OURS 90001
            WITHDRAWN,   none,  90001,         NOT_OURS 90001
            """)
    void one_certificate(String status, String number, String entries, String expected) {
        List<KutsetunnistusV2> theirs = entries == null ? List.of() : Arrays.stream(entries.split(" ")).map(ComparisonTest::theirs).toList();
        assertThat(compare(List.of(ours(status, number)), theirs)).map(String::strip)
                .isEqualTo(expected == null ? List.of() : List.of(expected.split("\\|")));
    }

    @Test
    void one_that_was_declared_invalid_and_the_one_in_its_place_are_told_apart_by_number() {
        List<Issued> both = List.of(ours("REVOKED", "90001"), ours("REGISTERED", "90002"));
        assertThat(compare(both, List.of(theirs("90001-"), theirs("90002")))).isEmpty();
        assertThat(compare(both, List.of(theirs("90001"), theirs("90002-")))).containsExactly("INVALID_THERE 90002", "VALID_THERE 90001");
        assertThat(compare(both, List.of(theirs("90001-")))).containsExactly("MISSING ");
    }

    @Test
    void who_has_been_certified_elsewhere_and_not_here_is_nobodys_matter() {
        KutsetunnistusV2 other = theirs("90009");
        other.setIsikukood("37605030299");
        assertThat(compare(List.of(ours("REGISTERED", "90001")), List.of(theirs("90001"), other))).isEmpty();
        KutsetunnistusV2 otherDay = theirs("90009");
        otherDay.setValjaantud(DAY.minusDays(1));
        assertThat(compare(List.of(ours("REGISTERED", "90001")), List.of(theirs("90001"), otherDay))).isEmpty();
    }

    @Test
    void a_difference_is_said_of_the_certificate_that_it_is_about() {
        Issued withdrawn = ours("WITHDRAWN", null);
        Issued registered = ours("REGISTERED", "90001");
        assertThat(Comparison.of(List.of(withdrawn, registered), List.of(theirs("90001"), theirs("90002")), Map.of(WHO, CODE),
                (one, code) -> new Likeness(one.issuedOn(), one.kind(), one.qualification(), code, StandardNames.of(STANDARD))))
                .containsExactly(new Difference(registered.id(), Kind.TWICE, "90002"));
    }
}
