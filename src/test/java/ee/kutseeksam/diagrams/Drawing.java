package ee.kutseeksam.diagrams;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A diagram of {@code processes/} as it lies on paper: boxes, lines and labels in pixels, y downwards. */
record Drawing(BpmnModelInstance model, Map<String, Rectangle2D> boxes, Map<String, List<Waypoint>> lines,
               Map<String, Rectangle2D> labels) {

    static Drawing of(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var drawing = new Drawing(model, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            drawing.boxes.put(shape.getBpmnElement().getId(), rectangle(shape.getBounds()));
            drawing.label(shape.getBpmnElement().getId(), shape.getBpmnLabel());
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            drawing.lines.put(edge.getBpmnElement().getId(), List.copyOf(edge.getWaypoints()));
            drawing.label(edge.getBpmnElement().getId(), edge.getBpmnLabel());
        }
        return drawing;
    }

    private void label(String element, BpmnLabel label) {
        if (label != null) {
            labels.put(element, rectangle(label.getBounds()));
        }
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    Collection<FlowNode> nodes() {
        return model.getModelElementsByType(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return model.getModelElementsByType(SequenceFlow.class);
    }

    Rectangle2D box(FlowNode node) {
        return boxes.get(node.getId());
    }

    /** From the start along the only way out, at a question along its default answer. */
    List<FlowNode> happyPath() {
        List<FlowNode> path = new ArrayList<>();
        FlowNode next = model.getModelElementsByType(Process.class).iterator().next().getChildElementsByType(StartEvent.class).iterator().next();
        while (next != null && !path.contains(next)) {
            path.add(next);
            next = after(next);
        }
        return path;
    }

    private static FlowNode after(FlowNode node) {
        if (node.getOutgoing().isEmpty()) {
            return null;
        }
        if (node instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1) {
            return gateway.getDefault().getTarget();
        }
        return node.getOutgoing().iterator().next().getTarget();
    }

    List<Line2D> segments(SequenceFlow flow) {
        List<Waypoint> points = lines.get(flow.getId());
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            segments.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return segments;
    }

    /** Whether the box is drawn around the other: an event's own handling holds what belongs to it. */
    boolean isAround(String box, String other) {
        return model.getModelElementById(box) instanceof SubProcess around
                && around.getChildElementsByType(FlowElement.class).stream().anyMatch(one -> one.getId().equals(other));
    }
}
