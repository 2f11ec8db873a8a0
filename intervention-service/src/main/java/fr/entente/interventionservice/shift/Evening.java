package fr.entente.interventionservice.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.ShiftRejection.Flaw;

import static java.util.Objects.requireNonNull;

/**
 * How a shift stands, and so what may be done with it: the one place of those rules.
 *
 * @param stays of nobody until it has started
 * @param end none until it has ended
 */
record Evening(Plan plan, ShiftStatus status, Stays stays, @Nullable End end) {

    /** The end as it was told first, whatever became of the hours since. */
    record End(Instant at, UUID toldBy) {}

    static Evening planned(Plan plan) {
        return new Evening(plan, ShiftStatus.PLANNED, Stays.NONE, null);
    }

    LocalDate day() {
        return plan.day();
    }

    boolean hasEnded() {
        return status == ShiftStatus.ENDED;
    }

    /** Two phones without network may both tell the end of the same evening; the manager sees what was told. */
    boolean hasEndedForOther(Actor teller) {
        return end != null && !teller.manages() && !teller.person().equals(end.toldBy());
    }

    /** Of hours each knows his own: one whom the end did not count was there from then on. */
    boolean hasMissed(Actor teller, List<UUID> present) {
        return hasEnded() && present.contains(teller.person()) && stays.of(teller.person()).isEmpty();
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

    /** The hours of one who was there from then on, until the end as it was told. */
    Stay missed(UUID mediator, Instant from) {
        Flaw.START_OUTSIDE_THE_PLAN.when(!plan.allowsStartAt(from));
        return new Stay(mediator, from, requireNonNull(end).at());
    }

    /** The hours of one who tells another end, if he stayed and nobody has put them right since. */
    Optional<Stay> stayedUntil(Actor teller, List<UUID> present, Instant at) {
        var known = stays.of(teller.person());
        boolean stayed = known.map(stay -> requireNonNull(end).at().equals(stay.until())).orElse(true);
        if (!stayed || !present.contains(teller.person())) {
            return Optional.empty();
        }
        var told = new Stay(teller.person(), known.map(Stay::from).orElseGet(stays::startedAt), at);
        return Optional.of(told).filter(stay -> !stays.all().contains(stay));
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
        return new Evening(changed, status, stays, end);
    }

    Evening turned(ShiftStatus now) {
        return new Evening(plan, now, stays, end);
    }

    Evening with(Stays now) {
        return new Evening(plan, status, now, end);
    }

    Evening ended(Stays held, End as) {
        return new Evening(plan, ShiftStatus.ENDED, held, as);
    }
}
