package ee.kutseeksam.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The people of the sample data: learners on their curricula, others, members of commissions. */
@Component
class SampleFile {

    /** A person of the sample, with what EHIS says of a learner: the curriculum is empty for whoever is none. */
    record SamplePerson(Identity identity, Optional<String> curriculum, int course, Optional<LocalDate> nominalEnd, String funding) { }

    private final JsonNode root;

    SampleFile(@Value("${kutse.standin.file:classpath:reference/sample-data.json}") Resource file) throws IOException {
        try (var json = file.getInputStream()) {
            root = new ObjectMapper().readTree(json);
        }
    }

    /** EHIS codes of the curricula in the order of the file: a new one is written at the end and changes nobody. */
    List<String> curricula() {
        return nodes(root.path("curricula")).stream().map(node -> node.path("ehisCurriculumCode").asText()).toList();
    }

    List<SamplePerson> people() {
        return nodes(root.path("persons")).stream().map(node -> {
            var ehis = node.path("ehis");
            return new SamplePerson(identity(node), text(ehis, "curriculum"), ehis.path("course").asInt(),
                    text(ehis, "nominalEnd").map(LocalDate::parse), text(ehis, "finSpec").orElse(""));
        }).toList();
    }

    List<Identity> commissionMembers() {
        var members = new ArrayList<Identity>();
        nodes(root.path("awardingBodies")).forEach(body -> nodes(body.path("committees")).forEach(committee ->
                nodes(committee.path("members")).forEach(member -> members.add(identity(member)))));
        return members;
    }

    private static Identity identity(JsonNode node) {
        return Identity.of(new PersonalCode(node.path("isikukood").asText()), node.path("firstName").asText(),
                node.path("lastName").asText());
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
