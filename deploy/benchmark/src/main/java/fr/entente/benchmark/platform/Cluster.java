package fr.entente.benchmark.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.machine.Interruption;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.EmbeddedPostgresServer;
import fr.entente.servers.FreePort;
import fr.entente.servers.Passwords;

/** The one PostgreSQL and the one Kafka that floors, peers and we work with, each as processes of its own. */
public final class Cluster implements AutoCloseable {

    private final Path data;
    private final EmbeddedPostgresServer postgres;
    private final int kafkaPort = FreePort.any();
    private final Jvm kafka;

    private Cluster(Path data) throws IOException {
        this.data = data;
        postgres = new EmbeddedPostgresServer(data.resolve("postgres"), FreePort.any(), Passwords.generate());
        kafka = Jvm.start("kafka", List.of("-cp", System.getProperty("java.class.path"), KafkaNode.class.getName(),
                data.resolve("kafka").toString(), String.valueOf(kafkaPort)), Map.of(), logs());
    }

    public static Cluster start(Path data) throws IOException {
        Files.createDirectories(data);
        var cluster = new Cluster(data);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster.postgres::stop, "end of PostgreSQL"));
        cluster.postgres.start();
        cluster.awaitKafka();
        return cluster;
    }

    private void awaitKafka() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.describeCluster().nodes().get();
        } catch (ExecutionException e) {
            kafka.mustBeAlive();
            throw new Trouble("Kafka does not answer: " + e.getCause());
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    public Path data() {
        return data;
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    public int postgresPort() {
        return postgres.port();
    }

    public String administratorPassword() {
        return postgres.administratorPassword();
    }

    public Database database(String name) {
        return Databases.create(postgres.administratorUrl(), name);
    }

    /** As administrator, who may look at and copy everything. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), EmbeddedPostgresServer.ADMINISTRATOR,
                postgres.administratorPassword());
    }

    public String url(String database) {
        return postgres.url(database);
    }

    public Map<String, Long> processes() {
        var pids = new LinkedHashMap<String, Long>();
        pids.put("postgres", postmaster());
        pids.put("kafka", kafka.pid());
        return pids;
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip());
        } catch (IOException e) {
            throw new Trouble("PostgreSQL does not run any more: see " + data);
        }
    }

    /** Every commit of every candidate adds to it, so it is asked before and after one works alone. */
    public long walBytes() {
        return number("postgres", "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
    }

    public void checkpoint() {
        run("postgres", "checkpoint");
    }

    public long number(String database, String query) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new Trouble("%s: %s".formatted(query, e.getMessage()));
        }
    }

    public void run(String database, String sql) {
        try (var connection = connect(database); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Trouble("%s: %s".formatted(sql, e.getMessage()));
        }
    }

    public Map<String, String> settings() {
        var query = """
                select name, setting || coalesce(unit, '') from pg_settings where source <> 'default' order by name""";
        var settings = new LinkedHashMap<String, String>();
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2).replace(data.toString(), "…"));
            }
        } catch (SQLException e) {
            throw new Trouble("The settings of PostgreSQL cannot be read: " + e);
        }
        return settings;
    }

    @Override
    public void close() {
        kafka.close();
        postgres.stop();
    }
}
