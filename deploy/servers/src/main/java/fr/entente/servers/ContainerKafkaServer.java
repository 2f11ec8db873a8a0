package fr.entente.servers;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka in a container of the Docker engine that answers on this machine. */
final class ContainerKafkaServer implements KafkaServer {

    static final String IMAGE = "apache/kafka:4.2.1";

    private static final int INNER_PORT = 9092;
    private static final int SECONDS_OF_PATIENCE = 60;

    private final Container container = new Container(
            new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"), INNER_PORT);

    @Override
    public int port() {
        return container.port();
    }

    @Override
    public void start() {
        container.start();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.describeCluster().nodes().get(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka's container does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void close() {
        container.close();
    }
}
