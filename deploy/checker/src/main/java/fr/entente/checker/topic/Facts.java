package fr.entente.checker.topic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import fr.entente.checker.PlatformFile.DatabaseAt;
import fr.entente.checker.sorting.Key;
import fr.entente.checker.sql.Desk;

/**
 * What the topics tell, as a temporary table in which every event is once and nothing says in which order they came:
 * whatever is folded from it cannot depend on an order between topics.
 */
public final class Facts implements AutoCloseable {

    private static final String OF_THE_TOPICS = """
            select distinct on (aggregate, sequence) id, aggregate, sequence, type, payload
            from told order by aggregate, sequence""";
    private static final char SEPARATOR = '\t';

    private final Desk desk;
    private final Map<Key, Long> parked;
    private final Epochs epochs;
    private final Set<String> strangers;
    private long records;

    private Facts(Desk desk, Map<Key, Long> parked, Epochs epochs, Set<String> strangers) {
        this.desk = desk;
        this.parked = parked;
        this.epochs = epochs;
        this.strangers = strangers;
    }

    /**
     * Reads the topics up to the given places.
     *
     * @param parked of whom an intake has put records aside, with the version last taken in
     */
    public static Facts of(Topics topics, Map<TopicPartition, Long> until, Map<Key, Long> parked, Epochs epochs,
            Set<String> strangers, DatabaseAt database) throws SQLException, IOException {
        var desk = Desk.in(database,
                "told (place bigint, id text, aggregate text, sequence bigint, type text, payload jsonb)");
        var facts = new Facts(desk, parked, epochs, strangers);
        topics.read(until, (_, record) -> facts.take(record));
        desk.finish();
        return facts;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        var key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        var type = Topics.header(record, "ce_type");
        var version = Topics.header(record, "ce_sequence");
        var place = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
        if (type == null || version == null || record.value() == null || epochs.isOutdated(record)
                || strangers.contains(place)
                || Long.parseLong(version) > parked.getOrDefault(Key.of(key), Long.MAX_VALUE)) {
            return;
        }
        records++;
        desk.lay(String.join(String.valueOf(SEPARATOR), Long.toString(record.offset()),
                Desk.text(Objects.requireNonNullElse(Topics.header(record, "ce_id"), "")), Desk.text(key), version,
                Desk.text(type), Desk.text(new String(record.value(), StandardCharsets.UTF_8))));
    }

    public long records() {
        return records;
    }

    public Desk desk() {
        return desk;
    }

    /** The events, to fold something from. */
    public String events() {
        return OF_THE_TOPICS;
    }

    @Override
    public void close() {
        desk.close();
    }
}
