package fr.entente.checker;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a check, invariant by invariant. */
public record Verdict(Map<Invariant, Outcome> outcomes, Duration took) {

    private static final double MILLIS = 1000;

    public Verdict {
        outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
    }

    /** Everything that was asked for was checked and holds. */
    public boolean holds() {
        return outcomes.values().stream().allMatch(Outcome.Holds.class::isInstance);
    }

    public List<Invariant> violated() {
        return having(Outcome.Violated.class);
    }

    public List<Invariant> unchecked() {
        return having(Outcome.Unchecked.class);
    }

    private List<Invariant> having(Class<? extends Outcome> outcome) {
        return outcomes.entrySet().stream().filter(entry -> outcome.isInstance(entry.getValue()))
                .map(Map.Entry::getKey).toList();
    }

    /** For a person: one line an invariant, and the examples below it. */
    @Override
    public String toString() {
        return outcomes.entrySet().stream().flatMap(entry -> lines(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n", "", "\n%s in %.1f s".formatted(summary(), took.toMillis() / MILLIS)));
    }

    private String summary() {
        if (holds()) {
            return "OK: all %d invariants hold".formatted(outcomes.size());
        }
        return "%s: %d violated, %d not checked".formatted(violated().isEmpty() ? "NOT CHECKED" : "FAILED",
                violated().size(), unchecked().size());
    }

    private static Stream<String> lines(Invariant invariant, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Holds(var _, var what) -> Stream.of(line(invariant, "holds", what));
            case Outcome.Unchecked(var why) -> Stream.of(line(invariant, "not checked", why));
            case Outcome.Violated(var _, var what, var violations, var examples) -> Stream.concat(
                    Stream.of(line(invariant, "VIOLATED", "%,d times in %s".formatted(violations, what))),
                    examples.stream().map("       %s"::formatted));
        };
    }

    private static String line(Invariant invariant, String word, String rest) {
        return "%-4s %-11s %s (%s)".formatted(invariant, word, invariant.sentence(), rest);
    }
}
