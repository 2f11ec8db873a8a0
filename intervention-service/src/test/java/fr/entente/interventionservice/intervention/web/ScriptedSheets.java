package fr.entente.interventionservice.intervention.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.intervention.InterventionDetail;
import fr.entente.interventionservice.intervention.InterventionId;
import fr.entente.interventionservice.intervention.InterventionSamples;
import fr.entente.interventionservice.intervention.InterventionSheet;
import fr.entente.interventionservice.intervention.views.InterventionFilter;
import fr.entente.interventionservice.intervention.views.InterventionSheets;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.web.Page;
import fr.entente.servicekit.web.Paging;

/** Knows one intervention, and remembers what was asked for. */
final class ScriptedSheets implements InterventionSheets {

    @Nullable
    InterventionFilter asked;

    @Override
    public Page<InterventionSheet> list(Caller caller, InterventionFilter filter, Paging paging) {
        asked = filter;
        return new Page<>(List.of(), null);
    }

    @Override
    public Optional<InterventionDetail> find(Caller caller, InterventionId intervention) {
        return intervention.equals(InterventionSamples.ID)
                ? Optional.of(new InterventionDetail(sheet(), List.of()))
                : Optional.empty();
    }

    @Override
    public boolean isInSchemeOf(Caller caller, InterventionId intervention) {
        return intervention.equals(InterventionSamples.ID);
    }

    private static InterventionSheet sheet() {
        var deed = InterventionSamples.QUIET_ROUND;
        return new InterventionSheet(InterventionSamples.ID, 7, deed.siteId(), "Les Mordacs Nord", "Champigny",
                InterventionSamples.PARIS_HABITAT, deed.space(), deed.mission(), deed.register(), null, null,
                deed.origin(), null, deed.startedAt(), InterventionSamples.FRIDAY, deed.minutes(), deed.peopleMet(),
                null, null, null, null, null, InterventionSamples.TEN_PAST_NINE, false, false);
    }
}
