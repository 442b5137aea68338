package ee.kutseeksam.web;

import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.organisations.roles.Organisations;
import ee.kutseeksam.web.TaskSheet.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Roles in full Estonian words: "Haapsalu Kutsehariduskeskus: kooli esindaja". */
@Component
class RoleLabels {

    private final Roles roles;
    private final Organisations organisations;
    private final Words words;

    RoleLabels(Roles roles, Organisations organisations, Words words) {
        this.roles = roles;
        this.organisations = organisations;
        this.words = words;
    }

    /** By group; for many of them in one go. */
    Map<String, String> all() {
        return roles.groups().stream().collect(Collectors.toMap(Roles.Group::id, Roles.Group::label, (one, other) -> one));
    }

    /** Organisations in which there can be roles today, by name: schools first. */
    List<Choice> organisations() {
        return organisations.open().stream().map(one -> new Choice(one.group(), name(one)))
                .sorted((one, other) -> words.alphabet().compare(one.name(), other.name())).toList();
    }

    private String name(Role one) {
        return words.say("organisation." + one.kind(), words.organisation(one.kind(), one.organisation()));
    }
}
