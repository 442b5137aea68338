package ee.kutseeksam.engine.models;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which cases a table's rows answer: every row some, in a table of unique rows no case two rows and no day none. Tried at the values
 * where cells may change their mind, so that two rows that overlap anywhere overlap there.
 */
class TableCoverage {

    /** One input column: its label, whether it is the day of validity, the values to try and every row's cell. */
    record Tried(String label, boolean isValidity, boolean isOpen, List<Object> values, List<String> cells) { }

    /** A row as an analyst finds it: its place from the top and its id. */
    record Row(int number, String id) {

        @Override
        public String toString() {
            return "rida " + number + " (" + id + ")";
        }
    }

    private static final int FEW = 3;
    private static final int TOO_MANY = 20_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final List<Tried> columns;
    private final List<Row> rows;
    private final List<List<BitSet>> fitting = new ArrayList<>();

    TableCoverage(List<Tried> columns, List<Row> rows, Feel feel) {
        this.columns = columns;
        this.rows = rows;
        for (Tried column : columns) {
            Map<String, BitSet> byCell = new HashMap<>();
            fitting.add(column.cells().stream().map(one -> byCell.computeIfAbsent(one, cell -> fitting(cell, column.values(), feel))).toList());
        }
    }

    private static BitSet fitting(String cell, List<Object> values, Feel feel) {
        var fitting = new BitSet();
        IntStream.range(0, values.size()).filter(i -> feel.fits(cell, values.get(i))).forEach(fitting::set);
        return fitting;
    }

    /** Rows that fit nothing, or only what an earlier row has answered already. */
    List<String> idle(boolean firstFits) {
        List<String> idle = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int one = row;
            if (fitting.stream().anyMatch(column -> column.get(one).isEmpty())) {
                idle.add(rows.get(row) + ": see rida ei sobi ühegi juhuga; vaata kuupäevad ja väärtused üle");
            } else if (firstFits) {
                IntStream.range(0, row).filter(earlier -> covers(earlier, one)).findFirst().ifPresent(earlier -> idle.add(rows.get(one)
                        + ": selle reani ei jõuta kunagi, sest " + rows.get(earlier) + " vastab samale juhule enne; tõsta rida ülespoole või piira eelmise kehtivust"));
            }
        }
        return idle;
    }

    private boolean covers(int earlier, int later) {
        return fitting.stream().allMatch(column -> {
            var left = (BitSet) column.get(later).clone();
            left.andNot(column.get(earlier));
            return left.isEmpty();
        });
    }

    List<String> overlaps() {
        List<String> overlaps = new ArrayList<>();
        for (int one = 0; one < rows.size(); one++) {
            for (int other = one + 1; other < rows.size(); other++) {
                List<BitSet> both = common(one, other);
                if (both.stream().noneMatch(BitSet::isEmpty)) {
                    overlaps.add(rows.get(one) + " ja " + rows.get(other) + ": read kattuvad, mõlemad vastavad juhule „"
                            + words(both.stream().map(values -> values.nextSetBit(0)).toList()) + "“; sama juhu kohta tohib olla üks rida");
                }
            }
        }
        return few(overlaps);
    }

    private List<BitSet> common(int one, int other) {
        return fitting.stream().map(column -> {
            var both = (BitSet) column.get(one).clone();
            both.and(column.get(other));
            return both;
        }).toList();
    }

    /** Cases without a row: in a closed table on any day, in an open one between two days that have one, or on all of them. */
    List<String> gaps() {
        List<List<Integer>> cases = List.of(List.of());
        boolean closed = true;
        for (Tried column : columns) {
            closed &= column.isValidity() || !column.isOpen();
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> begun : cases) {
                tried(column).forEach(value -> longer.add(IntStream.concat(begun.stream().mapToInt(Integer::intValue), IntStream.of(value)).boxed().toList()));
            }
            cases = longer;
            if (cases.size() > TOO_MANY) {
                return List.of("tabelis on liiga palju juhtumeid, et neid kõiki läbi vaadata; jaga see mitmeks tabeliks");
            }
        }
        List<String> gaps = new ArrayList<>();
        for (List<Integer> one : cases) {
            gap(one, closed).ifPresent(day -> {
                List<Integer> where = replaced(one, day);
                gaps.add("ükski rida ei vasta juhule „" + words(where) + "“; lisa rida või pikenda mõne rea kehtivust");
            });
        }
        return few(gaps);
    }

    private Optional<Integer> gap(List<Integer> one, boolean closed) {
        int days = columns.stream().filter(Tried::isValidity).mapToInt(column -> column.values().size()).findFirst().orElse(1);
        List<Boolean> answered = IntStream.range(0, days).mapToObj(day -> isAnswered(replaced(one, day))).toList();
        int from = closed ? 0 : Math.max(answered.indexOf(true), 0);
        int until = closed ? days : Math.max(answered.lastIndexOf(true) + 1, 1);
        return IntStream.range(from, until).filter(day -> !answered.get(day)).boxed().findFirst();
    }

    private boolean isAnswered(List<Integer> values) {
        return IntStream.range(0, rows.size()).anyMatch(row ->
                IntStream.range(0, columns.size()).allMatch(column -> fitting.get(column).get(row).get(values.get(column))));
    }

    private List<Integer> replaced(List<Integer> values, int day) {
        return IntStream.range(0, values.size()).mapToObj(column -> columns.get(column).isValidity() ? Integer.valueOf(day) : values.get(column)).toList();
    }

    private static IntStream tried(Tried column) {
        return column.isValidity() ? IntStream.of(0) : IntStream.range(0, column.values().size())
                .filter(value -> !TableCells.OTHER.equals(column.values().get(value)));
    }

    private String words(List<Integer> values) {
        return IntStream.range(0, values.size()).mapToObj(column -> columns.get(column).label() + " "
                + word(columns.get(column).values().get(values.get(column)))).collect(Collectors.joining(", "));
    }

    private static String word(Object value) {
        return value instanceof LocalDate day ? DAY.format(day) : value.toString();
    }

    private static List<String> few(List<String> all) {
        return all.size() <= FEW ? all
                : Stream.concat(all.stream().limit(FEW), Stream.of("ja veel " + (all.size() - FEW) + " samasugust viga")).toList();
    }
}
