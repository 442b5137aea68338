package ee.kutseeksam.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A correction of what a group's signed protocol says about some of its people, by a new protocol that refers to the old one.
 *
 * @param protocol  the new one, once it is signed
 * @param withdrawn whether the awarding body gave it up
 */
public record Correction(UUID id, int group, List<UUID> candidacies, Optional<UUID> protocol, boolean withdrawn) {

    static Correction opened(UUID id, int group, List<UUID> candidacies) {
        return new Correction(id, group, List.copyOf(candidacies), Optional.empty(), false);
    }

    public boolean isOpen() {
        return protocol.isEmpty() && !withdrawn;
    }

    Correction signed(UUID protocol) {
        return new Correction(id, group, candidacies, Optional.of(protocol), false);
    }

    Correction dropped() {
        return new Correction(id, group, candidacies, protocol, true);
    }

    static List<Correction> with(List<Correction> all, Correction changed) {
        var others = new ArrayList<>(all);
        others.removeIf(one -> one.id().equals(changed.id()));
        others.add(changed);
        return List.copyOf(others);
    }
}
