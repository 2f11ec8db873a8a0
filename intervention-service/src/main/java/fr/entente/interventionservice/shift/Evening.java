package fr.entente.interventionservice.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.ShiftRejection.Flaw;

/**
 * How a shift stands, and so what may be done with it: the one place of those rules.
 *
 * @param stays of nobody until it has started
 * @param endedBy nobody until it has ended
 */
record Evening(Plan plan, ShiftStatus status, Stays stays, @Nullable UUID endedBy) {

    static Evening planned(Plan plan) {
        return new Evening(plan, ShiftStatus.PLANNED, Stays.NONE, null);
    }

    LocalDate day() {
        return plan.day();
    }

    boolean hasEnded() {
        return status == ShiftStatus.ENDED;
    }

    /** Two phones without network may both tell the end of the same evening. */
    boolean hasEndedFor(Actor teller) {
        return hasEnded() && !teller.person().equals(endedBy);
    }

    void mustBe(ShiftStatus wanted) {
        if (status != wanted) {
            throw new ShiftRejection.NotNow(status);
        }
    }

    void mustHaveStarted() {
        if (status != ShiftStatus.STARTED && status != ShiftStatus.ENDED) {
            throw new ShiftRejection.NotNow(status);
        }
    }

    void mustBeOf(Actor actor) {
        actor.mustBeOf(plan, stays);
    }

    void mustLetCount(Actor actor, List<UUID> present) {
        actor.mayCount(present, plan, stays);
    }

    /** Once it has started, whoever was not there yet joins; the others change nothing. */
    boolean isJoinedBy(List<UUID> present) {
        return status == ShiftStatus.STARTED && !stays.missing(present).isEmpty();
    }

    void mustAllowStart(List<UUID> present, Instant at) {
        if (!isJoinedBy(present)) {
            mustBe(ShiftStatus.PLANNED);
        }
        Flaw.START_OUTSIDE_THE_PLAN.when(!plan.allowsStartAt(at));
    }

    /** The stay of one who was there, until that hour. */
    Stay left(UUID mediator, Instant at) {
        mustHaveStarted();
        var stay = stays.of(mediator).orElseThrow(() -> new ShiftRejection.Flawed(Flaw.NOT_THERE));
        var left = new Stay(mediator, stay.from(), at);
        left.mustHoldTogether();
        return left;
    }

    /** The teller's own hours, where he counted himself among those who stayed until the end and it was another end. */
    Optional<Stay> toldOfHimself(Actor teller, List<UUID> present, Instant at) {
        var own = stays.of(teller.person());
        if (!present.contains(teller.person())
                || own.filter(stay -> !Objects.equals(stay.until(), stays.endedAt())).isPresent()) {
            return Optional.empty();
        }
        var told = new Stay(teller.person(), own.map(Stay::from).orElseGet(stays::startedAt), at);
        return Optional.of(told).filter(stay -> !own.equals(Optional.of(stay)));
    }

    void mustNotHaveLeft(UUID mediator) {
        Flaw.LEFT_ALREADY.when(stays.of(mediator).filter(stay -> stay.until() != null).isPresent());
    }

    void mustAllowCorrection(Actor actor, UUID mediator, LocalDate today) {
        mustHaveStarted();
        actor.mustStillCorrect(plan, today);
        mustLetCount(actor, List.of(mediator));
    }

    /** Nothing where the mediator was never there. */
    @Nullable
    Stay told(UUID mediator, @Nullable Instant from, @Nullable Instant until) {
        if (from == null) {
            Flaw.START_MISSING.when(until != null);
            Flaw.NOT_THERE.when(stays.of(mediator).isEmpty());
            return null;
        }
        Flaw.START_OUTSIDE_THE_PLAN.when(!plan.allowsStartAt(from));
        Flaw.END_MISSING.when(until == null && hasEnded());
        return new Stay(mediator, from, until);
    }

    Stays corrected(UUID mediator, @Nullable Stay after) {
        Flaw.HOURS_UNCHANGED.when(Objects.equals(stays.of(mediator).orElse(null), after));
        var corrected = after == null ? stays.without(mediator) : stays.with(after);
        corrected.mustHoldTogether();
        return corrected;
    }

    Evening changedTo(Plan changed) {
        return new Evening(changed, status, stays, endedBy);
    }

    Evening turned(ShiftStatus now) {
        return new Evening(plan, now, stays, endedBy);
    }

    Evening with(Stays now) {
        return new Evening(plan, status, now, endedBy);
    }

    Evening ended(Stays held, UUID by) {
        return new Evening(plan, ShiftStatus.ENDED, held, by);
    }
}
