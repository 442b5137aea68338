package ee.kutseeksam.candidacy;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people have sat before, at whatever school, by signed results. Answered by a view. */
public interface PastSittings {

    /** Candidacies of these people to which this awarding body has not given what was applied for. */
    List<UUID> withoutAward(Collection<PersonId> people, String awardingBody);

    /** For what these people have come to another exam than this one as graduates, whichever body held it. */
    Map<PersonId, Set<Qualification>> attended(Collection<PersonId> people, UUID exceptExam);
}
