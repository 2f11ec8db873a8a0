package fr.entente.reportingservice.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.reportingservice.ReportingServiceApplication;
import fr.entente.reportingservice.season.Event;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.KafkaServer;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestTokens;

/** A Kafka and a database of its own, and the service between them; the service can be stopped and started. */
public final class ReportingHouse implements AutoCloseable {

    public static final Set<String> TOPICS = Set.of("scheme-events", "dossier-events", "intervention-events");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KafkaServer kafka = RealServers.ownKafka();
    private final Database database = Databases.fresh("reporting");
    private final TestTokens tokens = TestTokens.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JdbcClient owner = JdbcClient
            .create(new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
    private KafkaProducer<byte[], byte[]> producer = producer();
    private @Nullable ServletWebServerApplicationContext service;

    public KafkaServer kafka() {
        return kafka;
    }

    /** As the owner, whom row-level security does not hold. */
    public JdbcClient owner() {
        return owner;
    }

    public Database database() {
        return database;
    }

    public void start(String... settings) {
        var properties = new HashMap<String, Object>(database.environment());
        properties.putAll(tokens.environment());
        properties.put("ENTENTE_KAFKA", kafka.bootstrapServers());
        properties.put("ENTENTE_PORT", "0");
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        var application = new SpringApplication(ReportingServiceApplication.class);
        application.setDefaultProperties(properties);
        application.setRegisterShutdownHook(false);
        service = (ServletWebServerApplicationContext) application.run();
    }

    public void stop() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    public <T> T bean(Class<T> type) {
        return running().getBean(type);
    }

    public void makeTopics() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(TOPICS.stream().map(topic -> new NewTopic(topic, 3, (short) 1)).toList()).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public void makeTopic(String name, int partitions) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public void wipeTopics() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.deleteTopics(TOPICS).all().get();
            producer.close(Duration.ofSeconds(1));
            producer = producer();
            Awaitility.await().until(() -> Collections.disjoint(admin.listTopics().names().get(), TOPICS));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(Collection<Event> events) {
        send(events.stream().map(Event::record).toList());
    }

    public void send(List<ProducerRecord<byte[], byte[]>> records) {
        var sent = records.stream().map(producer::send).toList();
        producer.flush();
        if (!sent.stream().allMatch(Future::isDone)) {
            throw new IllegalStateException("Kafka has not taken everything");
        }
    }

    public int activeProjection() {
        return owner.sql("select number from projection where state = 'ACTIVE'").query(Integer.class).single();
    }

    /** As a restart of PostgreSQL would, but for the restart. */
    public void cutConnections() {
        JdbcClient.create(new DriverManagerDataSource(RealServers.postgres().administratorUrl()))
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = ?").param(database.user())
                .query(Boolean.class).list();
    }

    /** Until all that is in Kafka is in the projection that is read. */
    public void awaitTaken() {
        Awaitility.await().pollInterval(Duration.ofMillis(50)).until(() -> taken() == published());
    }

    public long taken() {
        return owner.sql("select coalesce(sum(next_offset), 0) from projection_%d.intake_position"
                .formatted(activeProjection())).query(Long.class).single();
    }

    public long published() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            var partitions = new HashMap<TopicPartition, OffsetSpec>();
            TOPICS.forEach(topic -> IntStream.range(0, 3)
                    .forEach(part -> partitions.put(new TopicPartition(topic, part), OffsetSpec.latest())));
            return admin.listOffsets(partitions).all().get().values().stream().mapToLong(it -> it.offset()).sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:%d%s".formatted(Objects.requireNonNull(running().getWebServer()).getPort(), path)));
    }

    public HttpRequest.Builder request(Caller caller, String path) {
        return request(path).header("Authorization", tokens.bearer(caller)).header("Accept-Language", "en");
    }

    public TestTokens tokens() {
        return tokens;
    }

    public HttpClient http() {
        return http;
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(Caller caller, String path) {
        return send(request(caller, path).build());
    }

    /** The JSON of a good answer. */
    public JsonNode read(Caller caller, String path) {
        var answer = get(caller, path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        stop();
        producer.close(Duration.ofSeconds(1));
        tokens.close();
        http.close();
        kafka.close();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.in.flight.requests.per.connection", 1,
                        "linger.ms", 5),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    private ServletWebServerApplicationContext running() {
        return Objects.requireNonNull(service, "the service does not run");
    }
}
