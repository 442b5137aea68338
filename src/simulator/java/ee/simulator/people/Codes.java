package ee.simulator.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Personal codes: whether one is possible, and made-up ones of serial 990–999, which the state gives to nobody. */
public record Codes(LocalDate firstBirthDate, int days) {

    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3};
    private static final int SERIALS = 10;
    /** A prime that divides no number of codes in use, so that neighbours' birth dates lie apart and none comes twice. */
    private static final int STRIDE = 7919;

    String code(int number, boolean woman) {
        int place = (int) ((long) number * STRIDE % ((long) days * SERIALS));
        LocalDate birthDate = firstBirthDate.plusDays(place / SERIALS);
        int century = birthDate.getYear() < 2000 ? 3 : 5;
        String ten = (century + (woman ? 1 : 0)) + birthDate.format(DateTimeFormatter.ofPattern("yyMMdd")) + (990 + place % SERIALS);
        return ten + checkDigit(ten);
    }

    /** Different ones for 20,000 people, none of them anybody's in the sample. */
    public static String ofCrowd(int number) {
        return new Codes(LocalDate.of(1983, 1, 1), 2400).code(number, number % 2 == 0);
    }

    public static boolean valid(String code) {
        if (code == null || !code.matches("[1-6][0-9]{10}")) {
            return false;
        }
        try {
            birthDate(code);
        } catch (DateTimeException impossible) {
            return false;
        }
        return code.charAt(10) - '0' == checkDigit(code);
    }

    public static LocalDate birthDate(String code) {
        int century = 1800 + (code.charAt(0) - '1') / 2 * 100;
        return LocalDate.of(century + Integer.parseInt(code.substring(1, 3)), Integer.parseInt(code.substring(3, 5)),
                Integer.parseInt(code.substring(5, 7)));
    }

    private static int checkDigit(String code) {
        int digit = remainder(code, FIRST);
        digit = digit < 10 ? digit : remainder(code, SECOND);
        return digit < 10 ? digit : 0;
    }

    private static int remainder(String code, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (code.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }
}
