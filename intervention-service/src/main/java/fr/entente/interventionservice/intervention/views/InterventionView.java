package fr.entente.interventionservice.intervention.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import fr.entente.interventionservice.intervention.EntryType;
import fr.entente.interventionservice.intervention.InterventionEvent;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionContradicted;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionSettled;
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
            switch (recorded.event()) {
                case InterventionWithdrawn _ -> rows.withdraw(recorded);
                case InterventionContradicted _,InterventionSettled _ -> rows.pass(recorded);
                case InterventionLogged _,InterventionCorrected _ ->
                        run.put(recorded.event().interventionId().value(), keptOf(recorded));
            }
        }
        write(run);
        rows.enter(page.stream().flatMap(recorded -> entryOf(recorded).stream()).toList());
    }

    private static Kept keptOf(Recorded<InterventionEvent> recorded) {
        return switch (recorded.event()) {
            case InterventionLogged(_, _, _, var deed, var day, var mediator, var at) ->
                    new Kept(recorded, deed, day, mediator, at);
            case InterventionCorrected(_, _, _, var deed, var day, var mediator, var at) ->
                    new Kept(recorded, deed, day, mediator, at);
            case InterventionWithdrawn _,InterventionContradicted _,InterventionSettled _ ->
                    throw new IllegalArgumentException("Nothing is told by it");
        };
    }

    private void write(Map<UUID, Kept> run) {
        rows.keep(run.values());
        run.clear();
    }

    /** What is contradicted and settled is between the operator's people: it has a view of its own. */
    private static Optional<Entered> entryOf(Recorded<InterventionEvent> recorded) {
        return Optional.ofNullable(switch (recorded.event()) {
            case InterventionLogged(_, _, _, var deed, _, _, var at) ->
                    new Entered(recorded, EntryType.LOGGED, at, deed, null);
            case InterventionCorrected(_, _, _, var deed, _, _, var at) ->
                    new Entered(recorded, EntryType.CORRECTED, at, deed, null);
            case InterventionWithdrawn(_, _, _, var reason, var at) ->
                    new Entered(recorded, EntryType.WITHDRAWN, at, null, reason);
            case InterventionContradicted _,InterventionSettled _ -> null;
        });
    }
}
