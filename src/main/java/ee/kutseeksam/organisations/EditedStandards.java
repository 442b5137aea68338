package ee.kutseeksam.organisations;

import static ee.kutseeksam.organisations.RegisterEdit.has;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.organisations.AwardingRows.AwardedRow;
import ee.kutseeksam.organisations.AwardingRows.BodyRow;
import ee.kutseeksam.organisations.AwardingRows.StandardRow;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Standards as the certificate register has them: versions and their validity, parts, competences that may be chosen. */
final class EditedStandards {

    private static final String WHOLE = "SPECIALISATION";
    private static final String PART = "PART_QUALIFICATION";
    private static final String ELECTIVE = "ELECTIVE";
    private static final Map<String, String> WORDS = Map.of(WHOLE, "spetsialiseerumine", PART, "osakutse", ELECTIVE, "valitav kompetents");

    private final RegisterEdit edit;

    EditedStandards(RegisterEdit edit) {
        this.edit = edit;
    }

    void changed(List<StandardRow> rows) {
        Set<Integer> seen = new HashSet<>();
        rows.stream().filter(this::isWhole).filter(row -> seen.add(row.id())).forEach(row -> {
            Optional<ObjectNode> known = edit.row(ReferenceTable.STANDARD, "id", row.id());
            known.ifPresentOrElse(standard -> change(standard, row), () -> add(row));
            parts(row.id(), WHOLE, row.specialisations(), true);
            parts(row.id(), PART, row.parts(), true);
        });
    }

    private boolean isWhole(StandardRow row) {
        boolean days = row.from() != null && row.to() != null && !row.to().isBefore(row.from());
        boolean whole = row.id() > 0 && row.name() != null && !row.name().isBlank() && row.level() >= 1 && row.level() <= 8 && row.version() > 0;
        if (!days || !whole) {
            edit.warn("Kutsestandard " + row.id() + ": kutseregistri vastuses on vigane "
                    + (whole ? "kehtivusaeg" : "tunnus, nimetus, tase või versioon") + "; rida jäi kasutamata, parandab Kutsekoda kutseregistris");
        }
        return days && whole;
    }

    private void change(ObjectNode standard, StandardRow row) {
        String of = word(row.id(), row.name());
        edit.set(standard, "name", row.name(), of, "nimetus");
        edit.set(standard, "level", row.level(), of, "tase");
        edit.set(standard, "version", row.version(), of, "versioon");
        edit.set(standard, "valid_from", row.from(), of, "kehtivuse algus");
        edit.set(standard, "valid_to", row.to(), of, "kehtivuse lõpp");
        if (standard.hasNonNull("graduates_until") && LocalDate.parse(standard.get("graduates_until").asText()).isBefore(row.to())) {
            edit.set(standard, "graduates_until", row.to(), of, "lõpetajatele kasutamise lõpp");
        }
        if (edit.isCode(Classifier.CURRICULUM_GROUP, row.group())) {
            edit.set(standard, "curriculum_group", row.group(), of, "õppekavarühm");
        }
    }

    private void add(StandardRow row) {
        boolean group = edit.isCode(Classifier.CURRICULUM_GROUP, row.group());
        edit.add(ReferenceTable.STANDARD).put("id", row.id()).put("name", row.name()).put("name_en", "").put("level", row.level())
                .put("version", row.version()).put("valid_from", row.from().toString()).put("valid_to", row.to().toString()).putNull("graduates_until")
                .put("transition_order", "").put("curriculum_group", group ? row.group() : "").put("specialisation_required", false)
                .put("first_qualification", false);
        edit.changed(word(row.id(), row.name()) + ": lisatud, versioon " + row.version() + ", kehtib " + Days.estonian(row.from()) + "–"
                + Days.estonian(row.to()));
        edit.warn(word(row.id(), row.name()) + ": kutseregister ei anna kohustuslikke kompetentse" + (group ? "" : " ega õppekavarühma")
                + "; need lisab Kutsekoda lähteandmete failiga");
    }

    /** @param all the bodies that were asked for: one that was not answered for may award what the others do not */
    void awarded(List<BodyRow> answered, List<BodyRow> all) {
        Map<Integer, List<AwardedRow>> awarded = answered.stream().flatMap(body -> body.standards().stream())
                .filter(row -> edit.row(ReferenceTable.STANDARD, "id", row.id()).isPresent())
                .collect(Collectors.groupingBy(AwardedRow::id, LinkedHashMap::new, Collectors.toList()));
        Set<String> silent = all.stream().map(BodyRow::code).filter(code -> answered.stream().noneMatch(one -> one.code().equals(code)))
                .collect(Collectors.toSet());
        awarded.forEach((id, rows) -> {
            boolean everybody = edit.rows(ReferenceTable.AWARDING_BODY_STANDARD, has("standard", id))
                    .noneMatch(link -> silent.contains(link.path("awarding_body").asText()));
            parts(id, WHOLE, of(rows, AwardedRow::specialisations), false);
            parts(id, PART, of(rows, AwardedRow::parts), false);
            parts(id, ELECTIVE, of(rows, AwardedRow::competences).stream().filter(one -> !isObligatory(id, one)).toList(), everybody);
            ObjectNode standard = edit.row(ReferenceTable.STANDARD, "id", id).orElseThrow();
            String of = word(id, standard.path("name").asText());
            boolean onlySpecialised = rows.stream().noneMatch(AwardedRow::whole);
            if (everybody || !onlySpecialised) {
                edit.set(standard, "specialisation_required", onlySpecialised, of, "spetsialiseerumine on kohustuslik");
            }
            if (everybody && rows.stream().anyMatch(row -> !row.types().isEmpty())) {
                edit.set(standard, "first_qualification", rows.stream().flatMap(row -> row.types().stream()).allMatch(type -> type == 3), of, "esmane kutse");
            }
        });
    }

    private static List<Named> of(List<AwardedRow> rows, Function<AwardedRow, List<Named>> what) {
        return rows.stream().flatMap(row -> what.apply(row).stream()).distinct().toList();
    }

    private boolean isObligatory(int standard, Named competence) {
        return edit.rows(ReferenceTable.STANDARD_PART, has("standard", standard).and(has("id", competence.id())))
                .anyMatch(has("kind", "MANDATORY").or(has("kind", "UNSPECIFIED")));
    }

    /** @param all whether one that is not named is none any more */
    private void parts(int standard, String kind, List<Named> named, boolean all) {
        String of = "Kutsestandard " + standard;
        Predicate<ObjectNode> mine = has("standard", standard).and(has("kind", kind));
        List<Named> whole = named.stream().filter(one -> one.id() > 0 && one.name() != null && !one.name().isBlank()).toList();
        if (whole.size() < named.size()) {
            edit.warn(of + ": kutseregistri vastuses on tunnuseta või nimeta " + WORDS.get(kind) + "; see jäi kasutamata, parandab Kutsekoda kutseregistris");
        }
        for (Named one : whole) {
            edit.rows(ReferenceTable.STANDARD_PART, mine.and(has("id", one.id()))).findFirst().ifPresentOrElse(
                    row -> edit.set(row, "name", one.name(), of, WORDS.get(kind) + " " + one.id()), () -> {
                        int ordinal = edit.rows(ReferenceTable.STANDARD_PART, mine).mapToInt(row -> row.path("ordinal").asInt() + 1).max().orElse(0);
                        edit.add(ReferenceTable.STANDARD_PART).put("standard", standard).put("kind", kind).put("id", one.id()).put("ordinal", ordinal)
                                .put("name", one.name());
                        edit.changed(of + ": lisatud " + WORDS.get(kind) + " " + one.id() + " (" + one.name() + ")");
                    });
        }
        if (all && whole.size() == named.size()) {
            List<ObjectNode> gone = edit.rows(ReferenceTable.STANDARD_PART, mine)
                    .filter(row -> whole.stream().noneMatch(one -> one.id() == row.path("id").asInt())).toList();
            gone.forEach(row -> {
                edit.remove(ReferenceTable.STANDARD_PART, other -> other == row);
                edit.changed(of + ": eemaldatud " + WORDS.get(kind) + " " + row.path("id").asInt() + " (" + row.path("name").asText() + ")");
            });
        }
    }

    private static String word(int id, String name) {
        return "Kutsestandard " + id + " (" + name + ")";
    }
}
