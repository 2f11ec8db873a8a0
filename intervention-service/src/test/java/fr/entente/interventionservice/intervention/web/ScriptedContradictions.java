package fr.entente.interventionservice.intervention.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.views.Contradictions;
import fr.entente.interventionservice.intervention.views.ToSettle;
import fr.entente.servicekit.access.Caller;

/** Says of every version, or of none, that it is a contradiction. */
final class ScriptedContradictions implements Contradictions {

    boolean contradicts;

    @Override
    public ToSettle open(Caller caller, @Nullable UUID intervention) {
        return new ToSettle(0, List.of());
    }

    @Override
    public boolean isOneAt(InterventionId intervention, long version) {
        return contradicts;
    }
}
