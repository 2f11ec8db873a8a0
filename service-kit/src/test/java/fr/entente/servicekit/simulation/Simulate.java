package fr.entente.servicekit.simulation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Plays very many schedules on all cores, and tells how often each kind of thing happened. */
public final class Simulate {

    private static final int MILLION = 1_000_000;

    private final Simulation simulation;
    private final Coverage total = new Coverage();
    private final AtomicReference<Simulation.@Nullable Failure> failure = new AtomicReference<>();

    private Simulate(Simulation simulation) {
        this.simulation = simulation;
    }

    /**
     * {@code --schedules COUNT [--from SEED]}, or {@code --seed SEED [--steps N] [--without FAULT,…]} for one with its
     * trace.
     */
    public static void run(Simulation.Playing playing, String... arguments) throws InterruptedException {
        Quiet.logs();
        var options = Options.of(arguments);
        var simulation = new Simulation(playing, EnumSet.noneOf(Defect.class));
        if (options.seed().isPresent()) {
            System.out.println(simulation.traced(options.plan(options.seed().getAsLong())));
        } else {
            new Simulate(simulation).play(options.number("--from", 1), options.number("--schedules", MILLION));
        }
    }

    public static void main(String... arguments) throws InterruptedException {
        run(Schedule::play, arguments);
    }

    private void play(long first, long count) throws InterruptedException {
        var next = new AtomicLong(first);
        long began = System.nanoTime();
        var workers = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(_ -> Thread.ofPlatform().start(() -> work(next, first + count))).toList();
        for (var worker : workers) {
            worker.join();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        for (var occurrence : Occurrence.values()) {
            System.out.printf(Locale.ROOT, "%12d  %s%n", total.of(occurrence), occurrence);
        }
        long played = Math.min(next.get(), first + count) - first;
        System.out.printf(Locale.ROOT, "%d schedules in %.1f s: %.0f a second on %d cores, every promise %s%n", played,
                seconds, played / seconds, workers.size(), failure.get() == null ? "kept" : "but one kept");
        var found = failure.get();
        if (found != null) {
            System.out.println(found);
            System.exit(1);
        }
    }

    private void work(AtomicLong next, long end) {
        var coverage = new Coverage();
        for (long seed = next.getAndIncrement(); seed < end && failure.get() == null; seed = next.getAndIncrement()) {
            simulation.play(seed, coverage).ifPresent(failure::set);
        }
        total.add(coverage);
    }
}
