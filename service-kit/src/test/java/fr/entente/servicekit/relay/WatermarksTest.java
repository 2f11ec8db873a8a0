package fr.entente.servicekit.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class WatermarksTest {

    private static final Instant NOON = Instant.parse("2026-01-07T12:00:00Z");

    private final Watermarks watermarks = new Watermarks("/lamp-service", Duration.ofSeconds(2));

    @Test
    void saysHowFarEverythingIsPublished() {
        watermarks.restart(new Present(Map.of(new TopicPartition("lamp-events", 0), 5L,
                new TopicPartition("lamp-events", 1), 9L), Map.of("lamp-events", "id-1")));
        watermarks.acknowledged(Map.of(new TopicPartition("lamp-events", 1), 12L));
        watermarks.acknowledged(Map.of(new TopicPartition("lamp-events", 1), 11L));
        var record = watermarks.drained(NOON);
        assertThat(record.topic()).isEqualTo("relay-watermarks");
        assertThat(record.key()).isEqualTo("/lamp-service");
        assertThat(new String(record.value(), UTF_8)).isEqualTo(
                """
                {"source":"/lamp-service","at":"2026-01-07T12:00:00Z","offsets":{"lamp-events-0":5,"lamp-events-1":12},"topics":{"lamp-events":"id-1"}}""");
    }

    @Test
    void saysItAgainOnlyAfterAWhile() {
        assertThat(watermarks.isDue(NOON)).isTrue();
        watermarks.drained(NOON);
        assertThat(watermarks.isDue(NOON.plusSeconds(1))).isFalse();
        assertThat(watermarks.isDue(NOON.plusSeconds(2))).isTrue();
    }
}
