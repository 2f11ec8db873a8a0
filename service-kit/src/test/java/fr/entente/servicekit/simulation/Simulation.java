package fr.entente.servicekit.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/** Plays schedules and, when one fails, finds the least of it that fails. */
public final class Simulation {

    /** A schedule that broke a promise. */
    public record Failure(Plan plan, Violation violation, List<String> trace) {

        @Override
        public String toString() {
            return "%s%n%s%nSeed %d, %d steps, without %s".formatted(String.join("\n", trace), violation.getMessage(),
                    plan.seed(), plan.steps(), plan.without());
        }
    }

    /** Plays one schedule; throws a {@link Violation} when a promise is broken. */
    public interface Playing {
        void play(Plan plan, Coverage coverage, Set<Defect> defects, @Nullable List<String> trace);
    }

    private final Playing playing;
    private final Set<Defect> defects;

    public Simulation(Playing playing, Set<Defect> defects) {
        this.playing = playing;
        this.defects = defects;
    }

    /** Of the product as it is, or as another class loader has changed it: tells whether a seed breaks a promise. */
    public static LongPredicate sound() {
        Quiet.logs();
        return new Simulation(Schedule::play, EnumSet.noneOf(Defect.class))::breaks;
    }

    public boolean breaks(long seed) {
        return violation(Plan.of(seed), new Coverage(), null) != null;
    }

    public Optional<Failure> play(long seed, Coverage coverage) {
        var plan = Plan.of(seed);
        return violation(plan, coverage, null) == null ? Optional.empty() : Optional.of(traced(least(plan)));
    }

    /** With its trace, whether it fails or not. */
    public Failure traced(Plan plan) {
        var trace = new ArrayList<String>();
        var violation = violation(plan, new Coverage(), trace);
        return new Failure(plan, violation == null ? new Violation("Every promise is kept") : violation, trace);
    }

    private Plan least(Plan failing) {
        var least = failing;
        for (var fault : EnumSet.allOf(Fault.class)) {
            var simpler = least.without(fault);
            least = violation(simpler, new Coverage(), null) == null ? least : simpler;
        }
        for (int steps = least.steps() / 2; steps > 0; steps /= 2) {
            var shorter = least.steps(least.steps() - steps);
            least = violation(shorter, new Coverage(), null) == null ? least : shorter;
        }
        return least;
    }

    private @Nullable Violation violation(Plan plan, Coverage coverage, @Nullable List<String> trace) {
        try {
            playing.play(plan, coverage, defects, trace);
            return null;
        } catch (Violation violation) {
            return violation;
        } catch (RuntimeException e) {
            return new Violation("Not foreseen: " + e);
        }
    }
}
