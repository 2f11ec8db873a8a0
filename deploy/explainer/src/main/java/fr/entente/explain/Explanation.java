package fr.entente.explain;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Tells one event hop by hop, with the time between. */
final class Explanation {

    private final PrintStream out;
    private final Store store;

    Explanation(PrintStream out, Store store) {
        this.out = out;
        this.store = store;
    }

    void stored(StoredRow event) throws SQLException {
        var person = event.person();
        out.printf("%n%s, version %d of %s %s (event %s)%n", event.fact(), event.version(), event.aggregateType(),
                event.aggregateId(), event.eventId());
        line("command", "by %s; %s; trace %s".formatted(person == null ? "nobody" : "person " + person + roles(person),
                event.keyed() ? "with a request key" : "under its own id", event.trace()));
        line("stored", "%s in %s: position %d, transaction %d".formatted(event.recordedAt(), event.database(),
                event.position(), event.xid()));
    }

    private String roles(String person) throws SQLException {
        var roles = store.roles(person);
        return roles.isEmpty() ? "" : " (%s)".formatted(String.join(", ", roles).toLowerCase(Locale.ROOT));
    }

    void published(StoredRow event, List<Publication> copies) {
        if (copies.isEmpty()) {
            line("published", event.passed()
                    ? "the relay has passed it, but no topic that could be asked holds it: wiped, if Kafka answers;"
                            + " then republish"
                    : "not yet: the relay has not come to it; waiting for " + later(event.recordedAt(), Instant.now()));
            return;
        }
        var first = copies.getFirst();
        line("published", "%s, %s later".formatted(first, later(event.recordedAt(), first.at())));
        copies.stream().skip(1).forEach(
                copy -> line("", "again as %s, %s later: a duplicate, passed over".formatted(copy,
                        later(first.at(), copy.at()))));
    }

    void takenIn(StoredRow event, List<Publication> copies, ReadModel model) throws SQLException {
        var first = copies.getFirst();
        var held = model.held(event.aggregateId());
        if (model.version(first.partition().topic(), event.aggregateId()) >= event.version()) {
            var place = model.place(first.partition());
            line("taken in", "by " + model.name() + place.map(at -> ", whose place in %s is %d since %s"
                    .formatted(first.partition(), at.next(), at.movedAt())).orElse(""));
            rows(model.rows(event.aggregateId()));
        } else if (held.isPresent()) {
            parked(event, model, held.get());
        } else {
            line("taken in", "not yet by %s: its place in %s is %d".formatted(model.name(), first.partition(),
                    model.place(first.partition()).map(ReadModel.Place::next).orElse(0L)));
        }
    }

    private void parked(StoredRow event, ReadModel model, ReadModel.Held held) {
        var own = event.eventId().equals(held.eventId());
        line("parked", "by %s since %s: %s".formatted(model.name(), held.since(),
                own ? held.cause() : "behind event %s, which is parked: %s".formatted(held.eventId(), held.cause())));
    }

    private void rows(List<String> rows) {
        rows.forEach(row -> line("", row));
    }

    /** Which moment the dashboards speak of, from what relays said last and where the projection is. */
    void asOf(List<Watermark> watermarks, ReadModel dashboards) throws SQLException {
        var places = dashboards.places();
        for (var watermark : watermarks) {
            out.printf("%nAs of %s everything of %s was published; %s has %s.%n", watermark.at(), watermark.source(),
                    dashboards.name(), watermark.isReached(places) ? "taken all of it in" : "not come so far yet");
        }
    }

    private void line(String what, String sentence) {
        out.printf("  %-10s %s%n", what, sentence);
    }

    private static String later(Instant from, Instant until) {
        var between = Duration.between(from, until);
        return between.toSeconds() < 10 ? between.toMillis() + " ms"
                : between.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
