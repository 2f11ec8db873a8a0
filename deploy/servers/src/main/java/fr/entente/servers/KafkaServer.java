package fr.entente.servers;

/** A real Kafka that keeps its data and its port over a stop and a start, so that a test can pull the plug. */
public interface KafkaServer extends AutoCloseable {

    int port();

    void start();

    void stop();

    /** Stops for good and deletes what only a test needed. */
    @Override
    void close();

    default String bootstrapServers() {
        return "127.0.0.1:" + port();
    }
}
