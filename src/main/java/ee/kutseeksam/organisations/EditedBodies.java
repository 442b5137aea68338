package ee.kutseeksam.organisations;

import static ee.kutseeksam.organisations.RegisterEdit.has;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kutseeksam.organisations.AwardingRows.AwardedRow;
import ee.kutseeksam.organisations.AwardingRows.BodyRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Awarding bodies as the certificate register has them: by which standards and in which languages. */
final class EditedBodies {

    private final RegisterEdit edit;

    EditedBodies(RegisterEdit edit) {
        this.edit = edit;
    }

    /** Those whose answers can be used. */
    List<BodyRow> changed(List<BodyRow> bodies) {
        List<BodyRow> usable = bodies.stream().filter(this::isUsable).toList();
        usable.forEach(this::change);
        return usable;
    }

    private boolean isUsable(BodyRow body) {
        Optional<ObjectNode> known = edit.row(ReferenceTable.AWARDING_BODY, "code", body.code());
        Optional<String> why = Optional.empty();
        if (!body.refused().isEmpty()) {
            why = Optional.of("kutseregister keeldus vastamast (" + String.join(", ", body.refused()) + ")");
        } else if (body.name() == null || body.name().isBlank() || known.isEmpty()) {
            why = Optional.of("kutseregistri vastuses ei ole kutse andjat");
        } else if (edit.rows(ReferenceTable.AWARDING_BODY, has("name", body.name())).anyMatch(row -> row != known.get())) {
            why = Optional.of("kutseregister vastas teise kutse andja kohta");
        }
        why.ifPresent(reason -> edit.warn(word(body) + ": " + reason + "; senised andmed jäid alles, selgitab Kutsekoda"));
        return why.isEmpty();
    }

    private void change(BodyRow body) {
        ObjectNode known = edit.row(ReferenceTable.AWARDING_BODY, "code", body.code()).orElseThrow();
        edit.set(known, "name", body.name(), word(body), "nimetus");
        edit.set(known, "may_hide_personal_data", body.mayHide(), word(body), "võib isikuandmeid peita");
        if (body.standards().isEmpty() && count(ReferenceTable.AWARDING_BODY_STANDARD, body) > 0) {
            edit.warn(word(body) + ": kutseregister ei nimeta ühtegi kutsestandardit; senised jäid alles, selgitab Kutsekoda");
        } else {
            awards(body);
        }
        if (!body.languages().isEmpty()) {
            Set<String> languages = body.languages().stream().flatMap(name -> language(body, name).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            links(body, ReferenceTable.AWARDING_BODY_LANGUAGE, "language", languages, "eksamikeel");
        }
    }

    private void awards(BodyRow body) {
        Set<String> standards = body.standards().stream().map(AwardedRow::id).filter(id -> isKnown(body, id)).map(String::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        edit.compared(count(ReferenceTable.AWARDING_BODY_STANDARD, body), (int) edit.rows(ReferenceTable.AWARDING_BODY_STANDARD, has("awarding_body", body.code()))
                .filter(link -> standards.contains(link.path("standard").asText())).count());
        links(body, ReferenceTable.AWARDING_BODY_STANDARD, "standard", standards, "kutsestandard");
    }

    private boolean isKnown(BodyRow body, int standard) {
        boolean known = edit.row(ReferenceTable.STANDARD, "id", standard).isPresent();
        if (!known) {
            edit.warn(word(body) + ": kutseregister nimetab kutsestandardi " + standard + ", mille andmeid ta ei ole andnud; selgitab Kutsekoda");
        }
        return known;
    }

    private Optional<String> language(BodyRow body, String name) {
        Optional<String> code = edit.code(Classifier.EXAM_LANGUAGE, name);
        if (code.isEmpty()) {
            edit.warn(word(body) + ": tundmatu eksamikeel „" + name + "“ jäi kasutamata; Kutsekoda lisab selle klassifikaatorisse");
        }
        return code;
    }

    private int count(ReferenceTable table, BodyRow body) {
        return (int) edit.rows(table, has("awarding_body", body.code())).count();
    }

    private void links(BodyRow body, ReferenceTable table, String column, Set<String> named, String word) {
        Predicate<ObjectNode> mine = has("awarding_body", body.code());
        List<String> known = edit.rows(table, mine).map(row -> row.path(column).asText()).toList();
        named.stream().filter(one -> !known.contains(one)).forEach(one -> {
            edit.add(table).put("awarding_body", body.code()).put(column, one);
            edit.changed(word(body) + ": lisatud " + word + " " + one);
        });
        known.stream().filter(one -> !named.contains(one)).forEach(one -> {
            edit.remove(table, mine.and(has(column, one)));
            edit.changed(word(body) + ": eemaldatud " + word + " " + one);
        });
    }

    private static String word(BodyRow body) {
        return "Kutse andja " + body.code();
    }
}
