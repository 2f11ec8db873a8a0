package fr.entente.servicekit.eventstore;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.PostgresServer;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.eventstore.LampCommand.MakeLamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The database goes away in the worst moments. */
class LostStoreIT {

    @Test
    void aSessionEndedBetweenInsertAndCommitIsNeverASuccess() throws Exception {
        var database = LampHouse.database();
        try (var house = LampHouse.on(database); var operator = operator(database)) {
            operator.createStatement().execute("""
                    create function end_session() returns trigger language plpgsql security definer as $$
                    begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
                    create constraint trigger ends after insert on event deferrable initially deferred
                      for each row when (new.aggregate_id like 'doomed%') execute function end_session()""");
            var doomed = new LampId("doomed-" + LampId.any());
            assertThatThrownBy(() -> house.commands().execute(new MakeLamp(doomed), CommandContext.none()))
                    .isInstanceOf(DataAccessResourceFailureException.class);
            assertThat(house.events()).isZero();
            operator.createStatement().execute("drop trigger ends on event");
            assertThat(house.commands().execute(new MakeLamp(doomed), CommandContext.none())).isEqualTo(1);
        }
    }

    @Test
    void acknowledgedCommandsSurviveACrashOfTheServer() throws Exception {
        try (var server = RealServers.ownPostgres()) {
            var database = Databases.fresh(server, "lamps");
            try (var house = LampHouse.on(database)) {
                Set<String> acknowledged = ConcurrentHashMap.newKeySet();
                Set<String> asked = ConcurrentHashMap.newKeySet();
                try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int writer = 0; writer < 16; writer++) {
                        writers.execute(() -> writeUntilItFails(house, asked, acknowledged));
                    }
                    await().until(() -> acknowledged.size() > 300);
                    server.kill();
                }
                server.start();
                await().ignoreExceptions().until(() -> house.events() > 0);
                var stored = new HashSet<>(
                        house.jdbc().sql("select aggregate_id from event").query(String.class).list());
                assertThat(stored).containsAll(acknowledged).isSubsetOf(asked);
                assertThat(house.turn(house.make(), true)).isEqualTo(2);
            }
        }
    }

    private static void writeUntilItFails(LampHouse house, Set<String> asked, Set<String> acknowledged) {
        try {
            while (true) {
                var lamp = LampId.any();
                asked.add(lamp.value());
                house.commands().execute(new MakeLamp(lamp), CommandContext.none());
                acknowledged.add(lamp.value());
            }
        } catch (DataAccessResourceFailureException _) {
            // as promised: not acknowledged, outcome unknown
        }
    }

    @Test
    void answersThatTheStoreIsUnavailableWhileItIsDown() {
        try (var server = RealServers.ownPostgres()) {
            var database = Databases.fresh(server, "lamps");
            try (var house = LampHouse.on(database)) {
                var lamp = house.make();
                server.stop();
                assertThatThrownBy(() -> house.turn(lamp, true)).isInstanceOf(StoreUnavailable.class);
                server.start();
                await().ignoreExceptions().until(() -> house.turn(lamp, true) == 2);
            }
        }
    }

    private static Connection operator(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), PostgresServer.ADMINISTRATOR,
                RealServers.postgres().administratorPassword());
    }
}
