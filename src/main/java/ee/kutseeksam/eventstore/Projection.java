package ee.kutseeksam.eventstore;

import java.util.ArrayList;
import java.util.List;

/**
 * A view kept in the transaction of the events and rebuilt from the log at will. Its tables stand in schema {@code view}, are made
 * by {@link #tables()} and hold nothing that is not in the events.
 */
public interface Projection {

    /** Name of every table and the body of its {@code create table}, without schema. A changed body makes the view be rebuilt. */
    List<Table> tables();

    /** Takes these events in, in order; called with the batch of a whole transaction or of a page of the log. */
    void take(List<Happened> events, Rows rows);

    /**
     * @param columns what stands between the parentheses of {@code create table}
     * @param indexes columns of each further index
     */
    record Table(String name, String columns, List<String> indexes) {

        public Table(String name, String columns, String... indexes) {
            this(name, columns, List.of(indexes));
        }

        /** In the table's order. */
        List<String> columnNames() {
            List<String> names = new ArrayList<>();
            for (String part : columns.replaceAll("\\([^)]*\\)", "").split(",")) {
                String name = part.strip().split("\\s+")[0];
                if (!name.equals("primary") && !name.equals("unique")) {
                    names.add(name);
                }
            }
            return names;
        }
    }
}
