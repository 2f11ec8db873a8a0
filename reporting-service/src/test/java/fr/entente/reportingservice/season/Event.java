package fr.entente.reportingservice.season;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A published event as another service would send it. */
public record Event(String topic, String type, UUID subject, long version, UUID scheme, Map<String, Object> data) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public boolean is(String name) {
        return type.equals("fr.entente.%s.v1".formatted(name));
    }

    public String text(String field) {
        return Objects.requireNonNull(data.get(field), field).toString();
    }

    public @Nullable Object maybe(String field) {
        return data.get(field);
    }

    public List<String> texts(String field) {
        return data.get(field) instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of();
    }

    public List<Map<?, ?>> several(String field) {
        return data.get(field) instanceof List<?> all
                ? all.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
                : List.of();
    }

    public UUID id(String field) {
        return UUID.fromString(text(field));
    }

    public LocalDate day(String field) {
        return LocalDate.parse(text(field));
    }

    public Instant instant(String field) {
        return Instant.parse(text(field));
    }

    public int number(String field) {
        return Integer.parseInt(text(field));
    }

    public ProducerRecord<byte[], byte[]> record() {
        return record(JSON.writeValueAsBytes(data));
    }

    public ProducerRecord<byte[], byte[]> record(byte[] value) {
        var record = new ProducerRecord<>(topic, bytes(subject.toString()), value);
        var eventId = UUID.nameUUIDFromBytes(bytes(subject + "@" + version));
        Map.of("ce_specversion", "1.0", "ce_id", eventId.toString(), "ce_type", type, "ce_source",
                topic.equals("intervention-events") ? "/intervention-service" : "/dossier-service", "ce_subject",
                subject.toString(), "ce_time", "2026-01-01T00:00:00Z", "ce_sequence", Long.toString(version),
                "ce_scheme", scheme.toString(), "content-type", "application/json")
                .forEach((name, text) -> record.headers().add(name, bytes(text)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
