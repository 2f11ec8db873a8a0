package fr.entente.checker.topic;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import fr.entente.checker.json.Content;
import fr.entente.checker.sorting.Key;
import fr.entente.checker.sorting.Sorter;
import fr.entente.checker.store.Stores;

/** Everything the topics hold, each record as a row of numbers. */
public final class Told implements AutoCloseable {

    /** Columns of a row by id: 0-1 id, 2 what its headers say, 3 what it says, 4 time, 5 its bytes, 6 where it is. */
    public static final int ID_WIDTH = 7;
    /** Columns of a row by key: 0-1 topic and key, 2 where it is, 3 version. */
    public static final int KEY_WIDTH = 4;

    private static final int OFFSET_BITS = 48;

    private final List<String> partitions;
    private final Epochs epochs;
    private final Set<String> strangers;
    private final Sorter byId = new Sorter(ID_WIDTH);
    private final Sorter byKey = new Sorter(KEY_WIDTH);
    private final List<String> unreadable = new ArrayList<>();
    private long records;
    private long outdated;

    /** Reads all of it. */
    public Told(Topics topics, Epochs epochs, Set<String> strangers) {
        this.partitions = topics.partitions().stream().map(TopicPartition::toString).toList();
        this.epochs = epochs;
        this.strangers = Set.copyOf(strangers);
        topics.read(this::take);
    }

    private void take(int partition, ConsumerRecord<byte[], byte[]> record) {
        var place = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
        if (strangers.contains(place)) {
            return;
        }
        if (epochs.isOutdated(record)) {
            outdated++;
            return;
        }
        records++;
        try {
            keep(((long) partition << OFFSET_BITS) + record.offset(), record);
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            unreadable.add("%s is no event: %s".formatted(place, e.getMessage()));
        }
    }

    private void keep(long place, ConsumerRecord<byte[], byte[]> record) {
        var key = new String(Objects.requireNonNull(record.key(), "it has no key"), StandardCharsets.UTF_8);
        var value = Objects.requireNonNull(record.value(), "it has no value");
        var id = Key.of(required(record, "ce_id"));
        long version = Long.parseLong(required(record, "ce_sequence"));
        if (!key.equals(required(record, "ce_subject"))) {
            throw new IllegalArgumentException("its key is not its subject");
        }
        var type = required(record, "ce_type");
        var time = Topics.header(record, "ce_time");
        byId.add(id.high(), id.low(), Stores.headers(key, version, type), Content.of(value),
                time == null ? 0 : Stores.micros(Instant.parse(time)), Content.bytes(value), place);
        var ordered = Key.of(key);
        byKey.add(ordered.high(), ordered.low(), place, version);
    }

    private static String required(ConsumerRecord<byte[], byte[]> record, String name) {
        return Objects.requireNonNull(Topics.header(record, name), () -> "it has no " + name);
    }

    public Sorter byId() {
        return byId;
    }

    public Sorter byKey() {
        return byKey;
    }

    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    public long records() {
        return records;
    }

    public long outdated() {
        return outdated;
    }

    /** Where a row's record is, as an operator would look for it. */
    public String place(long place) {
        return "%s@%d".formatted(partition(place), offset(place));
    }

    public String partition(long place) {
        return partitions.get((int) (place >>> OFFSET_BITS));
    }

    public long offset(long place) {
        return place & ((1L << OFFSET_BITS) - 1);
    }

    @Override
    public void close() {
        byId.close();
        byKey.close();
    }
}
