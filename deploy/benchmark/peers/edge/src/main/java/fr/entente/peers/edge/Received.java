package fr.entente.peers.edge;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import tools.jackson.databind.json.JsonMapper;

/** What a read model needs of an event. */
public record Received(UUID eventId, UUID landlord, Optional<String> indicator) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Received of(ConsumerRecord<String, byte[]> record) {
        var landlord = JSON.readTree(record.value()).path("landlordId").asString();
        return new Received(UUID.fromString(header(record.headers(), "ce_id")), UUID.fromString(landlord),
                Kind.of(header(record.headers(), "ce_type")).indicator());
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
