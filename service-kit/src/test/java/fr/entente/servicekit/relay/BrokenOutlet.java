package fr.entente.servicekit.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Records what it is given, and fails as told. */
final class BrokenOutlet implements Outlet {

    final List<String> sent = new CopyOnWriteArrayList<>();
    volatile Map<TopicPartition, Long> ends = Map.of();
    volatile Map<String, String> ids = Map.of(LampPromises.TOPIC, "first");
    final List<Long> epochs = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresBefore = new AtomicInteger();
    private final AtomicInteger failuresAfter = new AtomicInteger();

    /** The next times nothing gets through. */
    void failBeforeSending(int times) {
        failuresBefore.set(times);
    }

    /** The next times everything gets through, and the acknowledgement is lost. */
    void failAfterSending(int times) {
        failuresAfter.set(times);
    }

    @Override
    public Present prepare(Collection<String> topics) {
        return new Present(ends, ids);
    }

    @Override
    public Map<String, String> ids(Collection<String> topics) {
        return ids;
    }

    @Override
    public Sending send(List<ProducerRecord<String, byte[]>> records) {
        return () -> ends(records);
    }

    private Map<TopicPartition, Long> ends(List<ProducerRecord<String, byte[]>> records) {
        if (records.getFirst().topic().equals(Watermarks.TOPIC)) {
            return Map.of();
        }
        if (failuresBefore.getAndDecrement() > 0) {
            throw new IllegalStateException("not sent");
        }
        var batch = new ArrayList<String>();
        for (var record : records) {
            epochs.add(Long.parseLong(EnvelopesTest.headers(record).getOrDefault("ce_epoch", "0")));
            batch.add(record.key() + "@" + EnvelopesTest.headers(record).get("ce_sequence"));
        }
        sent.addAll(batch);
        if (failuresAfter.getAndDecrement() > 0) {
            throw new IllegalStateException("not acknowledged");
        }
        return Map.of();
    }

    @Override
    public void close() {}
}
