package fr.entente.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import fr.entente.checker.invariant.Checks;
import fr.entente.checker.invariant.Inspection;

/** Checks one platform, as often as it is asked to; each time everything is read anew. */
public final class Checker {

    private final PlatformFile platform;

    public Checker(PlatformFile platform) {
        this.platform = platform;
    }

    public Verdict check(Set<Invariant> invariants) {
        return check(invariants, Duration.ZERO);
    }

    /** Waits until everything stored is told and taken in, as long as the patience lasts, and then checks. */
    public Verdict check(Set<Invariant> invariants, Duration patience) {
        new Rest(platform).await(patience);
        var begin = Instant.now();
        Map<Invariant, Outcome> outcomes = new EnumMap<>(Invariant.class);
        try (var inspection = new Inspection(platform)) {
            for (var invariant : Invariant.values()) {
                if (invariants.contains(invariant)) {
                    outcomes.put(invariant, look(invariant, inspection));
                }
            }
        }
        return new Verdict(outcomes, Duration.between(begin, Instant.now()));
    }

    private static Outcome look(Invariant invariant, Inspection inspection) {
        try {
            return Checks.of(invariant).look(inspection).outcome();
        } catch (NotChecked e) {
            return new Outcome.Unchecked(String.valueOf(e.getMessage()));
        } catch (Exception e) {
            return new Outcome.Unchecked("it failed: " + e);
        }
    }
}
