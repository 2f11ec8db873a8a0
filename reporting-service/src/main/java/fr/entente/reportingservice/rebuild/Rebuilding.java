package fr.entente.reportingservice.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import fr.entente.reportingservice.rebuild.Projections.Loop;
import fr.entente.reportingservice.rebuild.RebuildProgress.State;

/**
 * The steps of a rebuild. Each can be the last of this instance: the next one to begin goes on from what is stored.
 * Each can also come late, from an instance that was replaced meanwhile: it then fails at its claim and changes
 * nothing.
 */
final class Rebuilding {

    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int GLANCES_AT_SWITCH = 60;

    private final Projections projections;
    private final AtomicReference<RebuildProgress> progress;
    private final Clock clock;

    Rebuilding(Projections projections, AtomicReference<RebuildProgress> progress, Clock clock) {
        this.projections = projections;
        this.progress = progress;
        this.clock = clock;
    }

    void run() {
        int number = prepare().number();
        long claim = projections.claim(number);
        if (!hasCells(number)) {
            claim = fill(number, claim);
            claim = sumUp(number, claim);
        }
        at(State.FOLLOWING);
        await(projections.follow(number));
        projections.switchTo(number, claim, () -> standsLevel(number));
        projections.followTheActive();
        progress.updateAndGet(it -> it.ended(State.SWITCHED, clock.instant(), null));
    }

    private ProjectionVersion prepare() {
        var shape = projections.shape();
        projections.building().filter(old -> !old.shape().equals(shape))
                .ifPresent(old -> projections.discard(old.number()));
        var version = projections.building().orElseGet(() -> projections.begin(shape));
        progress.set(RebuildProgress.started(version.number(), clock.instant()));
        projections.create(version.number());
        return version;
    }

    /**
     * Asked under the claim: whoever had it before may have summed up since the version was looked at, and his loop
     * moves those cells already. They must not be emptied again.
     */
    private boolean hasCells(int number) {
        return projections.building().filter(version -> version.number() == number)
                .orElseThrow(() -> new ClaimLost(number)).cellsDone();
    }

    /** A loop that does not end in time is fenced off by the new claim: it must not add facts to what is summed up. */
    private long fill(int number, long claim) {
        try (var loop = projections.fill(number, claim)) {
            await(loop);
        }
        return projections.renew(number, claim);
    }

    private long sumUp(int number, long claim) {
        at(State.SUMMING_UP);
        projections.sumUp(number, claim);
        return projections.cellsAreDone(number, claim);
    }

    private void await(Loop loop) {
        while (!loop.caughtUp()) {
            look(loop);
            projections.pause(GLANCE);
        }
        look(loop);
    }

    private void look(Loop loop) {
        var taken = projections.taken(progress.get().number());
        var lag = loop.lag();
        progress.updateAndGet(it -> it.taken(taken, taken + lag));
    }

    private void at(State state) {
        progress.updateAndGet(it -> it.with(state));
    }

    /** A partition that it has nothing of holds it up for a while only: it had caught up, so that topic is gone. */
    private boolean standsLevel(int number) {
        for (int glance = 0; glance < GLANCES_AT_SWITCH; glance++) {
            if (projections.reached(number)) {
                return true;
            }
            projections.pause(GLANCE);
        }
        return projections.reachedWhereBothAre(number);
    }
}
