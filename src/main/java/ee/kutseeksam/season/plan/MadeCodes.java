package ee.kutseeksam.season.plan;

import ee.kutseeksam.kernel.PersonalCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;

/** Personal codes of the season's officials: serials 990 to 999, which the state gives to nobody, and birth dates that no learner has. */
final class MadeCodes {

    private static final LocalDate FIRST = LocalDate.of(1941, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int SERIALS = 10;

    private int given;

    String next() {
        String ten = "4" + FIRST.plusDays(given / SERIALS).format(DAY) + (990 + given % SERIALS);
        given++;
        return IntStream.range(0, 10).mapToObj(digit -> ten + digit).filter(code -> PersonalCode.parse(code).isPresent()).findFirst().orElseThrow();
    }
}
