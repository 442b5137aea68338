package ee.kutseeksam.eventstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The views' tables in memory, each row under the value of its first column. What is drawn here goes to the database once, when it is done. */
public final class DrawnTables implements Rows {

    private final Map<String, Table> tables = new LinkedHashMap<>();

    DrawnTables(Collection<Projection.Table> definitions) {
        definitions.forEach(one -> tables.put(one.name(), new Table(one.columnNames())));
    }

    /** One row; its columns by name. */
    public static final class Row {

        private final Table table;
        private final Object[] values;

        private Row(Table table, Object... values) {
            this.table = table;
            this.values = values;
        }

        public Object get(String column) {
            return values[table.place(column)];
        }

        public void set(String column, Object value) {
            values[table.place(column)] = value;
        }

        /** In the order of the table's columns. */
        public Object[] values() {
            return values.clone();
        }
    }

    private static final class Table {

        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, int[]> lists = new ConcurrentHashMap<>();
        private final Map<Object, List<Row>> rows = new LinkedHashMap<>();

        Table(List<String> columns) {
            IntStream.range(0, columns.size()).forEach(i -> places.put(columns.get(i), i));
        }

        int place(String column) {
            return Objects.requireNonNull(places.get(column), column);
        }

        int[] places(String columns) {
            return lists.computeIfAbsent(columns, list -> Arrays.stream(list.split(", ")).mapToInt(this::place).toArray());
        }

        /** A copy, so that rows may go while they are looked through. */
        List<Row> found(String where, Object... values) {
            int[] columns = places(where);
            if (columns[0] != 0) {
                throw new IllegalArgumentException("rows are found by the first column, not by " + where);
            }
            List<Row> found = new ArrayList<>();
            for (Row row : rows.getOrDefault(values[0], List.of())) {
                if (IntStream.range(1, columns.length).allMatch(i -> values[i].equals(row.values[columns[i]]))) {
                    found.add(row);
                }
            }
            return found;
        }
    }

    @Override
    public void insert(String table, Object... values) {
        Table into = tables.get(table);
        if (values.length != into.places.size()) {
            throw new IllegalArgumentException(table + " has " + into.places.size() + " columns");
        }
        into.rows.computeIfAbsent(values[0], first -> new ArrayList<>(1)).add(new Row(into, values));
    }

    @Override
    public void update(String table, String set, String where, Object... values) {
        Table of = tables.get(table);
        int[] columns = of.places(set);
        for (Row row : of.found(where, Arrays.copyOfRange(values, columns.length, values.length))) {
            for (int i = 0; i < columns.length; i++) {
                row.values[columns[i]] = values[i];
            }
        }
    }

    @Override
    public void delete(String table, String where, Object... values) {
        Table from = tables.get(table);
        List<Row> gone = from.found(where, values);
        if (!gone.isEmpty()) {
            from.rows.get(values[0]).removeAll(gone);
        }
    }

    @Override
    public void apply(Rule rule, Object... values) {
        rule.drawn().accept(this, values);
    }

    /** The rows where these columns, the table's first one before others, have these values. */
    public List<Row> rows(String table, String where, Object... values) {
        return tables.get(table).found(where, values);
    }

    void each(String table, Consumer<Object[]> take) {
        tables.get(table).rows.values().forEach(some -> some.forEach(row -> take.accept(row.values())));
    }
}
