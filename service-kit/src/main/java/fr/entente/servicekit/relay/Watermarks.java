package fr.entente.servicekit.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells readers from time to time: everything this source committed before that moment is on Kafka below these offsets.
 * Only said when the feed was drained, so that it is never more than the truth.
 */
final class Watermarks {

    static final String TOPIC = "relay-watermarks";

    /**
     * The value of a watermark.
     *
     * @param offsets where the next record will be, by "topic-partition"
     * @param topics the ids of those topics: an offset means nothing in another life of its topic
     */
    record Watermark(String source, Instant at, Map<String, Long> offsets, Map<String, String> topics) {}

    private final String source;
    private final Duration every;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private Map<String, String> ids = Map.of();
    private Instant said = Instant.EPOCH;

    Watermarks(String source, Duration every) {
        this.source = source;
        this.every = every;
    }

    void restart(Present present) {
        ends.clear();
        ends.putAll(present.ends());
        ids = present.ids();
    }

    /** The lives of the topics that the offsets are of. */
    Map<String, String> ids() {
        return ids;
    }

    void acknowledged(Map<TopicPartition, Long> written) {
        written.forEach((partition, end) -> ends.merge(partition, end, Math::max));
    }

    boolean isDue(Instant at) {
        return Duration.between(said, at).compareTo(every) >= 0;
    }

    /** To be called with a moment before the feed was read to its end, after all of it was acknowledged. */
    ProducerRecord<String, byte[]> drained(Instant at) {
        said = at;
        var offsets = new TreeMap<String, Long>();
        ends.forEach((partition, end) -> offsets.put(partition.toString(), end));
        var watermark = new ProducerRecord<>(TOPIC, source,
                PromiseJson.bytes(new Watermark(source, at, offsets, new TreeMap<>(ids))));
        watermark.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        return watermark;
    }
}
