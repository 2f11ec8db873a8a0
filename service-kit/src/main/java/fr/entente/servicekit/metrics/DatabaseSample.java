package fr.entente.servicekit.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database as this service sees it: its size, how many use it, and whether its clock tells the same time. */
final class DatabaseSample implements Sample {

    private static final String LOOK = """
            select clock_timestamp() as now, pg_database_size(current_database()) as size,
                   (select count(*) from pg_stat_activity where backend_type = 'client backend') as connections,
                   current_setting('max_connections')::int as most""";

    private record Look(Instant now, long size, int connections, int most) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Look look = new Look(Instant.EPOCH, 0, 0, 0);
    private volatile double skew = Double.NaN;

    DatabaseSample(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("clock.skew", () -> skew).description("How far the database's clock is ahead of this one")
                .baseUnit("seconds").tag("peer", "postgresql").register(meters);
        Gauge.builder("database.size", () -> look.size()).baseUnit("bytes").register(meters);
        Gauge.builder("database.connections", () -> look.connections())
                .description("Of all who use this PostgreSQL").register(meters);
        Gauge.builder("database.connections.most", () -> look.most()).register(meters);
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void take() {
        var before = clock.instant();
        look = jdbc.sql(LOOK).query((row, _) -> read(row)).single();
        var middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
        skew = Duration.between(middle, look.now()).toMillis() / 1000.0;
    }

    private static Look read(ResultSet row) throws SQLException {
        return new Look(row.getObject("now", OffsetDateTime.class).toInstant(), row.getLong("size"),
                row.getInt("connections"), row.getInt("most"));
    }
}
