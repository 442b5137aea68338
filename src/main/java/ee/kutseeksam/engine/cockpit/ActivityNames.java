package ee.kutseeksam.engine.cockpit;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** What a diagram calls its elements. A name with an expression in it is told without the expression. */
@Component
class ActivityNames {

    private final RepositoryService repository;

    ActivityNames(RepositoryService repository) {
        this.repository = repository;
    }

    String of(String definition, String activity) {
        return Optional.ofNullable(repository.getBpmnModelInstance(definition))
                .map(diagram -> diagram.<FlowElement>getModelElementById(activity)).map(FlowElement::getName)
                .map(ActivityNames::plain).filter(name -> !name.isBlank()).orElse(activity);
    }

    private static String plain(String name) {
        return name.replaceAll("\\s*·?\\s*\\$\\{[^}]*}", "").strip();
    }
}
