package fr.entente.servicekit.eventstore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import fr.entente.servers.Database;
import fr.entente.servicekit.eventstore.LampCommand.Dim;
import fr.entente.servicekit.eventstore.LampCommand.Flicker;
import fr.entente.servicekit.eventstore.LampCommand.Switch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SnapshotsIT {

    private static Database database;
    private static LampHouse house;
    private static LampHouse other;

    @BeforeAll
    static void open() {
        database = LampHouse.database();
        house = LampHouse.on(database, "entente.store.snapshot-after=10");
        other = LampHouse.on(database, "entente.store.snapshot-after=10");
    }

    @AfterAll
    static void close() {
        house.close();
        other.close();
    }

    @Test
    void goesOnFromTheKeptStateOfALongAggregate() {
        var lamp = longLived();
        makeEventsUnreadableUpTo(10, lamp);
        assertThat(other.commands().execute(new Switch(lamp, false), CommandContext.none())).isEqualTo(16);
        assertThat(state(lamp)).contains("\"byHand\": {\"left\": 40}", "\"times\": 1");
    }

    @Test
    void doesNotTrustAKeptStateOfAnotherShape() {
        var lamp = longLived();
        house.jdbc().sql("update snapshot set revision = 'old', payload = '{\"gone\": 1}' where aggregate_id = ?")
                .param(lamp.value()).update();
        assertThat(other.commands().execute(new Flicker(lamp, 1), CommandContext.none())).isEqualTo(16);
    }

    @Test
    void doesWithoutAKeptStateThatCannotBeRead() {
        var lamp = longLived();
        house.jdbc().sql("update snapshot set payload = '{\"on\": \"perhaps\"}' where aggregate_id = ?")
                .param(lamp.value()).update();
        assertThat(other.commands().execute(new Flicker(lamp, 1), CommandContext.none())).isEqualTo(16);
    }

    /** Fifteen versions, a kept state somewhere after the tenth. */
    private static LampId longLived() {
        var lamp = house.make();
        house.commands().execute(new Dim(lamp, new Level(40), "left"), CommandContext.none());
        house.commands().execute(new Flicker(lamp, 12), CommandContext.none());
        house.commands().execute(new Flicker(lamp, 1), CommandContext.none());
        await().until(() -> house.jdbc().sql("select count(*) from snapshot where aggregate_id = ?")
                .param(lamp.value()).query(Integer.class).single() == 1);
        return lamp;
    }

    private static void makeEventsUnreadableUpTo(int version, LampId lamp) {
        JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()))
                .sql("update event set type = 'unknown' where aggregate_id = ? and version <= ?")
                .params(lamp.value(), version)
                .update();
    }

    private static String state(LampId lamp) {
        return house.jdbc().sql("select payload::text from snapshot where aggregate_id = ?").param(lamp.value())
                .query(String.class).single();
    }
}
