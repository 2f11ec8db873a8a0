package fr.entente.checker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import fr.entente.checker.PlatformFile.DatabaseAt;
import fr.entente.checker.PlatformFile.Reader;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;

/** The stores, topics, tables and journal of a platform without its services: whatever is in them was put there by a test. */
final class SmallPlatform implements AutoCloseable {

    static final Set<String> TOPICS = Set.of("scheme-events", "dossier-events", "intervention-events");

    private static final String INTAKE = "tables/intake/";
    private static final String STORE = "tables/eventstore/";

    private final Path folder;
    private final Database dossiers = Databases.fresh("dossier");
    private final Database interventions = Databases.fresh("intervention");
    private final Database reporting = Databases.fresh("reporting");
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()), new StringSerializer(),
            new StringSerializer());

    SmallPlatform(Path folder) {
        this.folder = folder;
        topics();
        migrate(dossiers, STORE);
        migrate(interventions, STORE);
        migrate(interventions, INTAKE);
        run(reporting, script("tables/reporting/migration/V1__know_which_projection_is_read.sql"));
        run(reporting, "create schema projection_1; set search_path = projection_1;"
                + script("tables/reporting/projection/tables.sql") + scripts(INTAKE));
        run(reporting, "insert into projection (number, shape, state) values (1, '', 'ACTIVE')");
    }

    PlatformFile file() {
        return file(null, List.of());
    }

    PlatformFile file(@Nullable String gateway, List<Reader> readers) {
        return new PlatformFile(gateway, RealServers.kafka().bootstrapServers(), Map.of(),
                Map.of(PlatformFile.DOSSIER, owner(dossiers), PlatformFile.INTERVENTION, owner(interventions),
                        PlatformFile.REPORTING, owner(reporting)),
                folder.resolve("journal.jsonl").toString(), null, readers, null, Set.of());
    }

    PlatformFile fileOpenToPeople() {
        var closed = file();
        return new PlatformFile(closed.gateway(), closed.kafka(), closed.services(), closed.databases(),
                closed.journal(), closed.logs(), closed.readers(), null, null, true, Map.of(), closed.strangers());
    }

    void inDossiers(String sql) {
        run(dossiers, sql);
    }

    void inInterventions(String sql) {
        run(interventions, sql);
    }

    void inReporting(String sql) {
        run(reporting, "set search_path = projection_1; " + sql);
    }

    void journal(String... lines) {
        try {
            Files.write(folder.resolve("journal.jsonl"), List.of(lines), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void publish(String topic, String id, String key, long version, String type, String value) {
        var record = new ProducerRecord<>(topic, 0, key, value);
        Map.of("ce_id", id, "ce_subject", key, "ce_sequence", Long.toString(version), "ce_type", type, "ce_source",
                "/test").forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        var sent = producer.send(record);
        producer.flush();
        if (!sent.isDone()) {
            throw new IllegalStateException("Kafka has not taken " + id);
        }
    }

    private static DatabaseAt owner(Database database) {
        return new DatabaseAt(database.url(), database.owner(), database.ownerPassword());
    }

    private static void topics() {
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", RealServers.kafka().bootstrapServers()))) {
            admin.deleteTopics(TOPICS.stream()
                    .filter(name -> names(admin).contains(name)).toList()).all().get();
            Awaitility.await().atMost(Duration.ofMinutes(1))
                    .until(() -> names(admin).stream().noneMatch(TOPICS::contains));
            admin.createTopics(TOPICS.stream().map(name -> new NewTopic(name, 2, (short) 1)).toList()).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> names(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(Database database, String folder) {
        run(database, scripts(folder));
    }

    private static String scripts(String folder) {
        try (var files = Files.list(Path.of("target/test-classes", folder))) {
            return files.map(Path::getFileName).map(Path::toString).sorted().map(name -> script(folder + name))
                    .reduce("", (one, other) -> one + "\n" + other);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(String name) {
        try {
            return Files.readString(Path.of("target/test-classes", name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Database database, String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.owner(),
                database.ownerPassword()); var statement = connection.createStatement()) {
            statement.execute(sql.replace("${app}", database.user()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        producer.close();
    }
}
