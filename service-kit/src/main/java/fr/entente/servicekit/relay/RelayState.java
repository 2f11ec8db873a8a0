package fr.entente.servicekit.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.eventstore.FeedPage;
import fr.entente.servicekit.tracing.Traces;

/** What the relay shows of itself. */
final class RelayState {

    private final Clock clock;
    private final Counter sent;
    private final AtomicReference<@Nullable Instant> oldestUnsent = new AtomicReference<>();
    private final Traces traces;
    private Instant read = Instant.EPOCH;
    private volatile boolean active;

    RelayState(Clock clock, MeterRegistry meters) {
        this(clock, meters, Traces.NONE);
    }

    RelayState(Clock clock, MeterRegistry meters, Traces traces) {
        this.traces = traces;
        this.clock = clock;
        this.sent = Counter.builder("relay.sent").description("Events acknowledged by Kafka").register(meters);
        Gauge.builder("relay.active", this, state -> state.active ? 1 : 0)
                .description("1 in the instance that publishes")
                .register(meters);
    }

    void active(boolean now) {
        active = now;
        if (!now) {
            oldestUnsent.set(null);
        }
    }

    /** Nobody else has the right yet, so what waits goes on growing old here. */
    void letGo() {
        active = false;
    }

    boolean isActive() {
        return active;
    }

    void seen(FeedPage page) {
        oldestUnsent.set(page.isEmpty() ? page.hidden() : page.events().getFirst().recordedAt());
        read = clock.instant();
    }

    void sent(FeedPage page) {
        sent.increment(page.events().size());
        oldestUnsent.set(page.hidden());
        if (traces.areKept()) {
            var acknowledged = clock.instant();
            page.events().forEach(event -> traces.past("publish", event.traceparent(), read, acknowledged));
        }
    }

    double ageOfOldest() {
        var oldest = oldestUnsent.get();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
