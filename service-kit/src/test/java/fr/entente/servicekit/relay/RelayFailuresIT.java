package fr.entente.servicekit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import fr.entente.servicekit.eventstore.LampEvent.LampMade;
import fr.entente.servicekit.eventstore.LampHouse;
import fr.entente.servicekit.eventstore.LampHouse.Lamps;
import fr.entente.servicekit.eventstore.LampId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the relay does when sending goes wrong, seen from a recorder in Kafka's place. */
class RelayFailuresIT {

    private LampHouse house;
    private BrokenOutlet outlet;

    @BeforeEach
    void open() {
        house = LampHouse.with(List.of(Lamps.class, Recording.class), LampHouse.database(), "entente.kafka=none");
        outlet = house.bean(BrokenOutlet.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aFailedSendStopsAndIsTriedAgainAndNothingIsSkipped() {
        outlet.failBeforeSending(3);
        var first = house.make();
        await().until(() -> house.bean(RelayHealth.class).health().getStatus().equals(Status.DOWN));
        house.turn(first, true);
        var second = house.make();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(first, 1), at(first, 2), at(second, 1)));
        await().until(() -> house.bean(RelayHealth.class).health().getStatus().equals(Status.UP));
    }

    @Test
    void whatWasSentButNotSavedIsSentAgain() {
        outlet.failAfterSending(1);
        var lamp = house.make();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1), at(lamp, 1)));
    }

    @Test
    void aTransactionHeldOpenAcrossLaterCommitsDelaysAndIsPublishedAfterAll() throws Exception {
        var first = house.make();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(first, 1)));
        try (var held = house.dataSource().getConnection()) {
            held.setAutoCommit(false);
            held.createStatement().execute("select pg_current_xact_id()");
            var later = house.make();
            await().until(() -> house.bean(RelayState.class).ageOfOldest() > 0);
            assertThat(outlet.sent).containsExactly(at(first, 1));
            store(held, "held");
            held.commit();
            held.setAutoCommit(true);
            await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(first, 1), "held@1", at(later, 1)));
        }
    }

    private static void store(Connection held, String lamp) throws SQLException {
        try (var insert = held.prepareStatement("""
                insert into event (event_id, aggregate_type, aggregate_id, version, type, revision, recorded_at, payload)
                values (gen_random_uuid(), 'Lamp', ?, 1, ?, '1', now(), '{"lamp": "held"}')""")) {
            insert.setString(1, lamp);
            insert.setString(2, LampMade.class.getName());
            insert.executeUpdate();
        }
    }

    @Test
    void commandsAreAcceptedAllTheWhile() {
        outlet.failBeforeSending(Integer.MAX_VALUE);
        var lamp = house.make();
        await().until(() -> house.bean(RelayState.class).ageOfOldest() > 0);
        assertThat(house.turn(lamp, true)).isEqualTo(2);
        assertThat(outlet.sent).isEmpty();
    }

    @Test
    void publishesEverythingAgainWhenAskedTo() {
        var lamp = house.make();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1)));
        house.bean(RelayEndpoint.class).ask(RelayEndpoint.Operation.REPUBLISH);
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1), at(lamp, 1)));
        house.turn(lamp, true);
        await().untilAsserted(() -> assertThat(outlet.sent).endsWith(at(lamp, 2)));
    }

    @Test
    void publishesEverythingAgainByItselfWhenKafkaHasLostItsData() {
        var lamp = house.make();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1)));
        outlet.ids = Map.of(LampPromises.TOPIC, "made anew");
        outlet.failBeforeSending(1);
        house.turn(lamp, true);
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1), at(lamp, 1), at(lamp, 2)));
    }

    @Test
    void takesNoTopicForWholeBecauseItHoldsSomething() {
        var lamp = house.make();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1)));
        outlet.ends = Map.of(new TopicPartition(LampPromises.TOPIC, 0), 1L);
        outlet.ids = Map.of(LampPromises.TOPIC, "made anew");
        house.turn(lamp, true); // while nothing fails, the relay looks when it tells its watermark
        await().untilAsserted(() -> assertThat(topicsSaid()).isEqualTo("made anew"));
        await().untilAsserted(() -> assertThat(outlet.sent).filteredOn(at(lamp, 1)::equals).hasSize(2));
        await().untilAsserted(() -> assertThat(outlet.sent).endsWith(at(lamp, 1), at(lamp, 2)));
    }

    @Test
    void goesByWhatIsThereWhereARelayOfBeforeDidNotSayItsTopics() {
        var lamp = house.make();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1)));
        house.jdbc().sql("update feed_position set topics = null").update();
        outlet.ends = Map.of(new TopicPartition(LampPromises.TOPIC, 0), 0L);
        outlet.failBeforeSending(1);
        house.turn(lamp, true);
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1), at(lamp, 1), at(lamp, 2)));
        assertThat(topicsSaid()).isEqualTo("first");
    }

    private String topicsSaid() {
        return house.jdbc().sql("select topics ->> ? from feed_position where reader = 'relay'")
                .param(LampPromises.TOPIC).query(String.class).single();
    }

    @Test
    void publishesEverythingAgainUnderANewEpochWhenOneBegins() {
        var lamp = house.make();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1)));
        long begun = house.jdbc().sql("select begin_epoch('a test')").query(Long.class).single();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1), at(lamp, 1)));
        assertThat(outlet.epochs).containsExactly(1L, begun);
        house.turn(lamp, true);
        await().untilAsserted(() -> assertThat(outlet.epochs).containsExactly(1L, begun, begun));
    }

    @Test
    void beginsANewEpochInAnotherClusterOrOnAnotherTimeline() {
        var lamp = house.make();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1)));
        house.jdbc().sql("update store_epoch set timeline = '000000FF'").update();
        outlet.failBeforeSending(1); // gives the session away, so that another one begins
        house.turn(lamp, true);
        await().untilAsserted(() -> assertThat(outlet.sent).endsWith(at(lamp, 1), at(lamp, 2)));
        assertThat(outlet.epochs.getLast()).isGreaterThan(1);
    }

    @Test
    void refusesToGoOnBeyondTheEndOfAStoreThatLostEvents() {
        var lamp = house.make();
        await().untilAsserted(() -> assertThat(outlet.sent).containsExactly(at(lamp, 1)));
        house.jdbc().sql("update feed_position set position = position + 5 where reader = 'relay'").update();
        await().until(() -> house.bean(RelayHealth.class).health().getStatus().equals(Status.DOWN));
        assertThat(house.bean(RelayHealth.class).health().getDetails().toString()).contains("beyond the last event");
    }

    private static String at(LampId lamp, long version) {
        return lamp + "@" + version;
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(RelayAutoConfiguration.class)
    static class Recording {

        @Bean
        Promises<?> lampPromises() {
            return new LampPromises();
        }

        @Bean
        Outlet brokenOutlet() {
            return new BrokenOutlet();
        }
    }
}
