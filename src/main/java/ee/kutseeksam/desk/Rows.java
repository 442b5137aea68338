package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tries many rows and remembers what is wrong with each, so that all faults are told at once. */
final class Rows {

    private final List<RuleBroken.Place> places = new ArrayList<>();
    private final List<RuleBroken> refusals = new ArrayList<>();

    /** The rows by their ids, each there once. */
    static <T> Map<UUID, T> byId(String field, Collection<T> rows, Function<T, UUID> id) {
        Typed.few(field, rows);
        rows.forEach(row -> Typed.filled(field, id.apply(row)));
        Typed.once(field, rows.stream().map(id).toList());
        Map<UUID, T> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(id.apply(row), row));
        return byId;
    }

    <E> List<E> collect(Object row, Supplier<List<E>> decision) {
        try {
            return decision.get();
        } catch (RuleBroken broken) {
            String field = broken.places().stream().map(RuleBroken.Place::field).findFirst().orElse("");
            var place = new RuleBroken.Place(field, row.toString(), broken.rule(), broken.getMessage());
            if (ManualForEver.isFor(broken.rule())) {
                throw new RuleBroken(broken.rule(), broken.getMessage(), List.of(place));
            }
            places.add(place);
            refusals.add(broken);
            return List.of();
        }
    }

    /** By the rows' own rule when it is the same one at all of them. */
    void refuseByName() {
        boolean one = refusals.stream().map(RuleBroken::rule).distinct().count() == 1;
        if (one) {
            String sentence = refusals.size() == 1 ? refusals.get(0).getMessage() : DeskRule.ROWS_ARE_RIGHT.sentence();
            throw new RuleBroken(refusals.get(0).rule(), sentence, places);
        }
        refuseIfAny();
    }

    void refuseIfAny() {
        if (!places.isEmpty()) {
            throw new RuleBroken(DeskRule.ROWS_ARE_RIGHT, DeskRule.ROWS_ARE_RIGHT.sentence(), places);
        }
    }
}
