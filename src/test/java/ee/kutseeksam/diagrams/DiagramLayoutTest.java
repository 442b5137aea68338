package ee.kutseeksam.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams are read by people: what goes well runs straight from left to right, nothing lies on anything else, all has a name. */
class DiagramLayoutTest {

    private static final double MARGIN = 1;

    static Stream<Path> diagrams() throws IOException {
        return Files.list(Path.of("processes")).filter(file -> file.toString().endsWith(".bpmn")).sorted();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everything_is_drawn(Path file) {
        var drawing = Drawing.of(file);

        Bpmn.validateModel(drawing.model());
        assertThat(drawing.boxes()).containsOnlyKeys(drawing.nodes().stream().map(FlowNode::getId).toList());
        assertThat(drawing.lines()).containsOnlyKeys(drawing.flows().stream().map(SequenceFlow::getId).toList());
        assertThat(drawing.lines().values()).allSatisfy(points -> assertThat(points).hasSizeGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_happy_path_is_straight_and_even_and_the_rest_lies_below(Path file) {
        var drawing = Drawing.of(file);
        var path = drawing.happyPath();
        double y = drawing.box(path.get(0)).getCenterY();
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            gaps.add(drawing.box(path.get(i)).getMinX() - drawing.box(path.get(i - 1)).getMaxX());
        }

        assertThat(path.get(path.size() - 1)).isInstanceOf(EndEvent.class);
        assertThat(path).allSatisfy(node -> assertThat(drawing.box(node).getCenterY()).as(node.getId()).isEqualTo(y));
        assertThat(gaps).as("gaps").allSatisfy(gap -> assertThat(gap).isEqualTo(gaps.get(0)).isPositive());
        assertThat(drawing.nodes()).filteredOn(node -> !path.contains(node))
                .allSatisfy(node -> assertThat(drawing.box(node).getCenterY()).as(node.getId()).isGreaterThan(y));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void no_box_or_label_lies_on_another(Path file) {
        var drawing = Drawing.of(file);
        Map<String, Rectangle2D> all = new LinkedHashMap<>(drawing.boxes());
        drawing.labels().forEach((id, label) -> all.put("label of " + id, label));
        drawing.model().getModelElementsByType(BoundaryEvent.class).forEach(event -> all.remove(event.getId()));
        List<String> names = List.copyOf(all.keySet());

        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                boolean around = drawing.isAround(names.get(i), bare(other)) || drawing.isAround(other, bare(names.get(i)));
                assertThat(!around && all.get(names.get(i)).intersects(all.get(other))).as("%s on %s", names.get(i), other).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void arrows_are_square_join_borders_and_cross_no_box_or_label(Path file) {
        var drawing = Drawing.of(file);

        for (SequenceFlow flow : drawing.flows()) {
            List<Line2D> segments = drawing.segments(flow);
            Line2D last = segments.get(segments.size() - 1);

            assertThat(segments).as(flow.getId()).allMatch(line -> line.getX1() == line.getX2() || line.getY1() == line.getY2());
            assertThat(isOnBorder(drawing.box(flow.getSource()), segments.get(0).getX1(), segments.get(0).getY1())).as(flow.getId()).isTrue();
            assertThat(isOnBorder(drawing.box(flow.getTarget()), last.getX2(), last.getY2())).as(flow.getId()).isTrue();
            for (Line2D line : segments) {
                drawing.boxes().forEach((id, box) -> assertThat(!isAttached(flow, id) && !drawing.isAround(id, flow.getId()) && line.intersects(within(box)))
                        .as("%s through %s", flow.getId(), id).isFalse());
                drawing.labels().forEach((id, label) -> assertThat(line.intersects(label))
                        .as("%s through the label of %s", flow.getId(), id).isFalse());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_question_asks_and_its_answers_are_yes_and_no(Path file) {
        var drawing = Drawing.of(file);

        for (FlowNode node : drawing.nodes()) {
            if (node instanceof EventBasedGateway || node instanceof ParallelGateway || node instanceof Gateway && node.getOutgoing().size() == 1) {
                assertThat(node.getName()).as(node.getId()).isNull();
            } else if (node instanceof Gateway) {
                assertThat(node.getName()).as(node.getId()).startsWith("Kas ").endsWith("?");
                assertThat(node.getOutgoing()).extracting(SequenceFlow::getName).containsExactlyInAnyOrder("jah", "ei");
            } else {
                assertThat(node.getName()).as(node.getId()).matches("\\p{Lu}.+[^.?!]");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_gateway_joins_or_forks(Path file) {
        assertThat(Drawing.of(file).nodes()).filteredOn(node -> node instanceof Gateway)
                .allSatisfy(node -> assertThat(Math.min(node.getIncoming().size(), node.getOutgoing().size())).as(node.getId()).isEqualTo(1));
    }

    private static String bare(String label) {
        return label.replace("label of ", "");
    }

    private static boolean isAttached(SequenceFlow flow, String box) {
        FlowNode source = flow.getSource();
        boolean host = source instanceof BoundaryEvent event && event.getAttachedTo().getId().equals(box);
        return host || source.getId().equals(box) || flow.getTarget().getId().equals(box);
    }

    private static boolean isOnBorder(Rectangle2D box, double x, double y) {
        return box.outcode(x, y) == 0 && !within(box).contains(x, y);
    }

    private static Rectangle2D within(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() + MARGIN, box.getY() + MARGIN, box.getWidth() - 2 * MARGIN, box.getHeight() - 2 * MARGIN);
    }
}
