package fr.entente.interventionservice.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servers.KafkaServer;

import static java.util.Objects.requireNonNull;

/** Another service that reads what this one publishes. */
public final class Listener {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaServer kafka;

    public Listener(KafkaServer kafka) {
        this.kafka = kafka;
    }

    /** Waits until that many events of the intervention are there. */
    public List<Heard> about(UUID intervention, int count) {
        return Awaitility.await().until(() -> all().stream()
                .filter(heard -> heard.subject().equals(intervention.toString())).toList(),
                heard -> heard.size() >= count);
    }

    private List<Heard> all() {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = IntStream.range(0, 3).mapToObj(part -> new TopicPartition("intervention-events", part))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<Heard>();
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < requireNonNull(ends.get(each)))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(Heard.of(record)));
            }
            return found;
        }
    }

    /** One event. */
    public record Heard(String key, String type, String subject, long sequence, String scheme, String landlord,
            String source, JsonNode data) {

        static Heard of(ConsumerRecord<String, String> record) {
            return new Heard(record.key(), header(record, "ce_type"), header(record, "ce_subject"),
                    Long.parseLong(header(record, "ce_sequence")), header(record, "ce_scheme"),
                    header(record, "ce_landlord"), header(record, "ce_source"), JSON.readTree(record.value()));
        }

        private static String header(ConsumerRecord<String, String> record, String name) {
            var found = record.headers().lastHeader(name);
            return found == null ? "" : new String(found.value(), StandardCharsets.UTF_8);
        }
    }
}
