package fr.entente.reportingservice.reconciliation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.entente.checker.Outcome;
import fr.entente.checker.Verdict;

/**
 * What came of one reconciliation.
 *
 * @param invariants each with its verdict in words
 */
record Report(
        Instant at,
        long mismatches,
        List<String> firstDifferences,
        List<String> unchecked,
        Map<String, String> invariants) {

    private static final int FIRST = 3;

    /** Nothing wrong was found, but not everything could be looked at. */
    boolean saysNothing() {
        return mismatches == 0 && !unchecked.isEmpty();
    }

    static Report of(Verdict verdict, Instant at) {
        var outcomes = verdict.outcomes();
        var violated = outcomes.values().stream().filter(Outcome.Violated.class::isInstance)
                .map(Outcome.Violated.class::cast).toList();
        var words = new HashMap<String, String>();
        outcomes.forEach((invariant, outcome) -> words.put(invariant.name(), outcome.toString()));
        return new Report(at, violated.stream().mapToLong(Outcome.Violated::violations).sum(),
                violated.stream().flatMap(each -> each.examples().stream().limit(FIRST)).limit(2 * FIRST).toList(),
                verdict.unchecked().stream()
                        .map(invariant -> "%s: %s".formatted(invariant, outcomes.get(invariant)))
                        .toList(),
                words);
    }
}
