package fr.entente.servicekit.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The tasks of one schedule and the time they live in. Between two passes of a task anything else may happen. */
public final class World {

    private static final long BEGINNING = 1_000_000;
    private static final int LONGEST_STEP = 4;
    private static final int SOME = 32;
    private static final int SELDOM = 4;

    public final Dice dice;
    private final Coverage counts;
    private final @Nullable List<String> trace;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<Fault, Integer> rates = new EnumMap<>(Fault.class);
    private final Set<Defect> defects;
    private @Nullable Task running;
    private Task[] ready = new Task[SOME];
    private boolean healed;
    private long now = BEGINNING;

    public World(long seed, Coverage counts, Set<Defect> defects, @Nullable List<String> trace) {
        this.defects = defects;
        this.dice = new Dice(seed);
        this.counts = counts;
        this.trace = trace;
    }

    public Task spawn(String name, Host host, Runnable body) {
        var task = new Task(name, host, body);
        tasks.add(task);
        return task;
    }

    /** The step of the running task ends here. */
    public void pass() {
        Coroutine.pause();
    }

    public void pause(long millis) {
        running().sleepUntil(now + millis);
        Coroutine.pause();
    }

    /**
     * Until it is time to look again; more seldom where nothing goes wrong any more, since most of it would be looking.
     */
    public void rest(int longest) {
        pause(dice.between(1, healed ? SELDOM * longest : longest));
    }

    /** False when it did not come true in time. */
    public boolean await(BooleanSupplier condition, long patience) {
        long end = now + patience;
        while (!condition.getAsBoolean()) {
            if (now >= end) {
                return false;
            }
            pause(dice.between(1, LONGEST_STEP));
        }
        return true;
    }

    public Task running() {
        if (running == null) {
            throw new IllegalStateException("No task runs");
        }
        return running;
    }

    /** One step of a task that can go on, after as much time as that takes. */
    public void step() {
        now += dice.below(LONGEST_STEP);
        var next = pick();
        if (next == null) {
            now += healed ? untilNext() : LONGEST_STEP;
            return;
        }
        running = next;
        try {
            next.proceed();
        } finally {
            running = null;
        }
    }

    public boolean isAnybody(String name) {
        for (var task : tasks) {
            if (task.toString().equals(name) && !task.isOver()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Task pick() {
        if (ready.length < tasks.size()) {
            ready = new Task[2 * tasks.size()];
        }
        int candidates = 0;
        for (int i = tasks.size() - 1; i >= 0; i--) {
            var task = tasks.get(i);
            if (task.isOver()) {
                tasks.remove(i);
            } else if (task.canProceed(now)) {
                ready[candidates++] = task;
            }
        }
        return candidates == 0 ? null : ready[dice.below(candidates)];
    }

    private long untilNext() {
        long next = Long.MAX_VALUE;
        for (var task : tasks) {
            next = Math.min(next, task.proceedsAt());
        }
        return next == Long.MAX_VALUE ? LONGEST_STEP : Math.max(1, next - now);
    }

    public boolean has(Defect defect) {
        return defects.contains(defect);
    }

    public void rate(Fault fault, int inThousand) {
        rates.put(fault, inThousand);
    }

    public boolean strikes(Fault fault) {
        return dice.inThousand(rates.getOrDefault(fault, 0));
    }

    /** No fault any more. */
    public void heal() {
        rates.clear();
        healed = true;
    }

    public void count(Occurrence occurrence) {
        counts.count(occurrence);
    }

    public void note(Occurrence occurrence, Supplier<String> details) {
        count(occurrence);
        if (trace != null) {
            trace.add("%6d %-14s %s: %s".formatted(now - BEGINNING, actor(), occurrence, details.get()));
        }
    }

    public void note(Supplier<String> words) {
        if (trace != null) {
            trace.add("%6d %-14s %s".formatted(now - BEGINNING, actor(), words.get()));
        }
    }

    private String actor() {
        return running == null ? "-" : running.toString();
    }

    public long now() {
        return now;
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(now);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
