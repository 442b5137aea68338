package ee.kutseeksam.engine.access;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.DoneTask;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A task that is not and never was somebody's is not there for them: the engine itself would say which right they lack for which task. */
class ForeignTasks extends OncePerRequestFilter {

    private static final Pattern ONE_TASK = Pattern.compile(".*/engine/default/task/([0-9a-fA-F-]{36})(/.*)?");
    private static final String NOT_THERE = "{\"type\":\"InvalidRequestException\",\"message\":\"Sellist ülesannet ei ole.\"}";

    private final WorkingRoles roles;
    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;

    ForeignTasks(WorkingRoles roles, TaskService tasks, HistoryService history, IdentityService identity) {
        this.roles = roles;
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher task = ONE_TASK.matcher(request.getRequestURI());
        if (!task.matches() || isTheirs(task.group(1), SecurityContextHolder.getContext().getAuthentication())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(NOT_THERE.getBytes(StandardCharsets.UTF_8));
    }

    /** Asked before the engine knows who asks, so it hides nothing. */
    private boolean isTheirs(String task, Authentication asks) {
        Set<String> groups = roles.of(asks);
        if (groups.contains(Identity.OPERATOR)) {
            return true;
        }
        Task open = tasks.createTaskQuery().taskId(task).singleResult();
        return open == null ? DoneTask.refusal(history, identity, task, PersonId.of(asks.getName()), groups).isPresent()
                : asks.getName().equals(open.getAssignee()) || tasks.getIdentityLinksForTask(task).stream()
                        .anyMatch(link -> asks.getName().equals(link.getUserId()) || link.getGroupId() != null && groups.contains(link.getGroupId()));
    }
}
