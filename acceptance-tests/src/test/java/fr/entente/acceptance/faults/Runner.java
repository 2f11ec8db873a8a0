package fr.entente.acceptance.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import fr.entente.acceptance.faults.Fault.Deed;
import fr.entente.rig.Instance;
import fr.entente.rig.work.Line.State;
import fr.entente.rig.work.Patience;
import fr.entente.rig.work.Work;

/** People work; a fault happens and is healed; they work on; then everything is checked. */
public final class Runner {

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final Duration BETWEEN_COMMANDS = Duration.ofMillis(25);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int WORKERS = 4;
    private static final int ENOUGH = 12;

    private final World world;
    private final Judge judge;

    public Runner(World world) {
        this.world = world;
        this.judge = new Judge(world);
    }

    /** What one fault has led to so far. */
    private static final class Notes {

        private final Instant begin = Instant.now();
        private final List<String> problems = new ArrayList<>();
        private @Nullable Duration healthy;
        private @Nullable Duration caughtUp;
        private int acknowledged;
        private Map<Integer, Integer> statuses = Map.of();
    }

    public Result run(Fault fault) {
        var notes = new Notes();
        try (var work = work(); var onlooker = Onlooker.of(world.coordinator())) {
            awaitAcknowledged(work, ENOUGH);
            strike(fault, notes);
            recover(notes);
            awaitAcknowledged(work, work.acknowledged() + ENOUGH);
            work.stop();
            hear(work, notes);
            hear(onlooker, notes);
        } catch (RuntimeException | AssertionError e) {
            notes.problems.add(e.toString());
        }
        settle(fault, notes);
        return new Result(fault.code(), fault.name(), fault.expected(), List.copyOf(notes.problems), notes.healthy,
                notes.caughtUp, notes.acknowledged, notes.statuses, Duration.between(notes.begin, Instant.now()));
    }

    private Work work() {
        return Work.start(world.rig().client(Patience.USUAL), world.scheme(), world.random().nextLong(), WORKERS,
                BETWEEN_COMMANDS);
    }

    private void awaitAcknowledged(Work work, int count) {
        world.await("people are answered", RECOVERY, () -> work.acknowledged() >= count);
    }

    private void strike(Fault fault, Notes notes) {
        attempt("injection", fault.inject(), notes);
        attempt("healing", fault.heal(), notes);
    }

    private void attempt(String what, Deed deed, Notes notes) {
        try {
            deed.run(world);
        } catch (Exception | AssertionError e) {
            notes.problems.add("%s: %s".formatted(what, e));
        }
    }

    private void recover(Notes notes) {
        var healing = Instant.now();
        world.await("every service is ready", RECOVERY,
                () -> world.rig().services().stream().allMatch(Instance::isReady));
        notes.healthy = Duration.between(healing, Instant.now());
        notes.caughtUp = world.rig().lag().awaitGood(RECOVERY);
        if (notes.caughtUp.compareTo(RECOVERY) >= 0) {
            notes.problems.add("The dashboards did not catch up within %d s".formatted(RECOVERY.toSeconds()));
        }
    }

    private static void hear(Work work, Notes notes) {
        notes.acknowledged = work.acknowledged();
        notes.statuses = work.statuses().counts();
        if (work.statuses().errors() > 0) {
            notes.problems.add("%d answers were 500, not 503".formatted(work.statuses().errors()));
        }
        if (!work.statuses().withoutRetryAfter().isEmpty()) {
            notes.problems.add("Answers 503 without Retry-After: " + work.statuses().withoutRetryAfter());
        }
        if (work.count(State.UNKNOWN) > 0) {
            notes.problems.add("%d commands were never decided".formatted(work.count(State.UNKNOWN)));
        }
    }

    private static void hear(Onlooker onlooker, Notes notes) {
        notes.problems.addAll(onlooker.problems());
        if (onlooker.looks() == 0) {
            notes.problems.add("No dashboard was shown all the while");
        }
    }

    private void settle(Fault fault, Notes notes) {
        attempt("proof", fault.proof(), notes);
        awaitNothingUnderWay();
        try {
            notes.problems.addAll(judge.problems(Judge.ALWAYS));
        } catch (IOException | RuntimeException e) {
            notes.problems.add("check: " + e);
        }
    }

    private void awaitNothingUnderWay() {
        var end = Instant.now().plus(RECOVERY);
        while (Instant.now().isBefore(end) && !nothingIsUnderWay()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean nothingIsUnderWay() {
        try {
            return world.rig().lag().now().isZero();
        } catch (java.sql.SQLException _) {
            return false;
        }
    }
}
