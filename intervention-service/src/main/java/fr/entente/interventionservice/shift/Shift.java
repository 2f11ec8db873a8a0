package fr.entente.interventionservice.shift;

import java.time.Instant;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.Evening.End;
import fr.entente.interventionservice.shift.ShiftCommand.CancelShift;
import fr.entente.interventionservice.shift.ShiftCommand.ChangePlan;
import fr.entente.interventionservice.shift.ShiftCommand.CorrectHours;
import fr.entente.interventionservice.shift.ShiftCommand.EndShift;
import fr.entente.interventionservice.shift.ShiftCommand.LeaveShift;
import fr.entente.interventionservice.shift.ShiftCommand.PlanShift;
import fr.entente.interventionservice.shift.ShiftCommand.StartShift;
import fr.entente.interventionservice.shift.ShiftEvent.EndToldByOther;
import fr.entente.interventionservice.shift.ShiftEvent.HoursCorrected;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorLeft;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorsJoined;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftCancelled;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftEnded;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanChanged;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftPlanned;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftStarted;
import fr.entente.interventionservice.words.SchemeId;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class Shift {

    @AggregateIdentifier
    private ShiftId id;

    private @Nullable SchemeId scheme;

    private @Nullable Evening evening;

    Shift() {} // Axon replays a stored shift into this one

    @CommandHandler
    Shift(PlanShift command) {
        apply(new ShiftPlanned(command.shiftId(), command.schemeId(), command.outline().on(command.territory()),
                command.plannedBy(), command.plannedAt()));
    }

    @CommandHandler
    void handle(ChangePlan command) {
        evening().mustBe(ShiftStatus.PLANNED);
        apply(new ShiftPlanChanged(id, scheme(), command.outline().on(command.territory()), command.changedAt()));
    }

    @CommandHandler
    void handle(CancelShift command) {
        evening().mustBe(ShiftStatus.PLANNED);
        apply(new ShiftCancelled(id, scheme(), evening().day(), command.reason(), command.cancelledAt()));
    }

    /** A start that is heard of only after the end puts right the hours of one whom the end did not count. */
    @CommandHandler
    void handle(StartShift command) {
        evening().mustBeOf(command.actor());
        if (evening().hasMissed(command.actor(), command.present())) {
            var person = command.actor().person();
            correct(person, evening().missed(person, command.startedAt()), command.actor(), command.recordedAt());
            return;
        }
        evening().mustAllowStart(command.present(), command.startedAt());
        evening().mustLetCount(command.actor(), command.present());
        apply(evening().isJoinedBy(command.present())
                ? new MediatorsJoined(id, scheme(), evening().day(), command.startedAt(),
                        evening().stays().missing(command.present()), command.actor().person(), command.recordedAt())
                : new ShiftStarted(id, scheme(), evening().day(), command.startedAt(), command.present(),
                        command.actor().person(), command.recordedAt()));
    }

    /** One whose leaving is heard of only after the end has the end of his own hours put right by it. */
    @CommandHandler
    void handle(LeaveShift command) {
        evening().mustBeOf(command.actor());
        var left = evening().left(command.mediator(), command.leftAt());
        if (evening().hasEnded()) {
            correct(left.mediator(), left, command.actor(), command.recordedAt());
            return;
        }
        evening().mustNotHaveLeft(left.mediator());
        apply(new MediatorLeft(id, scheme(), evening().day(), command.leftAt(), left.mediator(),
                command.actor().person(), command.recordedAt()));
    }

    @CommandHandler
    void handle(EndShift command) {
        var plan = evening().plan();
        evening().mustBeOf(command.actor());
        if (evening().hasEndedForOther(command.actor())) {
            toldByOther(command);
            return;
        }
        evening().mustBe(ShiftStatus.STARTED);
        evening().mustLetCount(command.actor(), command.present());
        var held = evening().stays().ended(command.present(), command.endedAt());
        held.mustHoldTogether();
        apply(new ShiftEnded(id, scheme(), plan.day(), held.startedAt(), requireNonNull(held.endedAt()),
                held.mediators(), held.minutes(), plan.moods(command.moods()),
                command.notes().stream().map(plan::placed).toList(), command.actor().person(), command.recordedAt(),
                held.areAllAlike() ? null : held.all()));
    }

    private void toldByOther(EndShift command) {
        var plan = evening().plan();
        var actor = command.actor();
        evening().mustLetCount(actor, command.present());
        apply(new EndToldByOther(id, scheme(), plan.day(), plan.moods(command.moods()),
                command.notes().stream().map(plan::placed).toList(), actor.person(), command.recordedAt()));
        evening().stayedUntil(actor, command.present(), command.endedAt())
                .ifPresent(own -> correct(actor.person(), own, actor, command.recordedAt()));
    }

    @CommandHandler
    void handle(CorrectHours command) {
        evening().mustBeOf(command.actor());
        evening().mustAllowCorrection(command.actor(), command.mediator(), command.correctedOn());
        correct(command.mediator(), evening().told(command.mediator(), command.startedAt(), command.endedAt()),
                command.actor(), command.recordedAt());
    }

    private void correct(UUID mediator, @Nullable Stay after, Actor actor, Instant recordedAt) {
        var corrected = evening().corrected(mediator, after);
        var ended = evening().hasEnded();
        apply(new HoursCorrected(id, scheme(), evening().day(), mediator, evening().stays().of(mediator).orElse(null),
                after, corrected.startedAt(), ended ? corrected.endedAt() : null, corrected.all(),
                ended ? corrected.minutes() : 0, actor.person(), recordedAt));
    }

    private Evening evening() {
        return requireNonNull(evening);
    }

    private SchemeId scheme() {
        return requireNonNull(scheme);
    }

    @EventSourcingHandler
    void on(ShiftPlanned event) {
        id = event.shiftId();
        scheme = event.schemeId();
        evening = Evening.planned(event.plan());
    }

    @EventSourcingHandler
    void on(ShiftPlanChanged event) {
        evening = evening().changedTo(event.plan());
    }

    @EventSourcingHandler
    void on(ShiftCancelled event) {
        evening = evening().turned(ShiftStatus.CANCELLED);
    }

    @EventSourcingHandler
    void on(ShiftStarted event) {
        evening = evening().turned(ShiftStatus.STARTED).with(Stays.NONE.joinedBy(event.present(), event.startedAt()));
    }

    @EventSourcingHandler
    void on(MediatorsJoined event) {
        evening = evening().with(evening().stays().joinedBy(event.joined(), event.joinedAt()));
    }

    @EventSourcingHandler
    void on(MediatorLeft event) {
        var stay = evening().stays().of(event.mediator()).orElseThrow();
        evening = evening().with(evening().stays().with(stay.endedAt(event.leftAt())));
    }

    @EventSourcingHandler
    void on(ShiftEnded event) {
        evening = evening().ended(new Stays(event.held()), new End(event.endedAt(), event.endedBy()));
    }

    @EventSourcingHandler
    void on(HoursCorrected event) {
        evening = evening().with(new Stays(event.stays()));
    }
}
