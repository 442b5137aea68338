package ee.kutseeksam.process;

import ee.kutseeksam.eventstore.Conflict;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Wish;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks again and again at the orders that wait for a link and tells those whose curriculum has everything now, each in a transaction
 * of its own. It goes by how things are and not by what has changed, so that no node needs to know who has synchronised, and whoever
 * dies has lost nothing. What the message sets going looks once more and decides.
 */
@Component
public class LinkWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);

    private final RuntimeService runtime;
    private final Interventions interventions;
    private final Repository<Exam> exams;
    private final CurriculumLinks links;

    LinkWatch(RuntimeService runtime, Interventions interventions, Repository<Exam> exams, CurriculumLinks links) {
        this.runtime = runtime;
        this.interventions = interventions;
        this.exams = exams;
        this.links = links;
    }

    @Scheduled(initialDelayString = "${kutse.links.look-every:PT30S}", fixedDelayString = "${kutse.links.look-every:PT30S}")
    public void look() {
        exams.getAll(waiting()).values().stream().filter(exam -> exam.wish().filter(this::isWhole).isPresent()).forEach(this::tell);
    }

    private List<UUID> waiting() {
        return interventions.freely(() -> {
            String[] instances = runtime.createEventSubscriptionQuery().eventType("message").eventName(Message.LINK_ARRIVED.event()).list().stream()
                    .map(EventSubscription::getProcessInstanceId).toArray(String[]::new);
            return instances.length == 0 ? List.of() : runtime.createVariableInstanceQuery().variableName("examId").processInstanceIdIn(instances)
                    .list().stream().map(one -> UUID.fromString((String) one.getValue())).toList();
        });
    }

    private boolean isWhole(Wish wish) {
        return links.of(wish.curriculum()).missing(wish).isEmpty();
    }

    /** Another node may be telling it at this moment, or the school take it back. */
    private void tell(Exam exam) {
        try {
            interventions.tell(exam.number(), Message.LINK_ARRIVED);
        } catch (Conflict faster) {
            LOG.debug("{} was told or taken back at the same moment", exam.number());
        } catch (RuntimeException failed) {
            LOG.warn("{} could not be told that its link has come and is told again", exam.number(), failed);
        }
    }
}
