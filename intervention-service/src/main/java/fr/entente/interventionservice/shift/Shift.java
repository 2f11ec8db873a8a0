package fr.entente.interventionservice.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.ShiftCommand.CancelShift;
import fr.entente.interventionservice.shift.ShiftCommand.ChangePlan;
import fr.entente.interventionservice.shift.ShiftCommand.EndShift;
import fr.entente.interventionservice.shift.ShiftCommand.PlanShift;
import fr.entente.interventionservice.shift.ShiftCommand.StartShift;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftCancelled;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftEnded;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanChanged;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanned;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftStarted;
import fr.entente.interventionservice.shift.ShiftRejection.Flaw;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class Shift {

    @AggregateIdentifier
    private ShiftId id;

    private @Nullable SchemeId scheme;

    private @Nullable Plan plan;

    private ShiftStatus status = ShiftStatus.PLANNED;

    private @Nullable Instant startedAt;

    Shift() {} // Axon replays a stored shift into this one

    @CommandHandler
    Shift(PlanShift command) {
        apply(new ShiftPlanned(command.shiftId(), command.schemeId(), command.outline().on(command.territory()),
                command.plannedBy(), command.plannedAt()));
    }

    @CommandHandler
    void handle(ChangePlan command) {
        mustBe(ShiftStatus.PLANNED);
        apply(new ShiftPlanChanged(id, scheme(), command.outline().on(command.territory()), command.changedAt()));
    }

    @CommandHandler
    void handle(CancelShift command) {
        mustBe(ShiftStatus.PLANNED);
        apply(new ShiftCancelled(id, scheme(), plan().day(), command.reason(), command.cancelledAt()));
    }

    @CommandHandler
    void handle(StartShift command) {
        command.actor().mustBeIn(plan());
        mustBe(ShiftStatus.PLANNED);
        Flaw.START_OUTSIDE_THE_PLAN.when(!plan().allowsStartAt(command.startedAt()));
        mustBePlanned(command.present());
        apply(new ShiftStarted(id, scheme(), plan().day(), command.startedAt(), command.present(),
                command.actor().person(), command.recordedAt()));
    }

    @CommandHandler
    void handle(EndShift command) {
        command.actor().mustBeIn(plan());
        mustBe(ShiftStatus.STARTED);
        mustBePlanned(command.present());
        var held = held(command.endedAt());
        apply(new ShiftEnded(id, scheme(), plan().day(), requireNonNull(startedAt), command.endedAt(),
                command.present(), Math.toIntExact(held.toMinutes()) * command.present().size(),
                moods(command.moods()), command.notes().stream().map(this::placed).toList(),
                command.actor().person(), command.recordedAt()));
    }

    private Duration held(Instant endedAt) {
        var held = Duration.between(requireNonNull(startedAt), endedAt);
        Flaw.END_BEFORE_START.when(!held.isPositive());
        Flaw.HELD_TOO_LONG.when(held.compareTo(Plan.LONGEST) > 0);
        return held;
    }

    private void mustBePlanned(List<UUID> present) {
        Flaw.NOBODY_PRESENT.when(present.isEmpty());
        Flaw.PRESENT_TWICE.when(Set.copyOf(present).size() < present.size());
        Flaw.PRESENT_BUT_NOT_PLANNED.when(!plan().mediators().containsAll(present));
    }

    private List<SectorMood> moods(Map<String, Mood> told) {
        Flaw.MOOD_ELSEWHERE.when(told.keySet().stream().anyMatch(name -> plan().sector(name).isEmpty()));
        Flaw.MOOD_MISSING.when(told.size() < plan().sectors().size());
        return plan().sectors().stream()
                .map(sector -> new SectorMood(sector.name(), requireNonNull(told.get(sector.name())), sector.sites()))
                .toList();
    }

    private Note placed(Note note) {
        var sector = plan().sector(note.sector()).orElseThrow(() -> new ShiftRejection.Flawed(Flaw.NOTE_ELSEWHERE));
        SiteId site = note.siteId();
        if (site == null) {
            Flaw.NOTE_FOR_NO_LANDLORD.when(note.forLandlord());
            return note;
        }
        return note.of(sector.ownerOf(site).orElseThrow(() -> new ShiftRejection.Flawed(Flaw.NOTE_ELSEWHERE)));
    }

    private void mustBe(ShiftStatus wanted) {
        if (status != wanted) {
            throw new ShiftRejection.NotNow(status);
        }
    }

    private Plan plan() {
        return requireNonNull(plan);
    }

    private SchemeId scheme() {
        return requireNonNull(scheme);
    }

    @EventSourcingHandler
    void on(ShiftPlanned event) {
        id = event.shiftId();
        scheme = event.schemeId();
        plan = event.plan();
    }

    @EventSourcingHandler
    void on(ShiftPlanChanged event) {
        plan = event.plan();
    }

    @EventSourcingHandler
    void on(ShiftCancelled event) {
        status = ShiftStatus.CANCELLED;
    }

    @EventSourcingHandler
    void on(ShiftStarted event) {
        status = ShiftStatus.STARTED;
        startedAt = event.startedAt();
    }

    @EventSourcingHandler
    void on(ShiftEnded event) {
        status = ShiftStatus.ENDED;
    }
}
