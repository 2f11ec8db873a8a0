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

    /** The value of a watermark; offsets by "topic-partition", where the next record will be. */
    record Watermark(String source, Instant at, Map<String, Long> offsets) {}

    private final String source;
    private final Duration every;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private Instant said = Instant.EPOCH;

    Watermarks(String source, Duration every) {
        this.source = source;
        this.every = every;
    }

    void restart(Map<TopicPartition, Long> present) {
        ends.clear();
        ends.putAll(present);
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
        var watermark = new ProducerRecord<>(TOPIC, source, PromiseJson.bytes(new Watermark(source, at, offsets)));
        watermark.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        return watermark;
    }
}
