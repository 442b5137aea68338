package ee.kutseeksam.organisations;

import static ee.kutseeksam.organisations.RegisterEdit.has;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.AwardingRows.BodyRow;
import ee.kutseeksam.organisations.AwardingRows.MemberRow;
import ee.kutseeksam.people.CleanText;
import ee.kutseeksam.people.People;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Commissions as the certificate register has them. It names members by its id and by name, so it never makes a person known: whom it names
 * no more may decide and sign no more, whom nobody knows here is told to those who can give the personal code.
 */
final class EditedCommissions {

    private final RegisterEdit edit;
    private final LocalDate yesterday;
    private final Map<PersonId, String> names;

    EditedCommissions(RegisterEdit edit, People people, LocalDate today) {
        this.edit = edit;
        this.yesterday = today.minusDays(1);
        this.names = people.officialNames(edit.rows(ReferenceTable.COMMISSION_MEMBER, row -> true).map(EditedCommissions::person).collect(Collectors.toSet()));
    }

    void changed(List<BodyRow> bodies) {
        bodies.forEach(this::changed);
    }

    private void changed(BodyRow body) {
        Predicate<ObjectNode> running = has("awarding_body", body.code()).and(has("origin", "REGISTER")).and(row -> !row.hasNonNull("valid_to"));
        List<ObjectNode> before = edit.rows(ReferenceTable.COMMISSION_MEMBER, running).toList();
        if (body.members().isEmpty()) {
            if (!before.isEmpty()) {
                edit.warn("Kutse andja " + body.code() + ": kutseregister ei nimeta ühtegi kutsekomisjoni liiget; senised jäid alles, selgitab Kutsekoda");
            }
            return;
        }
        Map<Integer, MemberRow> named = body.members().stream().collect(Collectors.toMap(MemberRow::id, Function.identity(), (one, again) -> one));
        named.values().stream().sorted(Comparator.comparing(MemberRow::id)).forEach(row -> member(body, row));
        before.stream().filter(row -> !named.containsKey(row.path("id").asInt())).forEach(row -> end(row, "ei ole enam kutseregistris"));
        edit.compared(before.size(), (int) before.stream().filter(row -> named.containsKey(row.path("id").asInt())).count());
    }

    private void member(BodyRow body, MemberRow row) {
        String of = word(body.code(), row.id());
        if (row.role() < 1 || row.role() > 3) {
            edit.warn(of + ": kutseregistri vastuses on tundmatu roll " + row.role() + "; rida jäi kasutamata, parandab Kutsekoda kutseregistris");
            return;
        }
        if (CleanText.line(row.name() == null ? "" : row.name()).isEmpty()) {
            edit.warn(of + ": kutseregistri vastuses ei ole liikme nime; senised andmed jäid alles, parandab Kutsekoda kutseregistris");
            return;
        }
        edit.row(ReferenceTable.COMMISSION_MEMBER, "id", row.id()).ifPresentOrElse(known -> {
            if (!known.path("awarding_body").asText().equals(body.code())) {
                edit.warn(of + ": sama tunnusega liige on siin teise kutse andja juures; rida jäi kasutamata, selgitab Kutsekoda");
            } else if (known.path("origin").asText().equals("REGISTER")) {
                known(known, row, of);
            }
        }, () -> edit.warn(of + " (" + role(row.role()) + "): kutseregister nimetab liiget, keda siin ei tunta; "
                + "ta ei saa allkirjastada, kuni Kutsekoda lisab tema isikukoodi lähteandmete faili"));
    }

    private void known(ObjectNode known, MemberRow row, String of) {
        Set<String> ours = words(names.getOrDefault(person(known), row.name()));
        Set<String> theirs = words(row.name());
        boolean somebodyElse = ours.stream().noneMatch(theirs::contains);
        if (somebodyElse) {
            end(known, "on kutseregistris teine inimene");
            edit.warn(of + ": kutseregistris on selle tunnusega teise nimega inimene; ta ei saa allkirjastada, kuni Kutsekoda lisab tema "
                    + "isikukoodi lähteandmete faili");
            return;
        }
        if (!ours.equals(theirs)) {
            edit.warn(of + ": nimi on kutseregistris teistmoodi kui siin; võrdleb ja parandab Kutsekoda");
        }
        if (known.hasNonNull("valid_to")) {
            known.putNull("valid_to");
            edit.changed(of + ": on jälle kutseregistris");
        }
        if (row.commission() != null && !row.commission().isBlank()) {
            edit.set(known, "commission", row.commission(), of, "kutsekomisjon");
        }
        if (known.path("role").asInt() != row.role()) {
            edit.changed(of + ": roll „" + role(known.path("role").asInt()) + "“ asemel „" + role(row.role()) + "“");
            known.put("role", row.role());
        }
    }

    private void end(ObjectNode member, String why) {
        if (!member.hasNonNull("valid_to")) {
            LocalDate from = LocalDate.parse(member.get("valid_from").asText());
            member.put("valid_to", (from.isAfter(yesterday) ? from : yesterday).toString());
            edit.changed(word(member.path("awarding_body").asText(), member.path("id").asInt()) + ": " + why + " ega saa enam otsustada ja allkirjastada");
        }
    }

    private static PersonId person(ObjectNode member) {
        return new PersonId(UUID.fromString(member.path("person").asText()));
    }

    /** The words of a name without capitals and marks: people change one of them, seldom all. */
    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(CleanText.line(name == null ? "" : name), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return new HashSet<>(Arrays.asList(plain.split("[ -]+")));
    }

    private static String role(int role) {
        return role == 1 ? "esimees" : role == 2 ? "aseesimees" : "liige";
    }

    private static String word(String body, int member) {
        return "Kutse andja " + body + ", kutsekomisjoni liige " + member;
    }
}
