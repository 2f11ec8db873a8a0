package fr.entente.servicekit.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.access.BoundTransactions;

/** A database with the kit's tables and one for facts, topics of its own, and what a test does with them. */
final class IntakeHouse implements AutoCloseable {

    static final int PARTITIONS = 2;

    final Database database = Databases.fresh("intake");
    final DriverManagerDataSource source = new DriverManagerDataSource(database.url(), database.user(),
            database.password());
    final JdbcClient jdbc = JdbcClient.create(source);
    final BoundTransactions transactions = new BoundTransactions(jdbc, new JdbcTransactionManager(source));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final String first = "first-" + UUID.randomUUID();
    final String second = "second-" + UUID.randomUUID();
    final IntakeSettings settings = new IntakeSettings(RealServers.kafka().bootstrapServers(),
            "test-" + UUID.randomUUID(), null, false, 2000, Duration.ofSeconds(6), Duration.ofSeconds(6),
            Duration.ofMillis(100), Duration.ofMillis(500), 100, Map.of());
    final IntakeLoops loops = new IntakeLoops(settings, jdbc, meters, Clock.systemUTC());
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()), new ByteArraySerializer(),
            new ByteArraySerializer());
    private final List<IntakeLoop> started = new ArrayList<>();

    IntakeHouse() {
        makeSchema("public");
        makeTopic(first);
        makeTopic(second);
    }

    void makeSchema(String schema) {
        Flyway.configure().dataSource(database.url(), database.owner(), database.ownerPassword()).schemas(schema)
                .locations("classpath:db/kit/intake").placeholders(Map.of("app", database.user())).load().migrate();
        JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()))
                .sql("""
            create table %1$s.fact (subject text, version bigint, name text check (name <> 'impossible'),
              primary key (subject, version));
            create policy keeper on %1$s.fact for all using (current_setting('entente.keeper', true) = 'on');
            alter table %1$s.fact enable row level security;
            grant usage on schema %1$s to %2$s; grant select, insert, delete on %1$s.fact to %2$s""".formatted(schema,
                        database.user()))
                .update();
    }

    void makeTopic(String name) {
        administrate(admin -> admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get());
    }

    void deleteTopic(String name) {
        administrate(admin -> admin.deleteTopics(List.of(name)).all().get());
    }

    IntakeLoop start(Intake<?> intake) {
        return start(intake, transactions::keep);
    }

    IntakeLoop start(Intake<?> intake, IntakeTransactions runner) {
        return start(intake.name(), intake, runner);
    }

    IntakeLoop start(String name, Intake<?> intake, IntakeTransactions runner) {
        var loop = loops.loop(name, intake, runner);
        loop.start();
        started.add(loop);
        return loop;
    }

    /** As the relay would. */
    void publish(String topic, String subject, long version, String name) {
        publish(topic, subject, version, Things.USED, "{\"name\":\"%s\"}".formatted(name));
    }

    void publish(String topic, String subject, long version, String type, String value) {
        publish(topic, subject, headers(subject, version, type), value);
    }

    /** As the relay of a store that was turned back. */
    void publishInEpoch(long epoch, String topic, String subject, long version, String name) {
        var headers = headers(subject, version, Things.USED);
        headers.put("ce_epoch", Long.toString(epoch));
        publish(topic, subject, headers, "{\"name\":\"%s\"}".formatted(name));
    }

    /** Under the name of a subject, by somebody who is not its relay. */
    void publishForeign(String topic, String subject, long version, UUID event) {
        var headers = headers(subject, version, Things.USED);
        headers.put("ce_id", event.toString());
        publish(topic, subject, headers, "{ no event of ours");
    }

    private static Map<String, String> headers(String subject, long version, String type) {
        return new HashMap<>(Map.of("ce_type", type, "ce_subject", subject, "ce_sequence", Long.toString(version),
                "ce_time", Instant.EPOCH.toString(), "ce_id", eventId(subject, version).toString()));
    }

    void publish(String topic, @Nullable String key, Map<String, String> headers, @Nullable String value) {
        var record = new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void publishMany(String topic, String prefix, int subjects, String name) {
        IntStream.range(0, subjects).forEach(number -> publish(topic, prefix + number, 1, name));
    }

    List<String> facts() {
        return transactions.keep(
                () -> jdbc.sql("select subject || '@' || version || ' ' || name from fact order by subject, version")
                        .query(String.class).list().stream().map(String::valueOf).toList());
    }

    List<String> parked() {
        return transactions.keep(() -> jdbc.sql("select subject || ' ' || cause from intake_parked order by id")
                .query(String.class).list().stream().map(String::valueOf).toList());
    }

    double counted(String counter) {
        return meters.find(counter).counters().stream().mapToDouble(io.micrometer.core.instrument.Counter::count).sum();
    }

    static void eventually(Awaited condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(50)).ignoreExceptions()
                .untilAsserted(condition::check);
    }

    interface Awaited {
        void check();
    }

    private interface Administration {
        void on(Admin admin) throws InterruptedException, ExecutionException;
    }

    private static void administrate(Administration work) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()))) {
            work.on(admin);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID eventId(String subject, long version) {
        return UUID.nameUUIDFromBytes((subject + "@" + version).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        started.forEach(IntakeLoop::close);
        producer.close();
    }
}
