package fr.entente.acceptance.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.entente.acceptance.faults.Fault.Deed;
import fr.entente.checker.Invariant;
import fr.entente.rig.Instance;
import fr.entente.rig.work.Patience;
import fr.entente.rig.work.Work;

/** Switches one defect on, lets people work, reveals it, and asks the checker whether it sees anything. */
public final class SeededRunner {

    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration TO_SETTLE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int WORKERS = 4;
    private static final int ENOUGH = 12;

    private final World world;
    private final Judge judge;

    public SeededRunner(World world) {
        this.world = world;
        this.judge = new Judge(world);
    }

    /** What the checker saw while the defect was on. */
    public record Caught(Set<Invariant> before, Set<Invariant> during, Set<Invariant> after) {}

    public Caught run(Seeded seeded) throws Exception {
        var before = settled(seeded);
        world.defect(seeded.where(), seeded.code(), true);
        Set<Invariant> during;
        try {
            workDuring(seeded.reveal());
            during = judge.violated(seeded.seenBy());
        } finally {
            world.defect(seeded.where(), seeded.code(), false);
            seeded.repair().run(world);
        }
        return new Caught(before, during, after(seeded));
    }

    private void workDuring(Deed reveal) throws Exception {
        try (var work = Work.start(world.rig().client(Patience.USUAL), world.scheme(), world.random().nextLong(),
                WORKERS, PAUSE)) {
            world.await("people are answered", () -> work.acknowledged() >= ENOUGH);
            try {
                reveal.run(world);
            } finally {
                for (Instance instance : world.rig().services()) {
                    world.revive(instance.service());
                }
            }
            world.rig().services().forEach(Instance::awaitReady);
            world.await("people are answered again", () -> work.acknowledged() >= 2 * ENOUGH);
        }
        world.rest(TO_SETTLE);
    }

    /** Without what cannot be repaired: an acknowledged command that is lost stays lost. */
    private Set<Invariant> after(Seeded seeded) throws IOException {
        return seeded.seenBy().contains(Invariant.I1) ? Set.of() : settled(seeded);
    }

    /** What is still violated when everything under way has had time to arrive. */
    private Set<Invariant> settled(Seeded seeded) throws IOException {
        var end = Instant.now().plus(PATIENCE);
        var violated = judge.violated(seeded.seenBy());
        while (!violated.isEmpty() && Instant.now().isBefore(end)) {
            world.rest(TO_SETTLE);
            violated = judge.violated(seeded.seenBy());
        }
        return violated;
    }

    /** As a line of the table: a defect that is not seen is a failure of the checker. */
    public Result asResult(Seeded seeded) {
        var begin = Instant.now();
        List<String> problems = new ArrayList<>();
        var seen = "";
        try {
            var caught = run(seeded);
            seen = String.valueOf(caught.during());
            if (!caught.before().isEmpty()) {
                problems.add("Violated before: " + caught.before());
            }
            if (caught.during().isEmpty()) {
                problems.add("Nobody saw it");
            }
        } catch (Exception | AssertionError e) {
            problems.add(e.toString());
        }
        return new Result("seeded", seeded.code(), "seen by the checker " + seen, problems, null, null, 0, Map.of(),
                Duration.between(begin, Instant.now()));
    }
}
