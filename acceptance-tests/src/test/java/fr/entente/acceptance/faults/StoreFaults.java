package fr.entente.acceptance.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.local.process.Service;
import fr.entente.rig.work.JournalledClient;
import fr.entente.rig.work.Patience;

/** Appends that stand still half-way while others are committed around them, and errors in quick succession. */
final class StoreFaults {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final String EXPECTED = "others wait for it on the dashboards, nobody is skipped";

    private StoreFaults() {}

    static List<Fault> all() {
        return List.of(heldAppend(61), frozenBeforeCommit(61), twoErrors());
    }

    /** The append of a real command waits for a row of ours; it has its number and its transaction already. */
    static Fault heldAppend(int seconds) {
        var held = new Holding();
        return Fault.of("F21", "an append is held open for %d s, with later commits around it".formatted(seconds),
                EXPECTED, world -> {
                    held.begin(world);
                    world.rest(Duration.ofSeconds(seconds));
                }).healedBy(held::end);
    }

    /** The process stands still between the number and the commit: later numbers are committed by others. */
    static Fault frozenBeforeCommit(int seconds) {
        return Fault.of("F23",
                "a writer stands still for %d s between taking its number and its commit".formatted(seconds),
                EXPECTED, world -> {
                    SlowNumbers.install(world);
                    SlowNumbers.holdOne(world, Duration.ofSeconds(seconds));
                }).healedBy(SlowNumbers::remove);
    }

    private static Fault twoErrors() {
        return Fault.of("F14", "two errors in quick succession in the processor of reporting-service",
                "the batch is undone and taken again from the saved position", world -> {
                    for (int error = 0; error < 2; error++) {
                        world.order(Service.REPORTING, "consumer-applied", "throw");
                        world.await("the error has happened", World.UNTIL_A_STEP,
                                () -> world.isClaimed(Service.REPORTING, "consumer-applied"));
                    }
                }).atRandom();
    }

    /** A row that stands in the way of the next event of a dossier, in a transaction that will be undone. */
    private static final class Holding {

        private @Nullable Connection obstacle;
        private @Nullable Thread client;

        void begin(World world) throws Exception {
            var dossier = UUID.randomUUID();
            var once = world.rig().client(Patience.USUAL);
            once.send(Commands.openDossier(world.scheme(), dossier));
            obstacle = inTheWayOf(dossier, world.rig().postgres().connect(Service.DOSSIER.database()));
            client = Thread.ofVirtual().start(() -> send(once, world, dossier));
            world.rest(A_MOMENT);
        }

        private static Connection inTheWayOf(UUID dossier, Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        insert into event (version, recorded_at, event_id, aggregate_type, aggregate_id, type, payload)
                        values (2, now(), gen_random_uuid(), 'none', '%s', 'none', '{}')""".formatted(dossier));
            }
            return connection;
        }

        private static void send(JournalledClient once, World world, UUID dossier) {
            try (once) {
                once.send(Commands.orient(world.scheme(), dossier));
            }
        }

        void end(World world) throws Exception {
            if (obstacle != null) {
                obstacle.rollback();
                obstacle.close();
            }
            if (client != null) {
                client.join();
            }
        }
    }
}
