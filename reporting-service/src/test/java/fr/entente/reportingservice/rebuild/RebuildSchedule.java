package fr.entente.reportingservice.rebuild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.rebuild.RebuildProgress.State;
import fr.entente.reportingservice.rebuild.SimulatedVersions.Version;
import fr.entente.servicekit.intake.SimulatedDatabase;
import fr.entente.servicekit.intake.SimulatedReader;
import fr.entente.servicekit.intake.SimulatedReader.Mode;
import fr.entente.servicekit.relay.SimulatedRelay;
import fr.entente.servicekit.simulation.Broker;
import fr.entente.servicekit.simulation.Coverage;
import fr.entente.servicekit.simulation.Defect;
import fr.entente.servicekit.simulation.EventDisk;
import fr.entente.servicekit.simulation.Fault;
import fr.entente.servicekit.simulation.Host;
import fr.entente.servicekit.simulation.Occurrence;
import fr.entente.servicekit.simulation.Plan;
import fr.entente.servicekit.simulation.Poison;
import fr.entente.servicekit.simulation.Violation;
import fr.entente.servicekit.simulation.World;
import fr.entente.servicekit.simulation.Writer;

/** Instances that rebuild the projection beside the one that is read, are killed, frozen and replaced, and switch. */
final class RebuildSchedule {

    private static final int STEPS_TO_HEAL = 8_000;
    private static final int GLANCE = 4;
    private static final int PATIENCE = 25;

    private final World world;
    private final Broker broker;
    private final EventDisk disk;
    private final SimulatedDatabase database;
    private final SimulatedVersions versions = new SimulatedVersions();
    private final Host network = new Host("network");
    private final List<Instance> instances = new ArrayList<>();
    private final List<String> aggregates;
    private final int steps;
    private @Nullable Instance lockedBy;

    /** One instance of the reporting service. */
    private final class Instance implements SimulatedProjections.Loops {

        private final Host host = new Host("reporting");
        private final Map<Integer, SimulatedReader> live = new HashMap<>();
        private final List<SimulatedReader> all = new ArrayList<>();
        private boolean rebuilds;

        void start() {
            instances.add(this);
            follow();
            world.spawn("watch", host, () -> {
                while (true) {
                    world.pause(PATIENCE);
                    follow();
                }
            });
            if (versions.versions.values().stream().anyMatch(version -> version.state == State.FILLING)) {
                world.count(Occurrence.REBUILD_WENT_ON);
                rebuild();
            }
        }

        void rebuild() {
            if (rebuilds || lockedBy != null) {
                return;
            }
            lockedBy = this;
            rebuilds = true;
            world.note(Occurrence.REBUILD_STARTED, host::toString);
            world.spawn("rebuild", host, this::rebuildOnce);
        }

        private void rebuildOnce() {
            try {
                new Rebuilding(new SimulatedProjections(world, database, versions, this),
                        new AtomicReference<>(RebuildProgress.NONE), world.clock()).run();
            } catch (RuntimeException e) {
                world.note(Occurrence.REBUILD_FAILED, () -> String.valueOf(e.getMessage()));
            } finally {
                rebuilds = false;
                unlock(this);
            }
        }

        @Override
        public SimulatedReader filling(Version version, Mode mode) {
            return open(version, mode);
        }

        @Override
        public SimulatedReader live(Version version) {
            return live.computeIfAbsent(version.number, _ -> open(version, Mode.LIVE));
        }

        @Override
        public void follow() {
            var active = versions.active();
            var _ = live(active);
            live.entrySet().removeIf(entry -> {
                if (entry.getKey() < active.number) {
                    entry.getValue().end();
                }
                return entry.getKey() < active.number;
            });
        }

        private SimulatedReader open(Version version, Mode mode) {
            var reader = new SimulatedReader(world, broker, database, version.tables, host,
                    "reporting-" + version.number, Set.of(disk.topic()), new Poison(), mode,
                    (_, asOf) -> honest(version, asOf));
            reader.start();
            all.add(reader);
            return reader;
        }
    }

    private RebuildSchedule(Plan plan, Coverage coverage, Set<Defect> defects, @Nullable List<String> trace) {
        this.world = new World(plan.seed(), coverage, defects, trace);
        plan.arm(world);
        this.steps = 2 * plan.steps();
        this.broker = new Broker(world);
        this.disk = new EventDisk(world, "/a");
        this.database = new SimulatedDatabase(world);
        this.aggregates = List.of(disk.topic() + ":1", disk.topic() + ":2");
        var _ = new SimulatedRelay(world, disk, broker, network, "relay", 4);
        for (int number = world.dice.between(1, 2); number > 0; number--) {
            new Instance().start();
        }
    }

    static void play(Plan plan, Coverage coverage, Set<Defect> defects, @Nullable List<String> trace) {
        new RebuildSchedule(plan, coverage, defects, trace).run();
    }

    private void run() {
        for (int step = 0; step < steps; step++) {
            if (world.dice.inThousand(30)) {
                world.spawn("writer", network, new Writer(world, disk, aggregates)::append);
            }
            strike();
            world.step();
        }
        heal();
    }

    private void strike() {
        var chosen = instances.isEmpty() ? null : instances.get(world.dice.below(instances.size()));
        if (chosen == null || (instances.size() < 2 && world.dice.inThousand(20))) {
            new Instance().start();
        } else if (world.strikes(Fault.REBUILD_KILL)) {
            kill(chosen);
        } else if (world.strikes(Fault.REBUILD_FREEZE)) {
            world.count(Occurrence.REBUILD_FROZEN);
            chosen.host.freeze(world.now() + world.dice.below(500));
        } else if (world.dice.inThousand(8)) {
            chosen.rebuild();
        }
        if (lockedBy != null && world.strikes(Fault.REBUILD_LOCK)) {
            world.note(Occurrence.REBUILD_LOST_ITS_LOCK, () -> "");
            lockedBy = null;
        }
        if (world.strikes(Fault.TABLES_CRASH)) {
            database.crash();
        }
        if (world.strikes(Fault.REBALANCE)) {
            broker.groups().forEach(group -> group.assign());
        }
    }

    private void kill(Instance chosen) {
        world.note(Occurrence.REBUILD_KILLED, chosen.host::toString);
        chosen.host.kill();
        database.hostDied(chosen.host);
        chosen.all.forEach(reader -> reader.hostDied(network));
        instances.remove(chosen);
        unlock(chosen);
    }

    private void unlock(Instance holder) {
        if (lockedBy == holder) {
            lockedBy = null;
        }
    }

    private void honest(Version version, Instant asOf) {
        for (var row : disk.rows()) {
            if (row.committedAt() < asOf.toEpochMilli() && version.tables.version(disk.topic(),
                    row.event().aggregateId()) < row.event().version()) {
                throw new Violation("Projection %d is not as fresh as it says".formatted(version.number));
            }
        }
    }

    /** Whatever was under way, one more rebuild succeeds, and what is read is the fold of what was committed. */
    private void heal() {
        world.heal();
        world.note(() -> "--- heals ---");
        instances.forEach(instance -> instance.host.freeze(0));
        if (instances.isEmpty()) {
            new Instance().start();
        }
        broker.groups().forEach(group -> group.assign());
        within("every rebuild ends", () -> instances.stream().noneMatch(instance -> instance.rebuilds));
        lockedBy = null;
        int before = versions.active().number;
        within("what is committed is taken in", () -> !world.isAnybody("writer") && isTakenIn());
        isTheFold();
        instances.getFirst().rebuild();
        within("a rebuild switches", () -> versions.active().number > before && instances.stream()
                .noneMatch(instance -> instance.rebuilds));
        within("the new one takes in", this::isTakenIn);
        isTheFold();
    }

    private boolean isTakenIn() {
        var tables = versions.active().tables;
        for (var aggregate : disk.versions().entrySet()) {
            if (tables.version(disk.topic(), aggregate.getKey()) < aggregate.getValue()) {
                return false;
            }
        }
        return true;
    }

    private void isTheFold() {
        var tables = versions.active().tables;
        for (var aggregate : aggregates) {
            var expected = SimulatedReader.used(disk.versionOf(aggregate));
            var found = tables.facts().getOrDefault(aggregate, List.of());
            if (!found.equals(expected) || tables.cells().getOrDefault(aggregate, 0) != expected.size()) {
                throw new Violation("Projection %d has %s and %s of %s".formatted(versions.active().number, found,
                        tables.cells(), aggregate));
            }
        }
    }

    private void within(String promise, BooleanSupplier kept) {
        for (int step = 0; !kept.getAsBoolean(); step += GLANCE) {
            if (step >= STEPS_TO_HEAL) {
                throw new Violation("Not within bounded time: " + promise);
            }
            for (int one = 0; one < GLANCE; one++) {
                world.step();
            }
        }
    }
}
