package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;

import fr.entente.servers.RealServers;

import static org.awaitility.Awaitility.await;

/** An instance that keeps its name over its restarts. */
class InstanceIT {

    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofMinutes(20);

    private final String topic = "instance-" + UUID.randomUUID();
    private final KafkaClients clients = new KafkaClients(new IntakeSettings(RealServers.kafka().bootstrapServers(),
            topic, "the-only-one", false, 10, LONGER_THAN_ANYBODY_WAITS, LONGER_THAN_ANYBODY_WAITS,
            Duration.ofMillis(100), Duration.ofMillis(500), 1, Map.of()));

    @Test
    void takesUpWhatItsKilledFormerSelfHadThoughThatIsNotGivenUpYet() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
        try (var killed = member(); var anew = member()) {
            getsAll(killed);
            getsAll(anew);
        }
    }

    private KafkaConsumer<byte[], byte[]> member() {
        var member = clients.member("taking");
        member.subscribe(Set.of(topic));
        return member;
    }

    private static void getsAll(KafkaConsumer<byte[], byte[]> member) {
        await().pollInSameThread().until(() -> {
            member.poll(Duration.ofMillis(100));
            return member.assignment().size() == 3;
        });
    }
}
