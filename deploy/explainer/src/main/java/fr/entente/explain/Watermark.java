package fr.entente.explain;

import java.time.Instant;
import java.util.Map;

/** What a relay says from time to time: everything committed before that moment is on Kafka below these offsets. */
record Watermark(String source, Instant at, Map<String, Long> offsets) {

    boolean isReached(Map<String, Long> places) {
        return offsets.entrySet().stream().allMatch(end -> places.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
