package ee.kutseeksam.engine.access;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.DoneTask;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/** A task that is not and never was somebody's is not there for them: the engine itself would say which right they lack for which task. */
class ForeignTasks extends OncePerRequestFilter {

    private static final Pattern ONE_TASK = Pattern.compile(".*/engine/default/task/([0-9a-fA-F-]{36})(/.*)?");
    private static final String NOT_THERE = "{\"type\":\"InvalidRequestException\",\"message\":\"Sellist ülesannet ei ole.\"}";

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;

    ForeignTasks(TaskService tasks, HistoryService history, IdentityService identity) {
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher task = ONE_TASK.matcher(request.getRequestURI());
        Authentication asks = identity.getCurrentAuthentication();
        if (!task.matches() || asks != null && isTheirs(task.group(1), asks)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(NOT_THERE.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isTheirs(String task, Authentication asks) {
        return tasks.createTaskQuery().taskId(task).count() > 0 || wasTheirs(task, asks);
    }

    private boolean wasTheirs(String task, Authentication asks) {
        Set<String> groups = Set.copyOf(Optional.ofNullable(asks.getGroupIds()).orElse(List.of()));
        identity.clearAuthentication();
        try {
            return DoneTask.refusal(history, identity, task, PersonId.of(asks.getUserId()), groups).isPresent();
        } finally {
            identity.setAuthentication(asks);
        }
    }
}
