package fr.entente.servers;

import java.util.function.Supplier;

/**
 * PostgreSQL and Kafka for tests: from Testcontainers when a Docker engine answers, otherwise embedded. Shared servers
 * start when first asked for and end with the JVM; a test that stops a server takes one of its own.
 */
public final class RealServers {

    private RealServers() {}

    private static final class Choice {
        static final Engine ENGINE = Engine.choose();
    }

    private static final class SharedPostgres {
        static final PostgresServer SERVER = endWithTheJvm(ownPostgres());
    }

    private static final class SharedKafka {
        static final KafkaServer SERVER = endWithTheJvm(ownKafka());
    }

    public static PostgresServer postgres() {
        return SharedPostgres.SERVER;
    }

    public static KafkaServer kafka() {
        return SharedKafka.SERVER;
    }

    /** Started; whoever asked closes it. */
    public static PostgresServer ownPostgres() {
        PostgresServer server = choose(ContainerPostgresServer::new, EmbeddedPostgresServer::throwaway);
        server.start();
        return server;
    }

    /** Started; whoever asked closes it. */
    public static KafkaServer ownKafka() {
        KafkaServer server = choose(ContainerKafkaServer::new, EmbeddedKafkaServer::throwaway);
        server.start();
        return server;
    }

    private static <S> S choose(Supplier<? extends S> container, Supplier<? extends S> embedded) {
        return switch (Choice.ENGINE) {
            case CONTAINERS -> container.get();
            case EMBEDDED -> embedded.get();
        };
    }

    private static <S extends AutoCloseable> S endWithTheJvm(S server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "end of a real server"));
        return server;
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
