package fr.entente.servicekit.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.LampEvent.LampMade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class EventFeedIT {

    private LampHouse house;
    private EventFeed feed;

    @BeforeEach
    void open() {
        house = LampHouse.on(LampHouse.database());
        feed = house.bean(EventFeed.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void givesEveryEventInCommitOrder() throws Exception {
        var first = house.make();
        house.turn(first, true);
        var second = house.make();
        var page = feed.next(FeedPosition.START, 10);
        assertThat(page.complete()).isTrue();
        assertThat(page.events()).extracting(StoredEvent::aggregateId, StoredEvent::version)
                .containsExactly(of(first, 1), of(first, 2), of(second, 1));
        assertThat(feed.next(page.end(), 10).events()).isEmpty();
        assertThat(feed.next(FeedPosition.START, 2).complete()).isFalse();
    }

    @Test
    void waitsForATransactionThatIsHeldOpenAndMissesNothing() throws Exception {
        var before = house.make();
        var seen = new ArrayList<StoredEvent>();
        try (var held = house.dataSource().getConnection()) {
            held.setAutoCommit(false);
            EventInsert.into(held, List.of(GroupCommitIT.event("held open", 1, null)));
            var after = house.make();
            var page = feed.next(FeedPosition.START, 10);
            seen.addAll(page.events());
            assertThat(ids(seen)).containsExactly(before.value());
            assertThat(page.complete()).isFalse();
            commit(held);
            seen.addAll(feed.next(page.end(), 10).events());
            assertThat(ids(seen)).containsExactly(before.value(), "held open", after.value());
        }
    }

    @Test
    void goesOnWhenAHeldTransactionIsRolledBack() throws Exception {
        try (var held = house.dataSource().getConnection()) {
            held.setAutoCommit(false);
            EventInsert.into(held, List.of(GroupCommitIT.event("never", 1, null)));
            var after = house.make();
            assertThat(feed.next(FeedPosition.START, 10).events()).isEmpty();
            held.rollback();
            held.setAutoCommit(true);
            assertThat(ids(feed.next(FeedPosition.START, 10).events())).containsExactly(after.value());
        }
    }

    /** Nobody can append here from another database, however long he works there. */
    @Test
    void doesNotWaitForATransactionOfAnotherDatabase() throws Exception {
        try (var elsewhere = LampHouse.on(LampHouse.database());
                var held = elsewhere.dataSource().getConnection()) {
            held.setAutoCommit(false);
            EventInsert.into(held, List.of(GroupCommitIT.event("elsewhere", 1, null)));
            var here = house.make();
            var page = feed.next(FeedPosition.START, 10);
            assertThat(ids(page.events())).containsExactly(here.value());
            assertThat(page.complete()).isTrue();
            held.rollback();
        }
    }

    @Test
    void waitsForAnOwnTransactionAlthoughAnOlderOneElsewhereIsPassedOver() throws Exception {
        try (var elsewhere = LampHouse.on(LampHouse.database());
                var foreign = elsewhere.dataSource().getConnection();
                var own = house.dataSource().getConnection()) {
            foreign.setAutoCommit(false);
            EventInsert.into(foreign, List.of(GroupCommitIT.event("elsewhere", 1, null)));
            own.setAutoCommit(false);
            EventInsert.into(own, List.of(GroupCommitIT.event("held open", 1, null)));
            var after = house.make();
            assertThat(feed.next(FeedPosition.START, 10).events()).isEmpty();
            commit(own);
            assertThat(ids(feed.next(FeedPosition.START, 10).events())).containsExactly("held open", after.value());
            foreign.rollback();
        }
    }

    /** The later transaction takes the earlier position: order by position alone would hide it from who read on. */
    @Test
    void isNotDeceivedByPositionsGivenOutBeforeTheCommit() throws Exception {
        try (var early = house.dataSource().getConnection(); var late = house.dataSource().getConnection()) {
            early.setAutoCommit(false);
            late.setAutoCommit(false);
            late.createStatement().execute("select pg_current_xact_id()");
            EventInsert.into(early, List.of(GroupCommitIT.event("lower position", 1, null)));
            EventInsert.into(late, List.of(GroupCommitIT.event("lower transaction", 1, null)));
            commit(early);
            assertThat(feed.next(FeedPosition.START, 10).events()).isEmpty();
            commit(late);
            assertThat(ids(feed.next(FeedPosition.START, 10).events())).containsExactly("lower transaction",
                    "lower position");
        }
    }

    /** Far behind, a look that went through all that is ready would make twice the work four times as long. */
    @Test
    void aLookReadsItsPageHoweverMuchIsWaitingBehindIt() throws Exception {
        house.jdbc().sql("""
                insert into event (event_id, aggregate_type, aggregate_id, version, type, revision, recorded_at, payload)
                select gen_random_uuid(), 'Lamp', 'lamp ' || n, 1, ?, '1', now(), '{}'
                from generate_series(1, 50_000) as n""").param(LampMade.class.getName()).update();
        house.jdbc().sql("analyze event").update();
        try (var connection = house.dataSource().getConnection()) {
            var place = EventFeed.next(connection, FeedPosition.START, 10).end();
            long before = blocksRead(connection);
            assertThat(EventFeed.next(connection, place, 10).events()).hasSize(10);
            assertThat(blocksRead(connection) - before).isLessThan(20);
        }
    }

    /** Of the indexes of the event table. */
    private static long blocksRead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
            try (var row = statement.executeQuery("""
                    select sum(idx_blks_hit + idx_blks_read) from pg_statio_user_indexes where relname = 'event'""")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static Tuple of(LampId lamp, long version) {
        return tuple(lamp.value(), version);
    }

    private static List<String> ids(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::aggregateId).toList();
    }
}
