package fr.entente.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts on the topics what no service of ours has sent. */
public final class TopicDesk {

    private static final Set<String> TOPICS = Set.of("scheme-events", "dossier-events", "intervention-events");
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int LARGE = 4 << 20;
    /** The broker may be away for a minute. */
    private static final int PATIENCE_MILLIS = 150_000;

    private final String bootstrap;
    private final Set<String> strangers;

    public TopicDesk(World world) {
        bootstrap = world.rig().kafka().bootstrapServers();
        strangers = world.strangers();
    }

    /**
     * Every record there is at this moment, as often again as is said, at the end of its partition, in its order;
     * strangers stay strangers.
     */
    public int repeat(ToIntFunction<ConsumerRecord<byte[], byte[]>> times) throws Exception {
        var all = all();
        List<Future<RecordMetadata>> written = new ArrayList<>();
        List<Future<RecordMetadata>> ofStrangers = new ArrayList<>();
        try (var producer = producer()) {
            for (var record : all) {
                var copies = isStranger(record) ? ofStrangers : written;
                for (int copy = times.applyAsInt(record); copy > 0; copy--) {
                    copies.add(producer.send(new ProducerRecord<>(record.topic(), record.partition(), record.key(),
                            record.value(), record.headers())));
                }
            }
            for (var acknowledgement : written) {
                acknowledgement.get();
            }
            for (var acknowledgement : ofStrangers) {
                note(acknowledgement.get());
            }
        }
        return written.size() + ofStrangers.size();
    }

    private boolean isStranger(ConsumerRecord<byte[], byte[]> record) {
        return strangers.contains(place(record.topic(), record.partition(), record.offset()));
    }

    private void note(RecordMetadata written) {
        strangers.add(place(written.topic(), written.partition(), written.offset()));
    }

    private static String place(String topic, int partition, long offset) {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }

    private List<ConsumerRecord<byte[], byte[]>> all() {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms",
                PATIENCE_MILLIS), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = TOPICS.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition())).collect(Collectors.toSet());
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** A record of our own making; it is noted as a stranger. */
    public RecordMetadata put(String topic, String key, Map<String, String> headers, byte[] value) throws Exception {
        try (var producer = producer()) {
            var record = new ProducerRecord<>(topic, key.getBytes(java.nio.charset.StandardCharsets.UTF_8), value);
            headers.forEach((name, text) -> record.headers().add(name,
                    text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            var written = producer.send(record).get();
            note(written);
            return written;
        }
    }

    public void allowLargeRecords(String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var larger = new AlterConfigOp(new ConfigEntry("max.message.bytes", String.valueOf(LARGE)),
                AlterConfigOp.OpType.SET);
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(larger))).all().get();
        }
    }

    /** How long, and how much, a topic keeps; -1 is for ever. */
    public List<String> retention(String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var settings = admin.describeConfigs(List.of(resource)).all().get().values().iterator().next();
            return List.of(settings.get("retention.ms").value(), settings.get("retention.bytes").value());
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("max.request.size", LARGE);
        settings.put("buffer.memory", 16L << 20);
        settings.put("max.block.ms", PATIENCE_MILLIS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
