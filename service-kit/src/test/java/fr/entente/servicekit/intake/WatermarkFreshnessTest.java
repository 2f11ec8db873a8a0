package fr.entente.servicekit.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WatermarkFreshnessTest {

    private static final Instant SIX = Instant.parse("2026-03-04T18:00:00Z");
    private static final Instant SEVEN = Instant.parse("2026-03-04T19:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-03-04T20:00:00Z");

    private final Map<String, Place> positions = new HashMap<>();
    private final Map<String, String> lives = new HashMap<>();
    private final List<Instant> claims = new ArrayList<>();
    private boolean away;
    private final WatermarkFreshness freshness = new WatermarkFreshness(Set.of("a-events", "b-events"),
            () -> positions, this::livesOf, claims::add, Clock.fixed(EIGHT, ZoneOffset.UTC));

    @Test
    void knowsNothingUntilEverySourceWasHeardOf() {
        watermark("/a", SIX, "\"a-events-0\":0");
        assertThat(freshness.asOf()).isEqualTo(Instant.EPOCH);
        assertThat(freshness.ageInSeconds()).as("counted from when it began to listen").isZero();
    }

    @Test
    void isAsFreshAsItsOldestSource() {
        watermark("/a", SEVEN, "\"a-events-0\":0");
        watermark("/b", SIX, "\"b-events-0\":0");
        assertThat(freshness.asOf()).isEqualTo(SIX);
        assertThat(freshness.ageInSeconds()).isEqualTo(7200);
    }

    @Test
    void countsAWatermarkOnlyWhenItsOffsetsAreReached() {
        watermark("/a", SIX, "\"a-events-0\":5,\"a-events-1\":3");
        watermark("/b", EIGHT, "\"b-events-0\":0");
        positions.put("a-events-0", new Place(5L, "life-1"));
        positions.put("a-events-1", new Place(2L, "life-1"));
        freshness.settle();
        assertThat(freshness.asOf()).isEqualTo(Instant.EPOCH);
        positions.put("a-events-1", new Place(3L, "life-1"));
        watermark("/a", SEVEN, "\"a-events-0\":6,\"a-events-1\":3");
        assertThat(freshness.asOf()).isEqualTo(SIX);
        positions.put("a-events-0", new Place(6L, "life-1"));
        freshness.settle();
        assertThat(freshness.asOf()).isEqualTo(SEVEN);
        assertThat(claims).as("told to all").containsExactly(SIX, SEVEN);
    }

    @Test
    void countsNoPlaceInAnotherLifeOfATopic() {
        watermark("/b", EIGHT, "\"b-events-0\":0");
        watermark("/a", SIX, "\"a-events-0\":5},\"topics\":{\"a-events\":\"life-2\"");
        lives.put("a-events", "life-2");
        positions.put("a-events-0", new Place(1000L, "life-1"));
        freshness.settle();
        assertThat(freshness.asOf()).isEqualTo(Instant.EPOCH);
        positions.put("a-events-0", new Place(5L, "life-2"));
        freshness.settle();
        assertThat(freshness.asOf()).isEqualTo(SIX);
    }

    @Test
    void countsNoWatermarkOfAnEarlierLifeThatAConsumerReadOnFrom() {
        watermark("/b", EIGHT, "\"b-events-0\":0");
        lives.put("a-events", "life-2");
        positions.put("a-events-0", new Place(600L, "life-1"));
        watermark("/a", SIX, "\"a-events-0\":500},\"topics\":{\"a-events\":\"life-1\"");
        assertThat(freshness.asOf()).isEqualTo(Instant.EPOCH);
        positions.put("a-events-0", new Place(3L, "life-2"));
        watermark("/a", SEVEN, "\"a-events-0\":3},\"topics\":{\"a-events\":\"life-2\"");
        assertThat(freshness.asOf()).isEqualTo(SEVEN);
    }

    @Test
    void saysNothingNewWhileKafkaDoesNotSayWhichTopicsThereAre() {
        watermark("/b", EIGHT, "\"b-events-0\":0");
        lives.put("a-events", "life-1");
        positions.put("a-events-0", new Place(5L, "life-1"));
        away = true;
        watermark("/a", SIX, "\"a-events-0\":5},\"topics\":{\"a-events\":\"life-1\"");
        assertThat(freshness.asOf()).isEqualTo(Instant.EPOCH);
        away = false;
        freshness.settle();
        assertThat(freshness.asOf()).isEqualTo(SIX);
    }

    @Test
    void neverGoesBackForAWatermarkThatComesLate() {
        watermark("/b", EIGHT, "\"b-events-0\":0");
        watermark("/a", SEVEN, "\"a-events-0\":0");
        watermark("/a", SIX, "\"a-events-0\":0");
        assertThat(freshness.asOf()).isEqualTo(SEVEN);
    }

    @Test
    void doesNotMindOtherTopicsAndUnreadableWatermarks() {
        watermark("/a", SIX, "\"a-events-0\":0,\"other-0\":99");
        watermark("/b", SIX, "\"b-events-0\":0");
        watermark("/c", Instant.EPOCH.plusSeconds(1), "\"other-0\":99");
        freshness.take("nonsense".getBytes(StandardCharsets.UTF_8));
        assertThat(freshness.asOf()).isEqualTo(SIX);
    }

    @Test
    void remembersEnoughOfALongWayBehind() {
        watermark("/b", EIGHT, "\"b-events-0\":0");
        for (int second = 1; second <= 2000; second++) {
            watermark("/a", SIX.plusSeconds(second), "\"a-events-0\":" + second);
        }
        positions.put("a-events-0", new Place(2000L, "life-1"));
        freshness.settle();
        assertThat(freshness.asOf()).isBetween(SIX.plusSeconds(1900), SIX.plusSeconds(2000));
    }

    private Map<String, String> livesOf(Collection<String> topics) {
        if (away) {
            throw new KafkaException("nobody answers");
        }
        assertThat(topics).containsExactlyInAnyOrder("a-events", "b-events");
        return lives;
    }

    private void watermark(String source, Instant at, String offsets) {
        freshness.take("{\"source\":\"%s\",\"at\":\"%s\",\"offsets\":{%s},\"more\":1}".formatted(source, at, offsets)
                .getBytes(StandardCharsets.UTF_8));
        freshness.settle();
    }
}
