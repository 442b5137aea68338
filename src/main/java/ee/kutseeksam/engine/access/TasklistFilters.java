package ee.kutseeksam.engine.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The four lists that everybody has in the Tasklist; what a list shows is still limited by the person's rights. */
@Component
class TasklistFilters {

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void give() {
        filter("Minu rühma ülesanded", 10, "Ülesanded, mida keegi sinu rollis ei ole veel endale võtnud", "#2b6cb0",
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        filter("Minu ülesanded", 20, "Ülesanded, mille oled endale võtnud", "#1f5c4a",
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter("Tähtaeg käes", 30, "Ülesanded, mille tähtaeg on möödas", "#b7482f",
                tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        filter("Kõik", 40, "Kõik ülesanded, mida näha tohid", "#5b6770", tasks.createTaskQuery());
    }

    private void filter(String name, int priority, String description, String color, TaskQuery query) {
        Filter present = filters.createTaskFilterQuery().filterName(name).singleResult();
        Filter filter = present == null ? filters.newTaskFilter(name) : present;
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", priority, "description", description, "color", color, "refresh", true,
                "showUndefinedVariable", false, "variables", List.of()));
        filters.saveFilter(filter);
    }
}
