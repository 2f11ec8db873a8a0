package fr.entente.servicekit.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoreSampleIT {

    private final LampHouse house = LampHouse.on(LampHouse.database());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final StoreSample sample = new StoreSample(house.jdbc(), meters, new MovedClock(now));

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void anEventNobodyPublishesGrowsOldAlthoughNoRelayRuns() {
        sample.take();
        assertThat(gauge("relay.oldest.unsent.age")).isZero();
        house.make();
        now.set(Instant.now().plusSeconds(90));
        sample.take();
        assertThat(gauge("event.store.head.position")).isEqualTo(1);
        assertThat(gauge("relay.oldest.unsent.age")).isBetween(80.0, 100.0);
    }

    @Test
    void anOpenTransactionHidesWhatIsCommittedBehindIt() throws Exception {
        try (var open = house.dataSource().getConnection(); var statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            house.make();
            sample.take();
            now.updateAndGet(earlier -> earlier.plusSeconds(30));
            sample.take();
            assertThat(gauge("event.gaps.open")).isEqualTo(1);
            assertThat(gauge("xmin.horizon.age")).isEqualTo(30);
            open.rollback();
        }
        sample.take();
        assertThat(gauge("event.gaps.open")).isZero();
        assertThat(gauge("xmin.horizon.age")).isZero();
    }

    @Test
    void whatWaitedAtTheLastLookIsTakenToWaitStillWhileNobodyCanLook() {
        house.make();
        sample.take();
        double seen = gauge("relay.oldest.unsent.age");
        now.updateAndGet(earlier -> earlier.plus(Duration.ofMinutes(10)));
        assertThat(gauge("relay.oldest.unsent.age")).isGreaterThan(seen + 500);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
