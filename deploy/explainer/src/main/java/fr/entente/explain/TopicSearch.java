package fr.entente.explain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Looks for the copies of some events on the topics, from shortly before the first of them was recorded. */
final class TopicSearch implements AutoCloseable {

    private static final Set<String> TOPICS = Set.of("scheme-events", "dossier-events", "intervention-events");
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicSearch(String bootstrapServers) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000, ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** By event id, in the order of their offsets. */
    Map<String, List<Publication>> find(Collection<String> events, Instant recorded) {
        var partitions = partitions();
        consumer.assign(partitions);
        begin(partitions, recorded.minus(CLOCKS_APART));
        var ends = consumer.endOffsets(partitions);
        var found = new HashMap<String, List<Publication>>();
        var limit = Instant.now().plus(PATIENCE);
        while (!isRead(ends) && Instant.now().isBefore(limit)) {
            for (var record : consumer.poll(POLL)) {
                var id = id(record);
                if (events.contains(id)) {
                    found.computeIfAbsent(id, _ -> new ArrayList<>()).add(publication(record));
                }
            }
        }
        return found;
    }

    /** What each relay said last. */
    Collection<Watermark> watermarks() {
        var partition = new TopicPartition("relay-watermarks", 0);
        var last = new TreeMap<String, Watermark>();
        if (!consumer.listTopics().containsKey(partition.topic())) {
            return last.values();
        }
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        var end = consumer.endOffsets(List.of(partition));
        var limit = Instant.now().plus(PATIENCE);
        while (!isRead(end) && Instant.now().isBefore(limit)) {
            for (var record : consumer.poll(POLL)) {
                var watermark = JSON.readValue(record.value(), Watermark.class);
                last.put(watermark.source(), watermark);
            }
        }
        return last.values();
    }

    private List<TopicPartition> partitions() {
        return consumer.listTopics().entrySet().stream().filter(topic -> TOPICS.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream()).map(TopicSearch::place).toList();
    }

    private static TopicPartition place(PartitionInfo partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }

    private void begin(List<TopicPartition> partitions, Instant from) {
        var times = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> times.put(partition, from.toEpochMilli()));
        consumer.seekToEnd(partitions);
        consumer.offsetsForTimes(times).forEach((partition, first) -> {
            if (first != null) {
                consumer.seek(partition, first.offset());
            }
        });
    }

    private boolean isRead(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader("ce_id");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Publication publication(ConsumerRecord<byte[], byte[]> record) {
        return new Publication(new TopicPartition(record.topic(), record.partition()), record.offset(),
                Instant.ofEpochMilli(record.timestamp()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
