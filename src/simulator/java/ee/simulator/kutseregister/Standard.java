package ee.simulator.kutseregister;

import ee.xtee.wire.kutseregister.Nimetus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a standard.
 *
 * @param lastDay     until when certificates are given by it
 * @param types       of certificates that are given by it
 * @param whole       one can have it without a specialisation (pohikutse)
 * @param competences electives, which are named on a certificate of the whole; the obligatory ones need not be
 * @param changed     when the register changed it after it had come
 */
record Standard(int id, String name, int level, int version, LocalDate from, LocalDate to, LocalDate lastDay, String field, List<Integer> types,
                boolean whole, List<Nimetus> specialisations, List<Nimetus> parts, List<Nimetus> competences, Optional<Instant> changed) {

    static Optional<Nimetus> in(List<Nimetus> list, Integer id) {
        return list.stream().filter(one -> Integer.valueOf(one.getId()).equals(id)).findFirst();
    }
}
