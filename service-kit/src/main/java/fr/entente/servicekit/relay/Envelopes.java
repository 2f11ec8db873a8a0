package fr.entente.servicekit.relay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

import fr.entente.servicekit.eventstore.StoredEvent;

/** The published form of stored events: CloudEvents 1.0 in Kafka's binary mode, under the aggregate's id as key. */
final class Envelopes {

    private final Function<StoredEvent, Object> present;
    private final List<Promises<?>> promises;
    private final String source;
    private final Set<String> topics;

    Envelopes(Function<StoredEvent, Object> present, List<Promises<?>> promises, String source) {
        this.present = present;
        this.promises = promises;
        this.source = source;
        this.topics = promises.stream().map(Promises::topic).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> topics() {
        return topics;
    }

    ProducerRecord<String, byte[]> of(StoredEvent stored, long epoch) {
        var event = present.apply(stored);
        return promises.stream()
                .filter(promise -> promise.family().isInstance(event))
                .findFirst()
                .map(promise -> record(stored, promise, event, epoch))
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing is promised for %s: every stored event has a published form"
                                .formatted(stored.type())));
    }

    private <E> ProducerRecord<String, byte[]> record(StoredEvent stored, Promises<E> promise, Object event,
            long epoch) {
        var published = promise.publish(promise.family().cast(event));
        var record = new ProducerRecord<>(promise.topic(), stored.aggregateId(), PromiseJson.bytes(published.data()));
        addAttributes(record.headers(), stored, published);
        add(record.headers(), "ce_epoch", Long.toString(epoch));
        return record;
    }

    private void addAttributes(Headers headers, StoredEvent stored, Published published) {
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", stored.eventId());
        add(headers, "ce_type", published.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", stored.aggregateId());
        add(headers, "ce_time", stored.recordedAt().toString());
        add(headers, "ce_sequence", Long.toString(stored.version()));
        published.extensions().forEach((name, value) -> add(headers, "ce_" + name, value));
        add(headers, "content-type", "application/json");
        var traceparent = stored.traceparent();
        if (traceparent != null) {
            add(headers, "traceparent", traceparent);
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
