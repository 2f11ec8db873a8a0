package fr.entente.servicekit.eventstore;

import java.util.List;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import fr.entente.servers.Database;
import fr.entente.servicekit.eventstore.LampCommand.Switch;
import fr.entente.servicekit.eventstore.LampHouse.Lamps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EventStoreWiringIT {

    @Test
    void aCommandHoldsNoTransactionAndNothingComesFromAxonsOwnConfiguration() {
        try (var house = LampHouse.on(LampHouse.database())) {
            assertThat(house.bean(CommandBus.class)).extracting("transactionManager")
                    .isSameAs(NoTransactionManager.INSTANCE);
            assertThat(house.bean(EventStorageEngine.class)).isInstanceOf(PostgresEventStorageEngine.class);
            assertThat(house.has(TokenStore.class)).isFalse();
        }
        for (var unwanted : List.of("jakarta.persistence.EntityManager", "org.hibernate.Session",
                "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
                "org.axonframework.config.UpdateCheckerConfigurerModule")) {
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(unwanted));
        }
    }

    @Test
    void anAggregateReadsWhatWasStoredUnderAnOlderRevision() {
        var database = LampHouse.database();
        try (var house = LampHouse.with(List.of(Lamps.class, Upcasting.class), database)) {
            var lamp = house.make();
            house.commands().execute(new LampCommand.Dim(lamp, new Level(1), "left"), CommandContext.none());
            owner(database).sql("""
                    update event set revision = '1', payload = payload - 'level' || '{"brightness": 70}'
                     where aggregate_id = ? and version = 2""").param(lamp.value()).update();
            try (var other = LampHouse.with(List.of(Lamps.class, Upcasting.class), database)) {
                assertThat(other.turn(lamp, true)).isEqualTo(3);
            }
        }
    }

    @Test
    void aStoreFromAnotherClusterIsRefusedUntilItIsRestamped() throws Exception {
        var database = LampHouse.database();
        LampId lamp;
        try (var house = LampHouse.on(database)) {
            lamp = house.make();
            house.turn(lamp, true);
            house.turn(lamp, false);
        }
        owner(database).sql("update event set xid = '900000000000'::xid8, position = position + 1000").update();
        owner(database).sql("""
                insert into feed_position (reader, xid, position)
                select 'somebody', xid, position from event where version = 2""").update();
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> LampHouse.on(database).close())
                .havingRootCause().isInstanceOf(ForeignStamps.class)
                .withMessageContaining("--entente.store.restamp=true");
        try (var house = LampHouse.on(database, "entente.store.restamp=true")) {
            assertThat(house.commands().execute(new Switch(lamp, true), LampHouse.expecting(3))).isEqualTo(4);
            var feed = house.bean(EventFeed.class);
            assertThat(feed.next(FeedPosition.START, 10).events()).extracting(StoredEvent::version)
                    .containsExactly(1L, 2L, 3L, 4L);
            try (var connection = house.dataSource().getConnection()) {
                assertThat(EventFeed.next(connection, FeedPositions.read(connection, "somebody"), 10).events())
                        .extracting(StoredEvent::version).containsExactly(3L, 4L);
            }
        }
        LampHouse.on(database).close();
    }

    private static JdbcClient owner(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(),
                database.ownerPassword()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Upcasting {

        @Bean
        EventUpcaster lampDimmed1To2() {
            return new LampDimmed1To2();
        }
    }
}
