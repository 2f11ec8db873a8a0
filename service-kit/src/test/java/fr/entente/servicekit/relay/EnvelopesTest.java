package fr.entente.servicekit.relay;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

import fr.entente.servicekit.eventstore.EventTranslation;
import fr.entente.servicekit.eventstore.FeedPosition;
import fr.entente.servicekit.eventstore.LampEvent;
import fr.entente.servicekit.eventstore.StoredEvent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnvelopesTest {

    private static final StoredEvent STORED = new StoredEvent(new FeedPosition(7, 1), "e1", "Lamp", "lamp-1", 3,
            LampEvent.LampSwitched.class.getName(), "1", Instant.parse("2026-01-07T16:00:00Z"), null, "00-aa-bb-01",
            "{\"lamp\":\"lamp-1\",\"on\":true}", null);

    private final EventTranslation translation = new EventTranslation(List.of());
    private final Envelopes envelopes = new Envelopes(translation::present, List.of(new LampPromises()),
            "/lamp-service");

    @Test
    void publishesACloudEventUnderTheIdOfItsAggregate() {
        var record = envelopes.of(STORED, 1);
        assertThat(record.topic()).isEqualTo("lamp-events");
        assertThat(record.key()).isEqualTo("lamp-1");
        assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"lamp\":\"lamp-1\",\"on\":true}");
        assertThat(headers(record)).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(Map.entry("ce_specversion", "1.0"),
                Map.entry("ce_id", "e1"), Map.entry("ce_type", "test.lamp.switched.v1"),
                Map.entry("ce_source", "/lamp-service"), Map.entry("ce_subject", "lamp-1"),
                Map.entry("ce_time", "2026-01-07T16:00:00Z"), Map.entry("ce_sequence", "3"),
                Map.entry("ce_scheme", "s1"), Map.entry("ce_epoch", "1"), Map.entry("content-type", "application/json"),
                Map.entry("traceparent", "00-aa-bb-01")));
    }

    @Test
    void refusesAnEventThatNobodyPromised() {
        var nothing = new Envelopes(translation::present, List.of(), "/lamp-service");
        assertThatThrownBy(() -> nothing.of(STORED, 1)).hasMessageContaining("has a published form");
    }

    static Map<String, String> headers(ProducerRecord<?, ?> record) {
        return Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(Header::key, header -> new String(header.value(), UTF_8)));
    }
}
