package fr.entente.peers.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.checker.Checker;
import fr.entente.checker.Invariant;
import fr.entente.checker.PlatformFile;
import fr.entente.checker.Verdict;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.FreePort;
import fr.entente.servers.KafkaServer;
import fr.entente.servers.RealServers;

/** A database, a Kafka and a gateway for one peer, which may run here or as a process that can be killed. */
public final class House implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Class<?> application;
    private final String profile;
    private final Database database;
    private final KafkaServer kafka = RealServers.ownKafka();
    private final TestGateway gateway = new TestGateway();

    public House(Class<?> application, String profile) {
        this.application = application;
        this.profile = profile;
        this.database = Databases.fresh("peer_" + profile);
    }

    /** Looks past the peer, straight into its database. */
    public JdbcClient jdbc() {
        return JdbcClient.create(source());
    }

    public DriverManagerDataSource source() {
        return new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword());
    }

    public Records records() {
        return new Records(kafka.bootstrapServers());
    }

    TestGateway gateway() {
        return gateway;
    }

    public Door door(int port) {
        return new Door("http://127.0.0.1:" + port, gateway.manager());
    }

    /** What the checker asks this peer's database. */
    String checkerSql(String name) {
        try (var json = application.getResourceAsStream("/checker.json")) {
            return JsonMapper.shared().readTree(json).path(profile).path(name).asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What our own checker says of this peer. */
    public Verdict verdict(Invariant first, Invariant... others) {
        var at = Map.of("url", database.url(), "user", database.owner(), "password", database.ownerPassword(),
                "events", checkerSql("events"), "dashboard", checkerSql("dashboard"));
        var file = Path.of("target", profile + "-platform.json");
        JsonMapper.shared().writeValue(file,
                Map.of("kafka", kafka.bootstrapServers(), "databases", Map.of("peer", at)));
        try {
            return new Checker(PlatformFile.read(file)).check(EnumSet.of(first, others));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ConfigurableApplicationContext run() {
        var settings = environment(0).entrySet().stream()
                .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue())).toArray(String[]::new);
        return new SpringApplicationBuilder(application).profiles(profile).run(settings);
    }

    /** Another JVM, ready for work. */
    Running start() {
        int port = FreePort.any();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), application.getName()))
                .redirectErrorStream(true).redirectOutput(new File("target/%s-killed.log".formatted(profile)));
        builder.environment().putAll(environment(port));
        builder.environment().put("SPRING_PROFILES_ACTIVE", profile);
        try {
            var process = builder.start();
            Awaitility.await().atMost(PATIENCE).until(() -> isReady(process, port));
            return new Running(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By itself Kafka gives the partitions of a killed consumer to another only after 45 seconds. */
    void forgetTheDead() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.removeMembersFromConsumerGroup("dashboard", new RemoveMembersFromConsumerGroupOptions()).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The killed consumer stays a member", e);
        }
    }

    private static boolean isReady(Process process, int port) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The peer ended, see target/*-killed.log");
        }
        var request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private Map<String, String> environment(int port) {
        return Map.of("PEER_PORT", String.valueOf(port), "PEER_DB_URL", database.url(), "PEER_DB_USER",
                database.owner(), "PEER_DB_PASSWORD", database.ownerPassword(), "PEER_KAFKA", kafka.bootstrapServers(),
                "PEER_JWKS_URL", gateway.jwksUrl());
    }

    @Override
    public void close() {
        gateway.close();
        kafka.close();
    }

    record Running(Process process, int port) {

        /** As {@code kill -9}. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }
    }
}
