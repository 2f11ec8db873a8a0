package fr.entente.dossierservice.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A topic as another service reads it, from the beginning. */
public final class Topic implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Message> read = new ArrayList<>();

    public Topic(String bootstrapServers, String name) {
        consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false), new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(name).stream()
                .map(part -> new TopicPartition(name, part.partition())).toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** All that is there about one thing so far. */
    public List<Message> about(Object id) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(Message.of(record)));
        return read.stream().filter(message -> message.key().equals(id.toString())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** One published event. */
    public record Message(String key, Map<String, String> headers, JsonNode data) {

        static Message of(ConsumerRecord<String, byte[]> record) {
            Map<String, String> headers = new TreeMap<>();
            for (Header header : record.headers()) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
            return new Message(record.key(), headers, JSON.readTree(record.value()));
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public String type() {
            return header("ce_type");
        }
    }
}
