package fr.entente.servicekit.simulation;

import java.util.EnumMap;
import java.util.Map;

/** How often each kind of thing happened. */
public final class Coverage {

    private static final class Count {
        private long value;
    }

    private final Map<Occurrence, Count> counts = new EnumMap<>(Occurrence.class);

    public Coverage() {
        for (var occurrence : Occurrence.values()) {
            counts.put(occurrence, new Count());
        }
    }

    void count(Occurrence occurrence) {
        var count = counts.get(occurrence);
        if (count != null) {
            count.value++;
        }
    }

    public long of(Occurrence occurrence) {
        var count = counts.get(occurrence);
        return count == null ? 0 : count.value;
    }

    public synchronized void add(Coverage other) {
        counts.forEach((occurrence, count) -> count.value += other.of(occurrence));
    }
}
