package ee.kutseeksam.organisations;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of role in an organisation, {@code school} in {@code 51}; as a group {@code school-51}.
 *
 * @param organisation code, or empty for a role without one
 */
public record Role(String kind, String organisation) {

    public static final Role KUTSEKODA = new Role("kutsekoda", "");

    private static final String ADMINISTRATOR = "admin-";
    private static final List<String> IN_ORGANISATIONS = List.of("admin-school", "admin-body", "school", "body", "commission");
    private static final Set<String> ADMINISTERED = Set.of("school", "body");

    public static Role of(String group) {
        return IN_ORGANISATIONS.stream().filter(kind -> group.startsWith(kind + "-")).findFirst()
                .map(kind -> new Role(kind, group.substring(kind.length() + 1))).orElseGet(() -> new Role(group, ""));
    }

    public String group() {
        return organisation.isEmpty() ? kind : kind + "-" + organisation;
    }

    /** Whether it is the role of one who gives and ends the roles of an organisation. */
    public boolean administers() {
        return kind.startsWith(ADMINISTRATOR);
    }

    /** The kind of organisation that it is in: {@code school}, {@code body}, or the kind itself where there is none. */
    public String side() {
        return administers() ? kind.substring(ADMINISTRATOR.length()) : kind;
    }

    /** The role of those who give and end this one; nobody's but Kutsekoda's where there is no organisation. */
    public Optional<Role> administrator() {
        return administers() ? Optional.of(this)
                : ADMINISTERED.contains(kind) ? Optional.of(new Role(ADMINISTRATOR + kind, organisation)) : Optional.empty();
    }
}
