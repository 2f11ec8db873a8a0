package fr.entente.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.machine.Interruption;
import fr.entente.benchmark.platform.Cluster;
import fr.entente.benchmark.platform.Programs;
import fr.entente.servers.Database;

/**
 * What the same PostgreSQL does when nobody decides anything: one row of the same shape and size, one durable commit.
 */
public final class Floors {

    static final String DATABASE = "append";
    private static final int LONGEST_SECONDS = 20;
    private static final String FINGERPRINT = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private final Cluster cluster;
    private final Database database;
    private final String insert;
    private final @Nullable Path pgbench;
    private final Path script;

    public Floors(Cluster cluster) {
        this.cluster = cluster;
        database = cluster.database(DATABASE);
        Flyway.configure().dataSource(database.url(), database.owner(), database.ownerPassword())
                .locations("classpath:db/kit/eventstore").placeholders(Map.of("app", database.user())).load().migrate();
        insert = insertOf(Told.example().json());
        pgbench = Programs.find("pgbench").orElse(null);
        script = cluster.data().resolve("insert.sql");
        write(script, insert + ";\n");
    }

    private static String insertOf(String payload) {
        return """
            insert into event (event_id, aggregate_type, aggregate_id, version, type, revision, recorded_at, person,
                               request_key, fingerprint, traceparent, payload, metadata)
            values (gen_random_uuid(), 'Told', gen_random_uuid()::text, 1, 'fr.entente.benchmark.measure.Told', '1',
                    now(), '0198a000-0000-7000-8000-000000000001', null, decode('%s', 'hex'), null, '%s'::jsonb,
                    null)"""
                .formatted(FINGERPRINT, payload);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database database() {
        return database;
    }

    public String insertedBy() {
        return pgbench == null ? "JDBC insert loop (pgbench is not installed: apt-get install postgresql-contrib)"
                : "pgbench";
    }

    /** Single durable inserts per second. */
    double inserts(int clients, int seconds) {
        return pgbench == null ? jdbc(clients, seconds) : pgbench(pgbench, clients, seconds);
    }

    /** A machine that is busy with other things may not even connect everybody in a second. */
    private double pgbench(Path program, int clients, int seconds) {
        for (int time = seconds; time < LONGEST_SECONDS; time = 2 * time) {
            var found = pgbenchOnce(program, clients, time);
            if (found.isPresent()) {
                return found.getAsDouble();
            }
        }
        throw new Trouble("pgbench did nothing at all in %d seconds.".formatted(LONGEST_SECONDS));
    }

    private OptionalDouble pgbenchOnce(Path program, int clients, int seconds) {
        var command = List.of(program.toString(), "-n", "-h", "127.0.0.1", "-p",
                String.valueOf(cluster.postgresPort()), "-U", "postgres", "-c", String.valueOf(clients), "-j", "2",
                "-T",
                String.valueOf(seconds), "-M", "prepared", "-f", script.toString(), DATABASE);
        var ended = Programs.run(command, Map.of("PGPASSWORD", cluster.administratorPassword()));
        if (ended.code() != 0) {
            throw new Trouble("pgbench: " + ended.output());
        }
        return Stream.of(ended.output().split("\n")).filter(line -> line.startsWith("tps = "))
                .mapToDouble(line -> Double.parseDouble(line.substring("tps = ".length()).split(" ", 2)[0]))
                .findFirst();
    }

    private double jdbc(int clients, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var works = IntStream.range(0, clients).<Callable<Long>>mapToObj(_ -> () -> insertUntil(end)).toList();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            long all = 0;
            for (var each : threads.invokeAll(works)) {
                all += each.get();
            }
            return (double) all / seconds;
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        } catch (ExecutionException e) {
            throw new Trouble("The floor broke: " + e.getCause());
        }
    }

    private long insertUntil(long end) throws SQLException {
        long count = 0;
        try (var connection = cluster.connect(DATABASE); var statement = connection.prepareStatement(insert)) {
            while (System.nanoTime() < end) {
                statement.executeUpdate();
                count++;
            }
        }
        return count;
    }

    static int bytes() {
        return Told.example().json().getBytes(StandardCharsets.UTF_8).length;
    }
}
