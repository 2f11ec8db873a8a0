package fr.entente.acceptance.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.util.PSQLException;

import fr.entente.local.process.Service;

/** Kafka and PostgreSQL that die, hang, or take no more. */
final class ServerFaults {

    private static final String GOES_ON = "commands are accepted all the while; what waits is published afterwards";
    private static final String TOO_MANY = "53300";
    private static final int RESTARTS = 10;

    private ServerFaults() {}

    static List<Fault> all() {
        return List.of(broker(1), broker(60), frozenBroker(30), abort(), restarts(), noMoreConnections());
    }

    static Fault broker(int seconds) {
        return Fault.of("F6", "the broker is killed and comes back after %d s".formatted(seconds), GOES_ON, world -> {
            world.rig().kafka().kill();
            world.rest(Duration.ofSeconds(seconds));
        }).healedBy(world -> world.rig().kafka().start()).atRandom();
    }

    static Fault frozenBroker(int seconds) {
        return Fault.of("F7", "the broker is frozen for %d s".formatted(seconds), GOES_ON, world -> {
            world.rig().kafka().pause();
            world.rest(Duration.ofSeconds(seconds));
        }).healedBy(world -> world.rig().kafka().resume()).atRandom();
    }

    static Fault abort() {
        return Fault.of("F8", "PostgreSQL is stopped at once and started again",
                "503 with Retry-After, nothing half done", world -> world.rig().postgres().abort())
                .healedBy(world -> world.rig().postgres().start()).atRandom();
    }

    private static Fault restarts() {
        return Fault.of("F9", "PostgreSQL is restarted %d times in a row".formatted(RESTARTS),
                "pools recover without a restart of services", world -> {
                    for (int restart = 0; restart < RESTARTS; restart++) {
                        world.rig().postgres().stop();
                        world.rig().postgres().start();
                        world.rest(Duration.ofMillis(500L + world.random().nextInt(3000)));
                    }
                });
    }

    /** The services lose their connections and find all of them taken by somebody else. */
    private static Fault noMoreConnections() {
        List<Connection> taken = new ArrayList<>();
        return Fault.of("F11", "somebody else takes every connection of PostgreSQL",
                "503 without a deadlock; everything goes on by itself afterwards", world -> {
                    take(world, taken);
                    world.rig().postgres().run("dossier", """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where usename like '%_app' and application_name <> 'taken'""");
                    take(world, taken);
                    world.rest(Duration.ofSeconds(10));
                }).healedBy(_ -> {
                    for (Connection connection : taken) {
                        connection.close();
                    }
                    taken.clear();
                });
    }

    private static void take(World world, List<Connection> taken) throws Exception {
        var login = world.secret(Service.DOSSIER.database() + "_app");
        var url = "jdbc:postgresql://127.0.0.1:%d/dossier?ApplicationName=taken"
                .formatted(world.rig().postgres().port());
        try {
            while (true) {
                taken.add(DriverManager.getConnection(url, "dossier_app", login));
            }
        } catch (PSQLException e) {
            if (!TOO_MANY.equals(e.getSQLState())) {
                throw new SQLException(e);
            }
        }
    }
}
