package fr.entente.checker.topic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

import fr.entente.checker.NotChecked;
import fr.entente.checker.PlatformFile;

/** The topics as they are at one moment: from their beginning to the end they had when they were first looked at. */
public final class Topics implements AutoCloseable {

    public static final Set<String> ALL = Set.of("scheme-events", "dossier-events", "intervention-events");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Comparator<TopicPartition> BY_NAME = Comparator.comparing(TopicPartition::topic)
            .thenComparingInt(TopicPartition::partition);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends = new TreeMap<>(BY_NAME);

    public Topics(PlatformFile platform) {
        var kafka = platform.kafka();
        if (kafka == null) {
            throw new NotChecked("no Kafka is named");
        }
        consumer = consumer(kafka, platform.kafkaClient());
        try {
            var partitions = partitions(ALL);
            consumer.assign(partitions);
            ends.putAll(consumer.endOffsets(partitions));
        } catch (KafkaException e) {
            consumer.close();
            throw new NotChecked("Kafka at %s cannot be read: %s".formatted(kafka, e.getMessage()));
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String kafka, Map<String, String> client) {
        var settings = new HashMap<String, Object>(client);
        settings.putAll(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000, ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 << 20,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false));
        try {
            return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw new NotChecked("the settings of the Kafka client are refused: " + rootOf(e).getMessage());
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private Set<TopicPartition> partitions(Collection<String> topics) {
        var known = consumer.listTopics();
        return topics.stream().flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition())).collect(Collectors.toSet());
    }

    /** Where the next record of each partition was to be written when the topics were first looked at. */
    public Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    /** Where the next record would be written now. */
    public Map<TopicPartition, Long> endsNow() {
        return consumer.endOffsets(ends.keySet());
    }

    /** The partitions by number, in one order for the whole check. */
    public List<TopicPartition> partitions() {
        return List.copyOf(ends.keySet());
    }

    public void read(Reader reader) {
        read(ends, reader);
    }

    /** Partition by partition, each in its own order, up to the given ends. */
    public void read(Map<TopicPartition, Long> until, Reader reader) {
        var left = new HashSet<>(until.keySet());
        left.retainAll(ends.keySet());
        consumer.assign(left);
        consumer.resume(left); // an earlier reading ended by pausing them
        consumer.seekToBeginning(left);
        var lastNews = Instant.now();
        finish(left, until);
        while (!left.isEmpty()) {
            var records = consumer.poll(POLL);
            hand(records, until, reader);
            lastNews = records.isEmpty() ? lastNews : Instant.now();
            if (Instant.now().isAfter(lastNews.plus(PATIENCE))) {
                throw new NotChecked("Kafka sends nothing more of " + left);
            }
            finish(left, until);
        }
    }

    private void hand(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> until, Reader reader) {
        var places = partitions();
        for (var partition : records.partitions()) {
            int place = places.indexOf(partition);
            long end = until.getOrDefault(partition, 0L);
            for (var record : records.records(partition)) {
                if (record.offset() < end) {
                    reader.read(place, record);
                }
            }
        }
    }

    private void finish(Set<TopicPartition> left, Map<TopicPartition, Long> until) {
        var done = new ArrayList<TopicPartition>();
        for (var partition : left) {
            if (consumer.position(partition) >= until.getOrDefault(partition, 0L)) {
                done.add(partition);
            }
        }
        if (left.removeAll(done)) {
            consumer.pause(done);
        }
    }

    /** The last header of that name; nothing where there is none. */
    public static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Takes a record of the partition with that number. */
    @FunctionalInterface
    public interface Reader {
        void read(int partition, ConsumerRecord<byte[], byte[]> record);
    }
}
