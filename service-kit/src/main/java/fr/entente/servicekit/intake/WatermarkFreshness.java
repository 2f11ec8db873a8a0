package fr.entente.servicekit.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows from the relays' watermarks, "everything committed before this moment is on Kafka up to these offsets", and from
 * the intake's own positions how fresh its tables are. It runs on the thread of its own consumer; only the result is read
 * by others.
 */
final class WatermarkFreshness implements Freshness {

    static final String TOPIC = "relay-watermarks";

    /**
     * What a relay says.
     *
     * @param offsets where the next record will be, by "topic-partition"
     * @param lives the ids of the topics that the offsets are of; not said by relays of before
     */
    record Watermark(String source, Instant at, Map<String, Long> offsets,
            @JsonProperty("topics") @Nullable Map<String, String> lives) {

        boolean isAbout(Set<String> topics) {
            return offsets.keySet().stream().anyMatch(partition -> topics.contains(topic(partition)));
        }

        boolean isReached(Set<String> topics, Map<String, Place> places) {
            return offsets.entrySet().stream().filter(end -> topics.contains(topic(end.getKey())))
                    .allMatch(end -> end.getValue() == 0
                            || isPast(places.get(end.getKey()), end.getValue(), topic(end.getKey())));
        }

        /** The place in another life of the topic says nothing about this one. */
        private boolean isPast(@Nullable Place place, long end, String topic) {
            return place != null && place.next() != null && place.next() >= end
                    && (lives == null || place.topicId().equals(lives.get(topic)));
        }

        private boolean isOf(Map<String, String> present, Set<String> topics) {
            return lives == null || lives.entrySet().stream().filter(life -> topics.contains(life.getKey()))
                    .allMatch(life -> life.getValue().equals(present.get(life.getKey())));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(WatermarkFreshness.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_WAITING = 500;
    private static final ObjectReader JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build().readerFor(Watermark.class);

    private final Set<String> topics;
    private final Supplier<Map<String, Place>> places;
    private final IntakeRun.TopicIds lives;
    private final Consumer<Instant> claims;
    private final Clock clock;
    private final Instant begun;
    private final Map<String, TreeMap<Instant, Watermark>> waiting = new TreeMap<>();
    private final Map<String, Instant> reached = new ConcurrentHashMap<>();
    private final Set<String> heardOf = ConcurrentHashMap.newKeySet();
    private Instant claimed = Instant.EPOCH;

    /**
     * Places, by "topic-partition", and the present lives of topics are asked for, and what is claimed is told, on the
     * consumer's thread only.
     */
    WatermarkFreshness(Set<String> topics, Supplier<Map<String, Place>> places, IntakeRun.TopicIds lives,
            Consumer<Instant> claims, Clock clock) {
        this.topics = Set.copyOf(topics);
        this.places = places;
        this.lives = lives;
        this.claims = claims;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public Instant asOf() {
        return heardOf.containsAll(topics)
                ? reached.values().stream().min(Instant::compareTo).orElse(Instant.EPOCH)
                : Instant.EPOCH;
    }

    /** While a source was never heard of: at least as old as this is awake. */
    double ageInSeconds() {
        var asOf = asOf();
        var since = asOf.equals(Instant.EPOCH) ? begun : asOf;
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    /** Nothing is claimed before everything that was said is heard: what was said long ago is less than others claim. */
    Runnable read(KafkaConsumer<byte[], byte[]> consumer) {
        var partition = new TopicPartition(TOPIC, 0);
        consumer.assign(Set.of(partition));
        consumer.seekToBeginning(Set.of(partition));
        return () -> {
            for (var record : consumer.poll(POLL)) {
                take(record.value());
            }
            if (consumer.currentLag(partition).orElse(0) == 0) {
                settle();
            }
        };
    }

    void take(byte[] value) {
        read(value).ifPresent(this::take);
    }

    static Optional<Watermark> read(byte[] value) {
        try {
            return Optional.of(JSON.readValue(value));
        } catch (JacksonException e) {
            LOG.warn("A watermark cannot be read: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    void take(Watermark watermark) {
        if (watermark.isAbout(topics)) {
            await(watermark);
        }
    }

    private void await(Watermark watermark) {
        watermark.offsets().keySet().forEach(partition -> heardOf.add(topic(partition)));
        reached.putIfAbsent(watermark.source(), Instant.EPOCH);
        var waitingForIt = waiting.computeIfAbsent(watermark.source(), _ -> new TreeMap<>());
        waitingForIt.put(watermark.at(), watermark);
        if (waitingForIt.size() > MOST_WAITING) {
            thin(waitingForIt.keySet());
        }
    }

    void settle() {
        if (waiting.values().stream().allMatch(Map::isEmpty)) {
            return;
        }
        var now = places.get();
        var newest = waiting.values().stream().flatMap(watermarks -> newestReached(watermarks, now).stream()).toList();
        if (!newest.isEmpty()) {
            settle(newest);
        }
    }

    private Optional<Watermark> newestReached(NavigableMap<Instant, Watermark> watermarks, Map<String, Place> now) {
        return watermarks.descendingMap().values().stream().filter(one -> one.isReached(topics, now)).findFirst();
    }

    /**
     * The lives are asked for after the places were: until it is noticed, a consumer reads on in a topic that was made anew
     * and its places pass for those of the earlier life.
     */
    private void settle(List<Watermark> newest) {
        try {
            var present = lives.of(topics);
            newest.forEach(watermark -> settle(watermark, present));
            claim();
        } catch (KafkaException e) {
            LOG.warn("Kafka does not say which topics there are: {}", e.toString());
        }
    }

    private void claim() {
        var now = asOf();
        if (now.isAfter(claimed)) {
            claims.accept(now);
            claimed = now;
        }
    }

    private void settle(Watermark watermark, Map<String, String> present) {
        if (watermark.isOf(present, topics)) {
            reached.merge(watermark.source(), watermark.at(), WatermarkFreshness::later);
        }
        waiting.getOrDefault(watermark.source(), new TreeMap<>()).headMap(watermark.at(), true).clear();
    }

    /** What an instance says that was replaced meanwhile may come late. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Far behind, every second one is enough. */
    private static void thin(Collection<Instant> moments) {
        var every = new HashSet<Instant>();
        int number = 0;
        for (var moment : moments) {
            if (number++ % 2 == 0) {
                every.add(moment);
            }
        }
        moments.retainAll(every);
    }

    private static String topic(String partition) {
        return partition.substring(0, Math.max(partition.lastIndexOf('-'), 0));
    }
}
