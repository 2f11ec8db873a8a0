package fr.entente.interventionservice.shift;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.ShiftCommand.CancelShift;
import fr.entente.interventionservice.shift.ShiftCommand.ChangePlan;
import fr.entente.interventionservice.shift.ShiftCommand.CorrectHours;
import fr.entente.interventionservice.shift.ShiftCommand.EndShift;
import fr.entente.interventionservice.shift.ShiftCommand.LeaveShift;
import fr.entente.interventionservice.shift.ShiftCommand.PlanShift;
import fr.entente.interventionservice.shift.ShiftCommand.StartShift;
import fr.entente.interventionservice.shift.ShiftEvent.HoursCorrected;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorLeft;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorsJoined;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftCancelled;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftEnded;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanChanged;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanned;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftStarted;
import fr.entente.interventionservice.shift.ShiftRejection.Flaw;
import fr.entente.interventionservice.words.SchemeId;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class Shift {

    @AggregateIdentifier
    private ShiftId id;

    private @Nullable SchemeId scheme;

    private @Nullable Plan plan;

    private ShiftStatus status = ShiftStatus.PLANNED;

    private Stays stays = Stays.NONE;

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
        command.actor().mustBeOf(plan(), stays);
        var newcomers = stays.missing(command.present());
        var joins = status == ShiftStatus.STARTED && !newcomers.isEmpty();
        if (!joins) {
            mustBe(ShiftStatus.PLANNED);
        }
        Flaw.START_OUTSIDE_THE_PLAN.when(!plan().allowsStartAt(command.startedAt()));
        command.actor().mayCount(command.present(), plan(), stays);
        apply(joins
                ? new MediatorsJoined(id, scheme(), plan().day(), command.startedAt(), newcomers,
                        command.actor().person(), command.recordedAt())
                : new ShiftStarted(id, scheme(), plan().day(), command.startedAt(), command.present(),
                        command.actor().person(), command.recordedAt()));
    }

    /** One whose leaving is heard of only after the end has the end of his own hours put right by it. */
    @CommandHandler
    void handle(LeaveShift command) {
        command.actor().mustBeOf(plan(), stays);
        mustHaveStarted();
        var stay = stays.of(command.mediator()).orElseThrow(() -> new ShiftRejection.Flawed(Flaw.NOT_THERE));
        var left = new Stay(stay.mediator(), stay.from(), command.leftAt());
        left.mustHoldTogether();
        if (status == ShiftStatus.ENDED) {
            correct(stay.mediator(), left, command.actor(), command.recordedAt());
            return;
        }
        Flaw.LEFT_ALREADY.when(stay.until() != null);
        apply(new MediatorLeft(id, scheme(), plan().day(), command.leftAt(), stay.mediator(), command.actor().person(),
                command.recordedAt()));
    }

    @CommandHandler
    void handle(EndShift command) {
        command.actor().mustBeOf(plan(), stays);
        mustBe(ShiftStatus.STARTED);
        command.actor().mayCount(command.present(), plan(), stays);
        var held = stays.ended(command.present(), command.endedAt());
        held.mustHoldTogether();
        apply(new ShiftEnded(id, scheme(), plan().day(), held.startedAt(), requireNonNull(held.endedAt()),
                held.mediators(), held.minutes(), plan().moods(command.moods()),
                command.notes().stream().map(plan()::placed).toList(), command.actor().person(), command.recordedAt(),
                held.areAllAlike() ? null : held.all()));
    }

    @CommandHandler
    void handle(CorrectHours command) {
        command.actor().mustBeOf(plan(), stays);
        mustHaveStarted();
        command.actor().mustStillCorrect(plan(), command.correctedOn());
        command.actor().mayCount(List.of(command.mediator()), plan(), stays);
        correct(command.mediator(), told(command), command.actor(), command.recordedAt());
    }

    private @Nullable Stay told(CorrectHours command) {
        var from = command.startedAt();
        if (from == null) {
            Flaw.START_MISSING.when(command.endedAt() != null);
            Flaw.NOT_THERE.when(stays.of(command.mediator()).isEmpty());
            return null;
        }
        Flaw.START_OUTSIDE_THE_PLAN.when(!plan().allowsStartAt(from));
        Flaw.END_MISSING.when(command.endedAt() == null && status == ShiftStatus.ENDED);
        return new Stay(command.mediator(), from, command.endedAt());
    }

    private void correct(UUID mediator, @Nullable Stay after, Actor actor, Instant recordedAt) {
        var before = stays.of(mediator).orElse(null);
        Flaw.HOURS_UNCHANGED.when(Objects.equals(before, after));
        var corrected = after == null ? stays.without(mediator) : stays.with(after);
        corrected.mustHoldTogether();
        var ended = status == ShiftStatus.ENDED;
        apply(new HoursCorrected(id, scheme(), plan().day(), mediator, before, after, corrected.startedAt(),
                ended ? corrected.endedAt() : null, corrected.all(), ended ? corrected.minutes() : 0, actor.person(),
                recordedAt));
    }

    private void mustHaveStarted() {
        if (status != ShiftStatus.STARTED && status != ShiftStatus.ENDED) {
            throw new ShiftRejection.NotNow(status);
        }
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
        stays = Stays.NONE.joinedBy(event.present(), event.startedAt());
    }

    @EventSourcingHandler
    void on(MediatorsJoined event) {
        stays = stays.joinedBy(event.joined(), event.joinedAt());
    }

    @EventSourcingHandler
    void on(MediatorLeft event) {
        stays = stays.with(stays.of(event.mediator()).orElseThrow().endedAt(event.leftAt()));
    }

    @EventSourcingHandler
    void on(ShiftEnded event) {
        status = ShiftStatus.ENDED;
        stays = new Stays(event.held());
    }

    @EventSourcingHandler
    void on(HoursCorrected event) {
        stays = new Stays(event.stays());
    }
}
