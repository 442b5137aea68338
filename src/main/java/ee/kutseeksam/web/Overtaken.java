package ee.kutseeksam.web;

import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.process.Turns;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whoever comes too late reads who was faster and when, not which rule is broken because of it. */
@Component
class Overtaken {

    private static final Pattern TASK = Pattern.compile("/api/tasks/([^/]+)/.+");

    private final Turns turns;
    private final Arguments arguments;

    Overtaken(Turns turns, Arguments arguments) {
        this.turns = turns;
        this.arguments = arguments;
    }

    /** The refusal itself, or that the task of this request is done meanwhile. */
    Exception reason(Exception refusal, HttpServletRequest request) {
        Matcher task = TASK.matcher(request.getRequestURI());
        boolean mayFollow = refusal instanceof RuleBroken broken && !(broken.rule() instanceof TurnRule) || Problem.isLostRace(refusal);
        if (!mayFollow || !task.matches()) {
            return refusal;
        }
        try {
            turns.look(arguments.visitor(request).who(), task.group(1));
            return refusal;
        } catch (RuleBroken gone) {
            return gone.rule() == TurnRule.TASK_IS_OPEN ? gone : refusal;
        }
    }
}
