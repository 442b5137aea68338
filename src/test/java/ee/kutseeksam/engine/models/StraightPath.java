package ee.kutseeksam.engine.models;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Whether one can go from a diagram's start to an end along one line. */
record StraightPath(BpmnModelInstance diagram) {

    private static final double TOLERANCE = 5;

    boolean exists() {
        FlowNode start = diagram.getModelElementsByType(Process.class).iterator().next().getChildElementsByType(StartEvent.class).iterator().next();
        Deque<FlowNode> next = new ArrayDeque<>(Set.of(start));
        Set<FlowNode> seen = new HashSet<>(next);
        while (!next.isEmpty()) {
            FlowNode node = next.remove();
            if (node instanceof EndEvent) {
                return true;
            }
            node.getOutgoing().stream().map(SequenceFlow::getTarget)
                    .filter(target -> Math.abs(middle(target) - middle(start)) <= TOLERANCE && seen.add(target)).forEach(next::add);
        }
        return false;
    }

    private double middle(FlowNode node) {
        Collection<BpmnShape> shapes = diagram.getModelElementsByType(BpmnShape.class);
        return shapes.stream().filter(shape -> node.equals(shape.getBpmnElement())).findFirst()
                .map(shape -> shape.getBounds().getY() + shape.getBounds().getHeight() / 2).orElseThrow();
    }
}
