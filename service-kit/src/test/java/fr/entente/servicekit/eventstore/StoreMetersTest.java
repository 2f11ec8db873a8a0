package fr.entente.servicekit.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.LampEvent.LampMade;

import static org.assertj.core.api.Assertions.assertThat;

class StoreMetersTest {

    @Test
    void aFactIsCountedUnderItsOwnName() {
        assertThat(StoreMeters.fact("fr.entente.things.ThingEvent$SiteStockChanged")).isEqualTo("site.stock.changed");
        assertThat(StoreMeters.fact("fr.entente.things.ThingMoved")).isEqualTo("thing.moved");
    }

    @Test
    void aFactThatNeverHappenedIsShownAsNone() {
        var meters = new SimpleMeterRegistry();
        new StoreMeters(meters).expect(LampMade.class);
        assertThat(meters.get("lamp.made").counter().count()).isZero();
    }
}
