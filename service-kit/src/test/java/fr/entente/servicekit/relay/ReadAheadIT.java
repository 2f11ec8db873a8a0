package fr.entente.servicekit.relay;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import fr.entente.servicekit.eventstore.LampHouse;
import fr.entente.servicekit.eventstore.LampHouse.Lamps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** With one event a page every page is full, and the next one is read while it is on its way. */
class ReadAheadIT {

    private LampHouse house;
    private BrokenOutlet outlet;

    @BeforeEach
    void open() {
        house = LampHouse.with(List.of(Lamps.class, RelayFailuresIT.Recording.class), LampHouse.database(),
                "entente.kafka=none", "entente.relay.batch=1");
        outlet = house.bean(BrokenOutlet.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatCannotBePublishedHoldsNothingBackThatCameBeforeIt() {
        outlet.failBeforeSending(Integer.MAX_VALUE);
        var lamp = house.make();
        house.jdbc().sql("""
                insert into event (event_id, aggregate_type, aggregate_id, version, type, revision, recorded_at, payload)
                values (gen_random_uuid(), 'Lamp', 'never', 1, 'nobody.knows.This', '1', now(), '{}')""").update();
        outlet.failBeforeSending(0);

        await().until(() -> house.jdbc().sql("""
                select f.position = e.position from feed_position f, event e
                 where f.reader = 'relay' and e.aggregate_id = ? and e.version = 1""").param(lamp.toString())
                .query(Boolean.class).single());
        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(outlet.sent).containsExactly(lamp + "@1"));
        assertThat(house.bean(RelayHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
    }
}
