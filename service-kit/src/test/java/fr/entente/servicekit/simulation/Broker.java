package fr.entente.servicekit.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Kafka: topics that can be lost and made anew, partitions that only grow, and times when nobody answers. */
public final class Broker {

    /** One life of a topic. */
    public record Topic(String id, List<List<ConsumerRecord<byte[], byte[]>>> partitions) {}

    private static final int FEW = 3;

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final IdentityHashMap<ConsumerRecord<byte[], byte[]>, Object> read = new IdentityHashMap<>();
    private final World world;
    private boolean up = true;
    private int made;

    public Broker(World world) {
        this.world = world;
    }

    public boolean isUp() {
        return up;
    }

    public void stop() {
        up = false;
    }

    public void start() {
        up = true;
    }

    public void create(String name, int partitions) {
        if (topics.containsKey(name)) {
            return;
        }
        var logs = new ArrayList<List<ConsumerRecord<byte[], byte[]>>>();
        for (int number = 0; number < partitions; number++) {
            logs.add(new ArrayList<>());
        }
        topics.put(name, new Topic("id-" + ++made, logs));
    }

    /** All data are gone; whoever writes next makes the topics again. */
    public void wipe() {
        topics.clear();
    }

    /**
     * All data are gone, and before anybody looks the topics are there again, as from a mirror that was behind: under
     * other ids, with the beginning of what they held, each record at least once and so at another offset.
     */
    public void makeAnew() {
        var lost = new LinkedHashMap<>(topics);
        topics.clear();
        lost.forEach((name, topic) -> {
            create(name, topic.partitions().size());
            topic.partitions().forEach(log -> mirror(log, Math.max(0, log.size() - world.dice.below(FEW))));
        });
    }

    private void mirror(List<ConsumerRecord<byte[], byte[]>> log, int until) {
        for (var record : log.subList(0, until)) {
            for (int copies = world.dice.between(1, 2); copies > 0; copies--) {
                append(new TopicPartition(record.topic(), record.partition()), record.key(), record.value(),
                        record.headers());
            }
        }
    }

    public @Nullable Topic topic(String name) {
        return topics.get(name);
    }

    public List<TopicPartition> partitions(Collection<String> names) {
        var partitions = new ArrayList<TopicPartition>();
        for (var name : names) {
            var topic = topics.get(name);
            for (int number = 0; topic != null && number < topic.partitions().size(); number++) {
                partitions.add(new TopicPartition(name, number));
            }
        }
        return partitions;
    }

    /** What the partition holds; empty where there is no such topic. */
    public List<ConsumerRecord<byte[], byte[]>> log(TopicPartition partition) {
        var topic = topics.get(partition.topic());
        return topic == null ? List.of() : topic.partitions().get(partition.partition());
    }

    public Optional<TopicPartition> partitionOf(ProducerRecord<String, byte[]> record) {
        return Optional.ofNullable(topics.get(record.topic()))
                .map(topic -> new TopicPartition(record.topic(),
                        Math.floorMod(record.key().hashCode(), topic.partitions().size())));
    }

    public void append(TopicPartition partition, ProducerRecord<String, byte[]> record) {
        append(partition, record.key().getBytes(StandardCharsets.UTF_8), record.value(), record.headers());
    }

    private void append(TopicPartition partition, byte[] key, byte[] value, Headers headers) {
        var log = log(partition);
        log.add(new ConsumerRecord<>(partition.topic(), partition.partition(), log.size(), ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE, ConsumerRecord.NULL_SIZE, ConsumerRecord.NULL_SIZE, key, value,
                headers,
                Optional.empty()));
    }

    /** What is read of a record is the same for every reader, and read once. */
    public <T> T once(ConsumerRecord<byte[], byte[]> record, Class<T> type,
            Function<ConsumerRecord<byte[], byte[]>, T> reading) {
        return type.cast(read.computeIfAbsent(record, _ -> reading.apply(record)));
    }

    public Group group(String name, Collection<String> names) {
        return groups.computeIfAbsent(name, _ -> new Group(world, this, List.copyOf(names)));
    }

    public Collection<Group> groups() {
        return groups.values();
    }
}
