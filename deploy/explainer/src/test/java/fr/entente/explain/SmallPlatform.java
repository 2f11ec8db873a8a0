package fr.entente.explain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

import fr.entente.checker.PlatformFile;
import fr.entente.checker.PlatformFile.DatabaseAt;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;

/** A store, a topic and a projection, with the tables the services make and rows of our own. */
final class SmallPlatform {

    static final String PERSON = UUID.randomUUID().toString();

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String TOPIC = "intervention-events";

    private final Database store = Databases.fresh("intervention");
    private final Database reporting = Databases.fresh("reporting");
    private final PlatformFile file;

    SmallPlatform() throws Exception {
        run(store, sql(store, "service-kit/src/main/resources/db/kit/eventstore/V0_1__keep_events.sql"));
        run(store, sql(store, "service-kit/src/main/resources/db/kit/intake/V0_2__keep_intake_positions.sql"));
        run(reporting, sql(reporting,
                "reporting-service/src/main/resources/db/migration/V1__know_which_projection_is_read.sql"));
        run(reporting, "create schema projection_1; set search_path = projection_1; "
                + sql(reporting, "reporting-service/src/main/resources/db/projection/tables.sql")
                + sql(reporting, "service-kit/src/main/resources/db/kit/intake/V0_2__keep_intake_positions.sql"));
        run(reporting, "alter table projection no force row level security; "
                + "insert into projection (number, shape, state) values (1, 'x', 'ACTIVE')");
        makeTopic();
        file = new PlatformFile(null, RealServers.kafka().bootstrapServers(), Map.of(),
                Map.of("intervention", at(store), "reporting", at(reporting)), null, null, List.of(), null, Set.of());
    }

    private static void makeTopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static DatabaseAt at(Database database) {
        return new DatabaseAt(database.url(), database.owner(), database.ownerPassword());
    }

    /** Its id; the thing it is about has the id given. */
    String store(String intervention, int version) throws SQLException {
        var event = UUID.randomUUID().toString();
        run(store, """
                insert into event (version, recorded_at, event_id, aggregate_type, aggregate_id, type, person, traceparent, payload)
                values (%d, now(), '%s', 'Intervention', '%s', 'a.b.InterventionEvent$InterventionLogged', '%s',
                        '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '{"secret": "Plantedword"}')"""
                .formatted(version, event, intervention, PERSON));
        return event;
    }

    long publish(String event, String intervention) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(TOPIC, intervention, "{\"secret\": \"Plantedword\"}");
            record.headers().add("ce_id", event.getBytes(StandardCharsets.UTF_8));
            return producer.send(record).get().offset();
        }
    }

    void takeIn(String intervention, long offset, int version) throws SQLException {
        run(reporting, """
                insert into projection_1.intake_position values ('reporting', 'intervention-events', 0, %d, 'id')
                on conflict (intake, topic, part) do update set next_offset = excluded.next_offset;
                insert into projection_1.intake_progress values ('reporting', 'intervention-events', '%2$s', %3$d);
                insert into projection_1.intervention values ('%2$s', 1, '%4$s', '%4$s', '%4$s', '%4$s', '2026-03-04', 18, 1, 5, false,
                    'HALL', 'M', null, 'O');
                insert into projection_1.cell values ('%4$s', '%4$s', 'TOTAL', '2026-03-04', '', 1, 1, 5)"""
                .formatted(offset + 1, intervention, version, PERSON));
    }

    void park(String event, String intervention, long offset) throws SQLException {
        run(reporting,
                """
                insert into projection_1.intake_parked (intake, topic, part, record_offset, subject, version, event_id, headers, cause)
                values ('reporting', 'intervention-events', 0, %d, '%s', 1, '%s', '', 'Not readable: a future version')"""
                        .formatted(offset, intervention, event));
    }

    /** What is printed about an id, and the exit code before it. */
    String explain(String id) throws SQLException {
        var said = new ByteArrayOutputStream();
        int code = new ExplainCommand(file, new PrintStream(said, true, StandardCharsets.UTF_8)).explain(id);
        return code + "\n" + said.toString(StandardCharsets.UTF_8);
    }

    private static String sql(Database database, String path) throws IOException {
        return Files.readString(ROOT.resolve(path)).replace("${app}", database.user())
                .replaceAll("(?m)^create policy keeper[^;]*;|^alter table \\w+ enable row level security;", "");
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.owner(),
                database.ownerPassword()); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
