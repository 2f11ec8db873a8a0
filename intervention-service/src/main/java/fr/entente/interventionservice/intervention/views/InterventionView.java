package fr.entente.interventionservice.intervention.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import fr.entente.interventionservice.intervention.EntryType;
import fr.entente.interventionservice.intervention.InterventionEvent;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionWithdrawn;
import fr.entente.interventionservice.intervention.views.InterventionRows.Entered;
import fr.entente.interventionservice.intervention.views.InterventionRows.Kept;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Keeps one row for each intervention as it is now, and one for each thing that happened to it. */
@Component
final class InterventionView implements View<InterventionEvent> {

    private final InterventionRows rows;

    InterventionView(InterventionRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<InterventionEvent> family() {
        return InterventionEvent.class;
    }

    @Override
    public String name() {
        return "intervention";
    }

    @Override
    public void apply(Recorded<InterventionEvent> recorded) {
        apply(List.of(recorded));
    }

    /** In runs of different interventions: a second event of one waits until the first is written. */
    @Override
    public void apply(List<Recorded<InterventionEvent>> page) {
        var run = new LinkedHashMap<UUID, Kept>();
        for (var recorded : page) {
            if (run.containsKey(recorded.event().interventionId().value())) {
                write(run);
            }
            if (recorded.event() instanceof InterventionWithdrawn) {
                rows.withdraw(recorded);
            } else {
                var kept = keptOf(recorded);
                run.put(kept.id(), kept);
            }
        }
        write(run);
        rows.enter(page.stream().map(InterventionView::entryOf).toList());
    }

    private static Kept keptOf(Recorded<InterventionEvent> recorded) {
        return switch (recorded.event()) {
            case InterventionLogged(_, _, _, var deed, var day, var mediator, var at) ->
                    new Kept(recorded, deed, day, mediator, at);
            case InterventionCorrected(_, _, _, var deed, var day, var mediator, var at) ->
                    new Kept(recorded, deed, day, mediator, at);
            case InterventionWithdrawn _ -> throw new IllegalArgumentException("What is withdrawn is not kept");
        };
    }

    private void write(Map<UUID, Kept> run) {
        rows.keep(run.values());
        run.clear();
    }

    private static Entered entryOf(Recorded<InterventionEvent> recorded) {
        return switch (recorded.event()) {
            case InterventionLogged(_, _, _, var deed, _, _, var at) ->
                    new Entered(recorded, EntryType.LOGGED, at, deed, null);
            case InterventionCorrected(_, _, _, var deed, _, _, var at) ->
                    new Entered(recorded, EntryType.CORRECTED, at, deed, null);
            case InterventionWithdrawn(_, _, _, var reason, var at) ->
                    new Entered(recorded, EntryType.WITHDRAWN, at, null, reason);
        };
    }
}
