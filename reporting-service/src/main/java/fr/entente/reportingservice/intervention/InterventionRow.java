package fr.entente.reportingservice.intervention;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.calendar.Days;
import fr.entente.reportingservice.intervention.InterventionFact.InterventionWithdrawn;
import fr.entente.reportingservice.intervention.InterventionFact.Told;
import fr.entente.servicekit.intake.Taken;

/**
 * What a batch says last about one intervention.
 *
 * @param told nothing where the batch only withdraws what an earlier one told
 */
record InterventionRow(UUID id, long version, @Nullable Told told, boolean withdrawn) {

    static InterventionRow of(Taken<InterventionFact> taken) {
        var fact = taken.fact();
        var version = taken.source().version();
        return switch (fact) {
            case Told told -> new InterventionRow(told.interventionId(), version, told, false);
            case InterventionWithdrawn gone -> new InterventionRow(gone.interventionId(), version, null, true);
        };
    }

    InterventionRow then(InterventionRow later) {
        return later.told == null ? new InterventionRow(id, later.version, told, later.withdrawn) : later;
    }

    Told content() {
        if (told == null) {
            throw new IllegalStateException("Nothing is told about intervention " + id);
        }
        return told;
    }

    int hour() {
        return Days.hourOf(content().startedAt());
    }
}
