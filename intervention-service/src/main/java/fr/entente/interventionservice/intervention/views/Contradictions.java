package fr.entente.interventionservice.intervention.views;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.servicekit.access.Caller;

/** Corrections that contradict each other, for whoever may correct. */
public interface Contradictions {

    ToSettle open(Caller caller, @Nullable UUID intervention);

    /** Asks the store itself, as for a repetition of long ago. */
    boolean isOneAt(InterventionId intervention, long version);
}
