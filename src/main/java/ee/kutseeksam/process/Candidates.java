package ee.kutseeksam.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Whom the diagram offers a task to.
 *
 * @param people PersonIds as text
 * @param groups the engine's groups, a role each
 */
public record Candidates(List<String> people, List<String> groups) {

    static Candidates of(Collection<IdentityLink> links) {
        return new Candidates(named(links, IdentityLink::getUserId), named(links, IdentityLink::getGroupId));
    }

    private static List<String> named(Collection<IdentityLink> links, Function<IdentityLink, String> name) {
        return links.stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(name).filter(Objects::nonNull).toList();
    }
}
