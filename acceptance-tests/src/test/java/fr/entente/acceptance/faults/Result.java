package fr.entente.acceptance.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What came of one fault.
 *
 * @param healthy from the beginning of the healing until every service said it was ready; null where it was not
 *     measured
 * @param caughtUp from there until nothing on the dashboards was older than two seconds
 * @param statuses how often clients heard what; 0 for no answer
 */
public record Result(String code, String name, String expected, List<String> problems, @Nullable Duration healthy,
        @Nullable Duration caughtUp, int acknowledged, Map<Integer, Integer> statuses, Duration took) {

    public boolean holds() {
        return problems.isEmpty();
    }

    String verdict() {
        return holds() ? "holds" : "FAILED";
    }
}
