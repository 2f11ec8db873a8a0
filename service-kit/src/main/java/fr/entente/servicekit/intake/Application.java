package fr.entente.servicekit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.entente.servicekit.access.DatabaseFaults;

/**
 * Lets the intake apply what is due, all at once; when that fails, by halves, until each failing fact stands alone. What
 * follows a failing fact of its subject is not applied.
 */
final class Application<F> {

    private final Intake<F> intake;
    private final Book book;
    private final int mostFailing;
    private final List<Taken<F>> applied = new ArrayList<>();
    private final Map<Subject, Failure> failures = new HashMap<>();

    private record Failure(long version, String cause) {}

    Application(Intake<F> intake, Book book, int mostFailing) {
        this.intake = intake;
        this.book = book;
        this.mostFailing = mostFailing;
    }

    void apply(List<Step<F>> steps) {
        var facts = steps.stream().filter(step -> step.fact().isPresent() && !failures.containsKey(step.subject()))
                .toList();
        if (!facts.isEmpty()) {
            applyOrDivide(facts);
        }
    }

    private void applyOrDivide(List<Step<F>> steps) {
        var taken = steps.stream().map(Step::taken).toList();
        try {
            book.attempt(() -> intake.apply(taken));
            applied.addAll(taken);
        } catch (RuntimeException e) {
            if (DatabaseFaults.passing(e) || DatabaseFaults.wrongStatement(e)) {
                throw e;
            }
            divide(steps, e);
        }
    }

    private void divide(List<Step<F>> steps, RuntimeException reason) {
        if (steps.size() > 1) {
            int half = steps.size() / 2;
            apply(steps.subList(0, half));
            apply(steps.subList(half, steps.size()));
        } else if (failures.size() < mostFailing) {
            var failing = steps.getFirst();
            failures.put(failing.subject(), new Failure(failing.version(), "Failed: " + reason));
        } else {
            throw reason; // not these facts are wrong, we are
        }
    }

    List<Taken<F>> applied() {
        return applied;
    }

    boolean failed(Step<F> step) {
        var failure = failures.get(step.subject());
        return failure != null && step.version() >= failure.version();
    }

    /** Why a failed step is parked. */
    Parked parked(Step<F> step) {
        var failure = failures.get(step.subject());
        return failure == null || failure.version() < step.version()
                ? new Parked(step.arrival(), Sorting.FOLLOWS)
                : new Parked(step.arrival(), failure.cause());
    }
}
