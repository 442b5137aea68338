package ee.kutseeksam.web;

import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.views.WaitingOrders;
import ee.kutseeksam.web.ExamSheet.AwaitedLine;
import ee.kutseeksam.web.TaskSheet.OrderContent;
import ee.kutseeksam.web.TaskSheets.Asked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For which link an order waits or has waited, in words. */
@Component
class Awaited {

    private final WaitingOrders orders;
    private final MissingLinks links;
    private final Words words;

    Awaited(WaitingOrders orders, MissingLinks links, Words words) {
        this.orders = orders;
        this.links = links;
        this.words = words;
    }

    /** @param now whether to tell what is missing at present, which may be another condition than at first */
    Optional<AwaitedLine> line(UUID exam, boolean now) {
        return orders.of(exam).map(row -> new AwaitedLine(now && !row.isOver() ? present(row) : first(row), row.since(), row.until(), why(row)));
    }

    /** What those that wait now wait for, by exam. */
    Map<UUID, AwaitedLine> all() {
        return orders.all().stream().collect(Collectors.toMap(WaitingOrders.Row::exam, row -> new AwaitedLine(present(row), row.since(), row.until(), "")));
    }

    /** What each order waits for now, by its curriculum. */
    Map<String, List<MissingLinks.Line>> byCurriculum() {
        return orders.all().stream().collect(Collectors.groupingBy(row -> row.wish().curriculum(), Collectors.mapping(this::present, Collectors.toList())));
    }

    private MissingLinks.Line present(WaitingOrders.Row row) {
        return links.of(row.wish()).orElseGet(() -> first(row));
    }

    private MissingLinks.Line first(WaitingOrders.Row row) {
        return links.line(row.missing(), row.wish().curriculum());
    }

    private String why(WaitingOrders.Row row) {
        return row.reopened().map(words::of).orElse("");
    }

    /** What the school wished before it had the form in hand again; nothing at the first time. */
    Object order(Asked asked) {
        Optional<WaitingOrders.Row> again = orders.of(asked.turn().exam()).filter(row -> asked.seen().exam().status() == ExamStatus.REOPENED);
        return again.map(row -> (Object) new OrderContent(row.wish(), why(row))).orElse(Map.of());
    }
}
