package fr.entente.servicekit.eventstore;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.servers.Database;
import fr.entente.servers.RealServers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class GroupCommitIT {

    private static final String STORED = "stored";
    private static final String DUPLICATE = "23505";
    private static final String UNREADABLE = "22P05";

    private static Database database;
    private static LampHouse house;

    @BeforeAll
    static void open() {
        database = LampHouse.database();
        house = LampHouse.on(database);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aDuplicateInsideABatchFailsOnlyItsOwnCommand() throws Exception {
        var taken = UUID.randomUUID().toString();
        var batch = new ArrayList<>(List.of(append(event(taken, 1, null)), append(event(taken + "-b", 1, null))));
        commit(List.of(append(event(taken, 1, null))));
        commit(batch);
        assertThat(state(batch.get(0))).isEqualTo(DUPLICATE);
        assertThat(state(batch.get(1))).isEqualTo(STORED);
        assertThat(versions(taken)).containsExactly(1L);
        assertThat(versions(taken + "-b")).containsExactly(1L);
    }

    @Test
    void anAppendOfSeveralEventsIsStoredWhollyOrNotAtAll() throws Exception {
        var taken = UUID.randomUUID().toString();
        commit(List.of(append(event(taken, 2, null))));
        var torn = append(event(taken, 1, null), event(taken, 2, null), event(taken, 3, null));
        var other = append(event(taken + "-b", 1, null), event(taken + "-b", 2, null));
        commit(List.of(torn, other));
        assertThat(state(torn)).isEqualTo(DUPLICATE);
        assertThat(versions(taken)).containsExactly(2L);
        assertThat(versions(taken + "-b")).containsExactly(1L, 2L);
    }

    @Test
    void aRequestKeyIsTakenOnlyOnce() throws Exception {
        var lamp = UUID.randomUUID().toString();
        commit(List.of(append(event(lamp, 1, "key"))));
        var again = append(event(lamp, 2, "key"));
        var elsewhere = append(event(lamp + "-b", 1, "key"));
        commit(List.of(again, elsewhere));
        assertThat(StoreFaults.breaks(requireNonNull(again.await(Duration.ZERO)), "event_request_key")).isTrue();
        assertThat(state(elsewhere)).isEqualTo(STORED);
    }

    @Test
    void whatTheServerCannotReadFailsOnlyItsOwnCommand() throws Exception {
        var lamp = UUID.randomUUID().toString();
        var unreadable = append(event(lamp, 1, null, "{\"text\":\"\\u0000\"}"));
        var sound = append(event(lamp + "-b", 1, null));
        commit(List.of(unreadable, sound));
        assertThat(state(unreadable)).isEqualTo(UNREADABLE);
        assertThat(state(sound)).isEqualTo(STORED);
    }

    @Test
    void keepsTheOrderOfTheBatchInTheStore() throws Exception {
        var lamp = UUID.randomUUID().toString();
        commit(List.of(append(IntStream.rangeClosed(1, 50).mapToObj(version -> event(lamp, version, null))
                .toArray(NewEvent[]::new))));
        assertThat(house.jdbc().sql("select version from event where aggregate_id = ? order by position").param(lamp)
                .query(Long.class).list()).isSorted().hasSize(50);
        assertThat(house.jdbc().sql("select count(distinct xid) from event where aggregate_id = ?").param(lamp)
                .query(Long.class).single()).isEqualTo(1);
    }

    /** As where another instance stores the same two in the other order, in the same moment. */
    @Test
    void triesAgainWhereTheServerEndedADeadlock() throws Exception {
        var first = UUID.randomUUID().toString();
        var second = UUID.randomUUID().toString();
        try (var commits = new GroupCommit(house.dataSource(), new FeedSignal(),
                house.bean(EventStoreProperties.class));
                var other = house.dataSource().getConnection()) {
            neverGivesWay(other);
            other.setAutoCommit(false);
            EventInsert.into(other, List.of(event(second, 1, null)));
            var stored = CompletableFuture
                    .supplyAsync(() -> commits.append(List.of(event(first, 1, null), event(second, 1, null))) == null);
            await().until(GroupCommitIT::isHeldUp);
            EventInsert.into(other, List.of(event(first, 1, null)));
            other.rollback();
            other.setAutoCommit(true);
            assertThat(stored.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(versions(first)).containsExactly(1L);
        assertThat(versions(second)).containsExactly(1L);
    }

    /** The server ends whoever looks for the deadlock first, and each looks after its own time of waiting. */
    private static void neverGivesWay(Connection connection) throws SQLException {
        try (var administrator = DriverManager.getConnection(RealServers.postgres().administratorUrl());
                var grant = administrator.createStatement();
                var patience = connection.createStatement()) {
            grant.execute("grant set on parameter deadlock_timeout to " + database.user());
            patience.execute("set deadlock_timeout = '10min'");
        }
    }

    private static boolean isHeldUp() {
        return house.jdbc().sql("""
                select exists (select from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock')""")
                .query(Boolean.class).single();
    }

    private static @Nullable String state(Append append) {
        var refusal = append.await(Duration.ZERO);
        return refusal == null ? STORED : refusal.getSQLState();
    }

    private static void commit(List<Append> batch) throws Exception {
        try (var connection = house.dataSource().getConnection()) {
            new BatchCommit(connection).commit(batch);
        }
    }

    private static List<@Nullable Long> versions(String lamp) {
        return house.jdbc().sql("select version from event where aggregate_id = ? order by version").param(lamp)
                .query(Long.class).list();
    }

    private static Append append(NewEvent... events) {
        return new Append(List.of(events));
    }

    static NewEvent event(String lamp, long version, @Nullable String requestKey) {
        return event(lamp, version, requestKey, "{}");
    }

    private static NewEvent event(String lamp, long version, @Nullable String requestKey, String payload) {
        return new NewEvent(UUID.randomUUID().toString(), "Lamp", lamp, version, "test", "1", Instant.now(), null,
                requestKey, null, null, payload, null);
    }
}
