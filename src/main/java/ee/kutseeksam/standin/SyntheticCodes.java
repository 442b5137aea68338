package ee.kutseeksam.standin;

import ee.kutseeksam.kernel.PersonalCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.IntStream;

/** Personal codes of serial 990–999, which the state gives to nobody: each number has its own, for ever the same. */
record SyntheticCodes(LocalDate firstBirthDate, int days) {

    private static final int SERIALS = 10;
    /** A prime that divides no number of codes in use, so that neighbours' birth dates lie apart and none comes twice. */
    private static final int STRIDE = 7919;

    PersonalCode code(int number, boolean woman) {
        int place = Math.floorMod((int) ((long) number * STRIDE % (days * SERIALS)), days * SERIALS);
        var birthDate = firstBirthDate.plusDays(place / SERIALS);
        int century = birthDate.getYear() < 2000 ? 3 : 5;
        var ten = (century + (woman ? 1 : 0)) + birthDate.format(DateTimeFormatter.ofPattern("yyMMdd")) + (990 + place % SERIALS);
        return IntStream.range(0, 10).mapToObj(digit -> PersonalCode.parse(ten + digit)).flatMap(Optional::stream)
                .findFirst().orElseThrow();
    }
}
