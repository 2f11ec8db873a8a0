package fr.entente.reportingservice.freshness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.rebuild.LiveIntake;
import fr.entente.reportingservice.rebuild.ProjectionTransactions;
import fr.entente.servicekit.metrics.Sample;

/**
 * A landlord's figures are as old as the projection, or as the oldest record of his that is parked. Metrics count
 * landlords by age and never name one; {@link FreshnessEndpoint} does, on this machine.
 */
@Component
class LandlordFreshness implements Sample {

    /** The header in the form in which the kit keeps the headers of a parked record. */
    private static final String SINCE = """
            select m.landlord_id, h.since
              from (select distinct landlord_id from member) m
              left join (select substring(encode(headers, 'escape')
                                  from 'ce_landlord\\\\000\\\\000\\\\000\\$([0-9a-f-]{36})') as landlord,
                                min(parked_at) as since
                           from intake_parked where intake = 'reporting' group by 1) h
                on h.landlord = m.landlord_id::text""";

    private final JdbcClient jdbc;
    private final ProjectionTransactions transactions;
    private final LiveIntake live;
    private final Clock clock;
    private final Instant begun;
    private volatile Map<UUID, Instant> complete = Map.of();

    LandlordFreshness(JdbcClient jdbc, ProjectionTransactions transactions,
            LiveIntake live, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.live = live;
        this.clock = clock;
        this.begun = clock.instant();
        for (var older : Stream.of("PT30S", "PT10M", "PT1H", "P1D").map(Duration::parse).toList()) {
            Gauge.builder("landlords.behind", () -> behind(older)).tag("seconds", String.valueOf(older.toSeconds()))
                    .description("Landlords whose figures are older than that").register(meters);
        }
        Gauge.builder("landlords.watched", () -> complete.size()).register(meters);
        Gauge.builder("landlord.freshness.oldest.age", this::oldest).baseUnit("seconds")
                .description("Of the landlord whose figures are the oldest").register(meters);
    }

    @Override
    public String name() {
        return "landlords";
    }

    @Override
    public void take() {
        var seen = new HashMap<UUID, Instant>();
        transactions.watch(() -> jdbc.sql(SINCE).query(row -> {
            var since = row.getObject("since", OffsetDateTime.class);
            seen.put(row.getObject("landlord_id", UUID.class), since == null ? Instant.MAX : since.toInstant());
        }));
        complete = Map.copyOf(seen);
    }

    /** In seconds, by landlord. */
    Map<UUID, Double> ages() {
        var ages = new HashMap<UUID, Double>();
        complete.forEach((landlord, until) -> ages.put(landlord, age(until)));
        return ages;
    }

    private double age(Instant completeUntil) {
        var heard = live.asOf();
        var heardOfNothing = heard.equals(Instant.EPOCH);
        var asOf = heardOfNothing ? begun : heard; // at least as old as this is awake
        var oldest = asOf.isBefore(completeUntil) ? asOf : completeUntil;
        return Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }

    private double behind(Duration older) {
        return complete.values().stream().filter(until -> age(until) > older.toSeconds()).count();
    }

    private double oldest() {
        return complete.values().stream().mapToDouble(this::age).max().orElse(0);
    }
}
