package fr.entente.benchmark.platform;

import java.nio.file.Path;

import fr.entente.servers.EmbeddedKafkaServer;

/** Kafka as a process of its own, so that its cost can be told from everybody else's. Ends with whoever started it. */
public final class KafkaNode {

    private KafkaNode() {}

    public static void main(String[] arguments) throws Exception {
        try (var kafka = new EmbeddedKafkaServer(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            kafka.start();
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
