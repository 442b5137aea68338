package ee.kutseeksam.exam;

import java.time.LocalDate;

/** An academic leave (akadeemiline puhkus), from its first day to its last, both included. */
public record Leave(LocalDate first, LocalDate last) {

    public Leave {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a leave ends before it begins");
        }
    }
}
