package ee.kutseeksam.engine.models;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Expressions name declared variables, add at most a number, and call nothing. */
class ExpressionRules implements DiagramRule {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final String VARIABLE = "!?[A-Za-z]\\w*|[A-Za-z]\\w* ?[+-] ?\\d+";
    private static final String PLAIN = "dateTime\\(\\)\\.plus(Days|Weeks|Months|Hours)\\(\\d+\\)\\.toDate\\(\\)|execution\\.processBusinessKey";
    private static final List<String> MAPPED = List.of("source", "target");
    private static final List<String> ATTRIBUTES = List.of("candidateGroups", "candidateUsers", "dueDate", "followUpDate", "formKey",
            "formRef", "delegateExpression", "sourceExpression", "businessKey", "collection", "elementVariable", "priority", "jobPriority",
            "name", "calledElement");

    private final StepBeans steps;

    ExpressionRules(StepBeans steps) {
        this.steps = steps;
    }

    @Override
    public void check(BpmnModelInstance diagram, Problems problems) {
        Collection<Process> processes = diagram.getModelElementsByType(Process.class);
        processes.forEach(process -> element(process.getDomElement(), process.getDomElement(), problems));
    }

    private void element(DomElement element, DomElement named, Problems problems) {
        DomElement place = element.hasAttribute("id") && element.hasAttribute("name") ? element : named;
        for (String attribute : ATTRIBUTES) {
            text(element.getAttribute(attribute), attribute, place, problems);
            text(element.getAttribute("http://camunda.org/schema/1.0/bpmn", attribute), attribute, place, problems);
        }
        boolean mapping = element.getLocalName().equals("in") || element.getLocalName().equals("out");
        for (String attribute : mapping ? MAPPED : List.<String>of()) {
            String name = element.getAttribute(attribute);
            problems.require(name == null || Variables.isDeclared(name), place, undeclared(name));
        }
        if (element.getChildElements().isEmpty()) {
            text(element.getTextContent(), element.getLocalName(), place, problems);
        }
        element.getChildElements().forEach(child -> element(child, place, problems));
    }

    private void text(String text, String where, DomElement place, Problems problems) {
        Matcher expression = EXPRESSION.matcher(text == null ? "" : text);
        while (expression.find()) {
            String inside = expression.group(1).trim();
            boolean step = where.equals("delegateExpression");
            if (inside.matches(PLAIN)) {
                continue;
            }
            problems.require(inside.matches(VARIABLE), place, "avaldis „" + expression.group() + "“ on liiga keeruline: lubatud on muutuja, "
                    + "${!tunnus}, arvu liitmine ja tähtaeg ${dateTime().plusDays(7).toDate()}");
            Matcher name = NAME.matcher(inside);
            while (name.find()) {
                boolean known = step ? StepBeans.KINDS.stream().anyMatch(kind -> steps.has(inside, kind))
                        : Variables.isDeclared(name.group());
                problems.require(known, place, step ? "programmis ei ole sammu „" + inside + "“" : undeclared(name.group()));
            }
        }
    }

    private static String undeclared(String name) {
        return "muutujat „" + name + "“ ei ole kirjeldatud; kontrolli kirjapilti või palu arendajal see lisada";
    }
}
