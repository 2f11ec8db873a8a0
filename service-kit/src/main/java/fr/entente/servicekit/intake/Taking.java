package fr.entente.servicekit.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One intake with its tables and its transactions: everything about it that has nothing to do with Kafka. */
final class Taking<F> {

    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);

    private final Intake<F> intake;
    private final IntakeTransactions transactions;
    private final Book book;
    private final int mostFailing;

    Taking(Intake<F> intake, IntakeTransactions transactions, Book book, int mostFailing) {
        this.intake = intake;
        this.transactions = transactions;
        this.book = book;
        this.mostFailing = mostFailing;
    }

    String name() {
        return intake.name();
    }

    Set<String> topics() {
        return intake.topics();
    }

    Map<TopicPartition, Place> places() {
        return within(book::places);
    }

    /** Positions first: whoever lost them undoes everything. */
    Batch.Outcome<F> keep(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Place> from,
            Map<TopicPartition, Long> to) {
        var outcome = orForget(() -> within(() -> {
            inOrder(from.keySet()).forEach(partition -> move(partition, from, to));
            return new Batch<>(intake, book, mostFailing).take(records);
        }));
        alarm(outcome.parked());
        tell(outcome.applied());
        return outcome;
    }

    /** One order for all: whoever holds one of them waits for nobody who waits for it. */
    private static List<TopicPartition> inOrder(Set<TopicPartition> partitions) {
        return partitions.stream()
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition))
                .toList();
    }

    private void move(TopicPartition partition, Map<TopicPartition, Place> from, Map<TopicPartition, Long> to) {
        var place = from.get(partition);
        var next = to.get(partition);
        if (place == null || next == null || !book.move(partition, place, next)) {
            throw new PositionLost(partition);
        }
    }

    /** A new epoch ends this life of the consumer; the next one begins at the beginning. */
    private <T> T orForget(Supplier<T> work) {
        try {
            return work.get();
        } catch (NewEpoch e) {
            transactions.run(() -> forget(e));
            throw e;
        }
    }

    private void forget(NewEpoch begun) {
        book.holdPositions();
        if (book.epochs().getOrDefault(begun.topic(), Epochs.FIRST) < begun.epoch()) {
            intake.forget();
            book.forget(begun.topic(), begun.epoch());
            LOG.warn("Intake {} begins again: {}", name(), begun.getMessage());
        }
    }

    Redriven redrive(String subject) {
        var redrive = new Redrive<>(intake, book);
        var result = within(() -> redrive.replay(subject));
        tell(redrive.applied());
        return result;
    }

    /** Everything below these ends has been taken in, by whichever instance. */
    boolean reached(Map<TopicPartition, Long> ends) {
        var places = places();
        return ends.entrySet().stream().allMatch(end -> end.getValue() <= next(places.get(end.getKey())));
    }

    /** By "topic-partition". */
    Map<String, Place> placesByName() {
        var named = new HashMap<String, Place>();
        places().forEach((partition, place) -> named.put(partition.toString(), place));
        return named;
    }

    /** Everything before that moment is taken in; whoever knows of less leaves it as it is. */
    void claim(Instant asOf) {
        transactions.run(() -> book.claim(asOf));
    }

    private static long next(@Nullable Place place) {
        return place == null || place.next() == null ? 0 : place.next();
    }

    boolean has(String subject, long version) {
        return within(() -> book.hasTaken(subject, version));
    }

    long parked() {
        return within(book::countParked);
    }

    List<Map<String, @Nullable Object>> listParked(int most) {
        return within(() -> book.listParked(most));
    }

    boolean discard(long id) {
        return within(() -> book.discard(id, false));
    }

    /** False when it is not the next one of its subject, and then it stays. */
    boolean pass(long id) {
        return within(() -> {
            book.holdPositions();
            return book.pass(id) && book.discard(id, true);
        });
    }

    private void tell(List<Taken<F>> applied) {
        try {
            if (!applied.isEmpty()) {
                intake.afterCommit(applied);
            }
        } catch (RuntimeException e) {
            LOG.warn("What intake {} has committed could not be told", intake.name(), e);
        }
    }

    private void alarm(List<Parked> parked) {
        if (!parked.isEmpty()) {
            var first = parked.getFirst();
            var record = first.arrival().record();
            LOG.error("Intake {} parked {} record(s); the first is of {} in {}-{}@{}: {}", intake.name(), parked.size(),
                    first.arrival().subject().id(), record.topic(), record.partition(), record.offset(), first.cause());
        }
    }

    private <T> T within(Supplier<T> work) {
        var result = new AtomicReference<@Nullable T>();
        transactions.run(() -> result.set(work.get()));
        var value = result.get();
        if (value == null) {
            throw new IllegalStateException("The transactions of intake %s did not run their work".formatted(name()));
        }
        return value;
    }
}
