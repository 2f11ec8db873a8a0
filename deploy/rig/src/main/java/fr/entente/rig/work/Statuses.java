package fr.entente.rig.work;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

import fr.entente.local.api.Answer;

/** How often clients heard what: an honest outage is a 503 or silence, never a 500. */
public final class Statuses {

    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final Map<Integer, Integer> counts = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> withoutRetryAfter = new ConcurrentSkipListMap<>();

    void count(Answer answer) {
        counts.merge(answer.status(), 1, Integer::sum);
        if (answer.status() == UNAVAILABLE && answer.header("Retry-After").isEmpty()) {
            withoutRetryAfter.merge(answer.problem(), 1, Integer::sum);
        }
    }

    void countSilence() {
        counts.merge(0, 1, Integer::sum);
    }

    public Map<Integer, Integer> counts() {
        return new TreeMap<>(counts);
    }

    public int errors() {
        return counts.getOrDefault(SERVER_ERROR, 0);
    }

    /** Problems of answers 503 that did not say when to come back. */
    public Map<String, Integer> withoutRetryAfter() {
        return new TreeMap<>(withoutRetryAfter);
    }

    public void add(Statuses other) {
        other.counts.forEach((status, count) -> counts.merge(status, count, Integer::sum));
        other.withoutRetryAfter.forEach((problem, count) -> withoutRetryAfter.merge(problem, count, Integer::sum));
    }
}
