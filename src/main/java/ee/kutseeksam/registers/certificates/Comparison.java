package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.registers.certificates.Difference.Kind;
import ee.kutseeksam.views.ExamCertificates.Issued;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Compares what a body issued on a day, here and in the register. Certificates that the register cannot tell apart (one person's, of one
 * qualification) are matched together: by their numbers first, then as they come. Pure: asks nobody and changes nothing.
 */
final class Comparison {

    /** What the register sees as the same. */
    private record Same(PersonId person, int kind, Qualification qualification, LocalDate issuedOn) {
        static Same of(Issued one) {
            return new Same(one.person(), one.kind(), one.qualification(), one.issuedOn());
        }
    }

    private static final Set<CertificateStatus> ON_THEIR_WAY = EnumSet.of(CertificateStatus.GENERATED, CertificateStatus.SUBMITTING,
            CertificateStatus.SUBMITTED);

    private final List<Difference> found = new ArrayList<>();
    private final Map<String, List<KutsetunnistusV2>> byCode;

    private Comparison(List<KutsetunnistusV2> theirs) {
        byCode = theirs.stream().collect(Collectors.groupingBy(entry -> Objects.toString(entry.getIsikukood(), "")));
    }

    /** @param codes of the people, @param likeness of a certificate with its person's code */
    static List<Difference> of(List<Issued> ours, List<KutsetunnistusV2> theirs, Map<PersonId, String> codes, BiFunction<Issued, String, Likeness> likeness) {
        Comparison comparison = new Comparison(theirs);
        Map<PersonId, List<Issued>> people = ours.stream().filter(one -> codes.containsKey(one.person()))
                .collect(Collectors.groupingBy(Issued::person, LinkedHashMap::new, Collectors.toList()));
        people.forEach((person, some) -> comparison.person(some, codes.get(person), likeness));
        return comparison.found;
    }

    private void person(List<Issued> ours, String code, BiFunction<Issued, String, Likeness> likeness) {
        List<KutsetunnistusV2> left = new ArrayList<>(byCode.getOrDefault(code, List.of()));
        ours.stream().collect(Collectors.groupingBy(Same::of, LinkedHashMap::new, Collectors.toList())).values().forEach(same -> {
            Likeness like = likeness.apply(same.get(0), code);
            List<KutsetunnistusV2> about = new ArrayList<>(left.stream().filter(like::isAbout).toList());
            left.removeAll(about);
            match(same, about);
        });
        ours.forEach(one -> {
            Likeness like = likeness.apply(one, code);
            List<KutsetunnistusV2> near = left.stream().filter(entry -> isValid(entry) && like.isNear(entry)).toList();
            near.forEach(entry -> found.add(new Difference(one.id(), Kind.NOT_OURS, number(entry))));
            left.removeAll(near);
        });
    }

    private void match(List<Issued> same, List<KutsetunnistusV2> entries) {
        List<Issued> numbered = new ArrayList<>(same.stream().filter(one -> one.number().isPresent()).toList());
        for (Issued one : List.copyOf(numbered)) {
            entries.stream().filter(entry -> one.number().get().equals(entry.getRegistrinumber())).findFirst().ifPresent(entry -> {
                validity(one, entry);
                numbered.remove(one);
                entries.remove(entry);
            });
        }
        numbered.forEach(one -> unnumbered(one, entries));
        long expected = same.stream().filter(one -> ON_THEIR_WAY.contains(one.status())).count();
        List<KutsetunnistusV2> standing = entries.stream().filter(Comparison::isValid).skip(expected).toList();
        standing.forEach(entry -> found.add(tooMany(same, entry)));
    }

    /** What is declared invalid here need not be shown there. */
    private void unnumbered(Issued one, Collection<KutsetunnistusV2> entries) {
        KutsetunnistusV2 other = entries.stream().filter(Comparison::isValid).findFirst().orElse(null);
        if (one.status() == CertificateStatus.REGISTERED) {
            found.add(new Difference(one.id(), other == null ? Kind.MISSING : Kind.NUMBER_DIFFERS, other == null ? "" : number(other)));
            entries.remove(other);
        }
    }

    private void validity(Issued one, KutsetunnistusV2 entry) {
        if (one.status() == CertificateStatus.REGISTERED && !one.toBeRevoked() && !isValid(entry)) {
            found.add(new Difference(one.id(), Kind.INVALID_THERE, number(entry)));
        } else if (one.status() == CertificateStatus.REVOKED && isValid(entry)) {
            found.add(new Difference(one.id(), Kind.VALID_THERE, number(entry)));
        }
    }

    /** Said of the one that the register should have once; where it should have none, of the one that was taken back or refused. */
    private static Difference tooMany(List<Issued> same, KutsetunnistusV2 entry) {
        Issued one = same.stream().filter(each -> each.status() == CertificateStatus.REGISTERED || ON_THEIR_WAY.contains(each.status())).findFirst()
                .orElse(same.get(same.size() - 1));
        boolean wanted = one.status() == CertificateStatus.REGISTERED || ON_THEIR_WAY.contains(one.status());
        return new Difference(one.id(), wanted ? Kind.TWICE : Kind.NOT_OURS, number(entry));
    }

    private static boolean isValid(KutsetunnistusV2 entry) {
        return !Boolean.TRUE.equals(entry.isKehtetu());
    }

    private static String number(KutsetunnistusV2 entry) {
        String number = entry.getRegistrinumber();
        return number != null && number.matches("\\d{5,8}") ? number : "";
    }
}
