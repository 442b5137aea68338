package ee.kutseeksam.desk;

import java.util.Optional;

/**
 * A role that somebody asks for.
 *
 * @param role         {@code representative} or {@code administrator} of an organisation; {@code assessor}, {@code analyst}, {@code kutsekoda}, {@code operator}
 * @param organisation {@code school-51}, {@code body-KA-LEIB}; empty for a role without one
 */
public record RoleRequestForm(String role, Optional<String> organisation, String reason) {

    @Override
    public String toString() {
        return "RoleRequestForm[" + role + "]";
    }
}
