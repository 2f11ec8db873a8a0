package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One life of a consumer: it ends with the first fault, and the next one starts from the positions in the database. All of
 * it runs on the loop's thread.
 */
final class IntakeRun<F> implements ConsumerRebalanceListener {

    /** Keeps the records of one poll in one transaction, from these places. */
    interface Keeping<F> {
        Batch.Outcome<F> keep(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Place> from,
                Map<TopicPartition, Long> to);
    }

    /** Another id under the same name means that the topic was made anew. */
    interface TopicIds {
        Map<String, String> of(Collection<String> names);
    }

    private static final long LOOK_NANOS = Duration.ofSeconds(10).toNanos();
    private static final Duration POLL = Duration.ofMillis(500);

    private final Member member;
    private final TopicIds topicIds;
    private final Supplier<Map<TopicPartition, Place>> stored;
    private final Keeping<F> keeping;
    private final LongSupplier nanoTime;
    private final Map<TopicPartition, Place> places = new HashMap<>();
    private long looked;

    IntakeRun(Member member, TopicIds topicIds,
            Supplier<Map<TopicPartition, Place>> stored, Keeping<F> keeping,
            LongSupplier nanoTime) {
        this.member = member;
        this.topicIds = topicIds;
        this.stored = stored;
        this.keeping = keeping;
        this.nanoTime = nanoTime;
        this.looked = nanoTime.getAsLong();
    }

    void subscribe(Set<String> names) {
        member.subscribe(names, this);
    }

    /** One poll; tells what came of it, when something came. */
    void poll(Consumer<Batch.Outcome<F>> committed) {
        look();
        var records = member.poll(POLL);
        if (!records.isEmpty()) {
            committed.accept(keep(records));
        }
    }

    /** The consumer itself would go on in the middle of a topic that was made anew, as if it were the old one. */
    private void look() {
        long now = nanoTime.getAsLong();
        if (now - looked < LOOK_NANOS) {
            return;
        }
        looked = now;
        var ids = idsOf(places.keySet());
        places.forEach((partition, place) -> {
            if (!ids.getOrDefault(partition.topic(), place.topicId()).equals(place.topicId())) {
                throw new TopicMadeAnew(partition.topic());
            }
        });
    }

    private Map<String, String> idsOf(Collection<TopicPartition> partitions) {
        return topicIds.of(partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
    }

    private Batch.Outcome<F> keep(ConsumerRecords<byte[], byte[]> records) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>(records.count());
        var from = new HashMap<TopicPartition, Place>();
        var to = new HashMap<TopicPartition, Long>();
        for (var partition : records.partitions()) {
            var some = records.records(partition);
            all.addAll(some);
            from.put(partition, Objects.requireNonNull(places.get(partition)));
            to.put(partition, some.getLast().offset() + 1);
        }
        var outcome = keeping.keep(all, from, to);
        to.forEach((partition, next) -> places.computeIfPresent(partition, (_, place) -> place.movedTo(next)));
        return outcome;
    }

    /** Records known to wait in the partitions of this instance. */
    long lag() {
        return member.lag();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        var known = stored.get();
        var ids = idsOf(partitions);
        for (var partition : partitions) {
            begin(partition, known.get(partition), ids.getOrDefault(partition.topic(), ""));
        }
    }

    /** A topic that was made anew is read from its beginning; the version guard knows what was taken in before. */
    private void begin(TopicPartition partition, @Nullable Place known, String topicId) {
        var next = known == null ? null : known.next();
        places.put(partition, new Place(next, topicId));
        if (known != null && next != null && known.topicId().equals(topicId)) {
            member.seek(partition, next);
        } else {
            member.seekToBeginning(partition);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(places::remove);
    }
}
