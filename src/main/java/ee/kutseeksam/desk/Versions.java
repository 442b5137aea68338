package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which version of a standard somebody sits again by (rules.md 59). */
final class Versions {

    private final ReferenceData reference;

    Versions(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * The same as long as it can be used on the day, else the newest version's that offers it; empty when there is none, or when it asks for a
     * specialisation that was not applied for (rules.md 38).
     */
    Optional<Qualification> on(LocalDate day, Qualification was, Origin origin) {
        Standard standard = reference.standard(was.standard()).orElseThrow();
        if (isUsable(standard, day, origin)) {
            return Optional.of(was);
        }
        return newer(standard).filter(version -> isUsable(version, day, origin)).flatMap(version -> same(was, standard, version).stream()).findFirst();
    }

    /** Newer versions of the same standard, the newest first. */
    private Stream<Standard> newer(Standard old) {
        return reference.standards().stream().filter(other -> other.level() == old.level() && other.version() > old.version()
                && plain(other.name()).equals(plain(old.name()))).sorted(Comparator.comparingInt(Standard::version).reversed());
    }

    private static boolean isUsable(Standard standard, LocalDate day, Origin origin) {
        return !day.isBefore(standard.validFrom()) && !day.isAfter(standard.lastDay(origin));
    }

    private static Optional<Qualification> same(Qualification was, Standard old, Standard version) {
        Optional<Integer> specialisation = same(was.specialisation(), old.specialisations(), version.specialisations());
        Optional<Integer> part = same(was.partQualification(), old.partQualifications(), version.partQualifications());
        if (version.specialisationRequired() && was.specialisation() == 0 && !was.isPart()) {
            return Optional.empty();
        }
        return specialisation.flatMap(one -> part.map(other -> new Qualification(version.id(), one, other)));
    }

    private static Optional<Integer> same(int id, List<Named> old, List<Named> version) {
        return id == 0 ? Optional.of(0) : old.stream().filter(one -> one.id() == id)
                .flatMap(one -> version.stream().filter(other -> plain(other.name()).equals(plain(one.name())))).map(Named::id).findFirst();
    }

    /** Names of versions differ by case, blanks and hyphens. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
    }
}
