package fr.entente.servicekit.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.servicekit.metrics.Sample;

/**
 * How far the store and its readers are, as the database has it: true although a reader is dead, or is another
 * instance's.
 */
final class StoreSample implements Sample {

    private static final String RELAY = "relay";
    private static final Duration BLIND = Duration.ofSeconds(15);

    private static final String HEAD = """
            with %s
            select coalesce((select position from event order by xid desc, position desc limit 1), 0) as head,
                   (select count(*) from (select from event e where e.xid >= h.xid
                     order by e.xid, e.position limit 10000) hidden) as hidden,
                   h.xid::text as horizon, h.at_rest
              from horizon h""".formatted(Horizon.AS_TABLE);

    private static final String READERS = """
            select f.reader, (select e.recorded_at from event e where (e.xid, e.position) > (f.xid, f.position)
                               order by e.xid, e.position limit 1) as oldest
              from (select reader, xid, position from feed_position
                    union all select 'relay', '0', 0
                     where not exists (select from feed_position where reader = 'relay')) f""";

    private record Store(long head, long hidden, String horizon, boolean atRest) {}

    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Instant> oldest = new ConcurrentHashMap<>();
    private volatile Store store = new Store(0, 0, "", true);
    private volatile Instant horizonSince = Instant.EPOCH;
    private volatile Instant taken = Instant.EPOCH;

    StoreSample(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("event.store.head.position", () -> store.head()).description("The last event of the feed")
                .register(meters);
        Gauge.builder("event.gaps.open", () -> store.hidden())
                .description("Events that wait behind an open transaction, 10000 at most").register(meters);
        Gauge.builder("xmin.horizon.age", this::horizonAge).baseUnit("seconds")
                .description("How long the oldest open transaction has held the feed back").register(meters);
        watch(RELAY);
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public void take() {
        var now = clock.instant();
        var before = store;
        var seen = jdbc.sql(HEAD).query((row, _) -> read(row)).single();
        if (seen.atRest() || !seen.horizon().equals(before.horizon())) {
            horizonSince = now;
        }
        jdbc.sql(READERS).query(row -> {
            var waiting = row.getObject("oldest", OffsetDateTime.class);
            see(row.getString("reader"), waiting == null ? null : waiting.toInstant());
        });
        store = seen;
        taken = now;
    }

    private static Store read(ResultSet row) throws SQLException {
        return new Store(row.getLong("head"), row.getLong("hidden"), row.getString("horizon"),
                row.getBoolean("at_rest"));
    }

    private void see(String reader, @Nullable Instant waiting) {
        if (oldest.put(reader, waiting == null ? Instant.MAX : waiting) == null) {
            watch(reader);
        }
    }

    private void watch(String reader) {
        oldest.putIfAbsent(reader, Instant.MAX);
        var gauge = reader.equals(RELAY)
                ? Gauge.builder("relay.oldest.unsent.age", () -> age(reader))
                        .description("How long the oldest event has waited to be published")
                : Gauge.builder("view.oldest.waiting.age", () -> age(reader))
                        .description("How long the oldest event has waited for a list of this service")
                        .tag("view", reader.replaceFirst("^view/", ""));
        gauge.baseUnit("seconds").register(meters);
    }

    /** As of the last look, unless the looks fail: then nobody knows better than that it still waits. */
    private double age(String reader) {
        var waiting = oldest.getOrDefault(reader, Instant.MAX);
        return waiting.equals(Instant.MAX) ? 0 : seconds(waiting, taken) + blind();
    }

    private double horizonAge() {
        return store.atRest() ? 0 : seconds(horizonSince, taken) + blind();
    }

    private double blind() {
        return seconds(taken.plus(BLIND), clock.instant());
    }

    private static double seconds(Instant from, Instant until) {
        return Math.max(0, Duration.between(from, until).toMillis() / 1000.0);
    }
}
