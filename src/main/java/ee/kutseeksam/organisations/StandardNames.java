package ee.kutseeksam.organisations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a version of a standard and what it consists of is called or was called before: a register may show what is older by either.
 *
 * @param level              EKR level, 1–8
 * @param specialisations    by their row ids
 * @param partQualifications by their row ids
 */
public record StandardNames(int level, Set<String> standard, Map<Integer, Set<String>> specialisations, Map<Integer, Set<String>> partQualifications) {

    /** @param kind STANDARD, SPECIALISATION, PART_QUALIFICATION or what nobody asks for */
    record Former(String kind, Named named) { }

    static StandardNames of(Standard standard, List<Former> former) {
        Function<String, Stream<Named>> before = kind -> former.stream().filter(one -> one.kind().equals(kind)).map(Former::named);
        return new StandardNames(standard.level(),
                Stream.concat(Stream.of(standard.name()), before.apply("STANDARD").map(Named::name)).collect(Collectors.toUnmodifiableSet()),
                byId(standard.specialisations(), before.apply("SPECIALISATION")), byId(standard.partQualifications(), before.apply("PART_QUALIFICATION")));
    }

    /** Of one that was never called otherwise. */
    public static StandardNames of(Standard standard) {
        return of(standard, List.of());
    }

    private static Map<Integer, Set<String>> byId(List<Named> now, Stream<Named> before) {
        return Stream.concat(now.stream(), before).collect(Collectors.groupingBy(Named::id, Collectors.mapping(Named::name, Collectors.toUnmodifiableSet())));
    }
}
