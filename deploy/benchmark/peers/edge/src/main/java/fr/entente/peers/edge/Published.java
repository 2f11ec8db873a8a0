package fr.entente.peers.edge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** An event on its way to Kafka: CloudEvents in binary mode under the aggregate's id as key, as ours. */
public record Published(UUID eventId, Kind kind, String aggregateId, long sequence, Instant time, String payload) {

    public ProducerRecord<String, byte[]> record() {
        var record = new ProducerRecord<>(kind.topic(), aggregateId, payload.getBytes(StandardCharsets.UTF_8));
        var headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", eventId.toString());
        add(headers, "ce_type", kind.type());
        add(headers, "ce_source", "/" + kind.topic().replace("-events", "-service"));
        add(headers, "ce_subject", aggregateId);
        add(headers, "ce_time", time.toString());
        add(headers, "ce_sequence", Long.toString(sequence));
        add(headers, "content-type", "application/json");
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
