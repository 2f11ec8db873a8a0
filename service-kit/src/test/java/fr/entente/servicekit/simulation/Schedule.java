package fr.entente.servicekit.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.intake.SimulatedDatabase;
import fr.entente.servicekit.intake.SimulatedReader;
import fr.entente.servicekit.intake.SimulatedTables;
import fr.entente.servicekit.relay.SimulatedRelay;

/** One world from its beginning to the moment when everything must have come right. */
public final class Schedule {

    private static final int STEPS_TO_HEAL = 6_000;
    private static final int REDRIVES = 6;
    private static final int GLANCE = 4;

    private final World world;
    private final Broker broker;
    private final Host network = new Host("network");
    private final Poison poison = new Poison();
    private final List<EventDisk> disks = new ArrayList<>();
    private final Map<EventDisk, List<String>> aggregates = new HashMap<>();
    private final List<SimulatedRelay> relays = new ArrayList<>();
    private final List<EventDisk> disksOfRelays = new ArrayList<>();
    private final List<ReaderHost> readers = new ArrayList<>();
    private final SimulatedDatabase database;
    private final SimulatedTables tables = new SimulatedTables();
    private final Set<String> topics = new LinkedHashSet<>();
    private final Promises promises;
    private final int steps;
    private final int batch;
    private boolean wiped;

    /** An instance of the reading service. */
    private record ReaderHost(Host host, SimulatedReader reader) {}

    private Schedule(Plan plan, Coverage coverage, Set<Defect> defects, @Nullable List<String> trace) {
        this.world = new World(plan.seed(), coverage, defects, trace);
        plan.arm(world);
        this.steps = plan.steps();
        this.batch = world.dice.between(1, 6);
        this.broker = new Broker(world);
        this.database = new SimulatedDatabase(world);
        for (var source : List.of("/a", "/b").subList(0, world.dice.between(1, 2))) {
            addSource(new EventDisk(world, source));
        }
        this.promises = new Promises(disks, broker, tables);
        IntStream.range(0, disks.size() * 2).forEach(number -> startRelay(disks.get(number % disks.size()), number));
        IntStream.rangeClosed(1, world.dice.between(1, 3)).forEach(_ -> startReader());
    }

    private void addSource(EventDisk disk) {
        disks.add(disk);
        topics.add(disk.topic());
        aggregates.put(disk, IntStream.rangeClosed(1, world.dice.between(1, 3))
                .mapToObj(number -> disk.topic() + ":" + number).toList());
    }

    private void startRelay(EventDisk disk, int number) {
        relays.add(
                new SimulatedRelay(world, disk, broker, network, "relay%s-%d".formatted(disk.source(), number), batch));
        disksOfRelays.add(disk);
    }

    private void startReader() {
        var host = new Host("reader");
        var reader = new SimulatedReader(world, broker, database, tables, host, "things", topics, poison,
                SimulatedReader.Mode.LIVE,
                promises::areHonest);
        reader.start();
        readers.add(new ReaderHost(host, reader));
    }

    public static void play(Plan plan, Coverage coverage, Set<Defect> defects, @Nullable List<String> trace) {
        new Schedule(plan, coverage, defects, trace).run();
    }

    private void run() {
        for (int step = 0; step < steps; step++) {
            if (world.dice.inThousand(60)) {
                write();
            }
            strike();
            world.step();
        }
        heal();
        promises.areKept(wiped);
    }

    private void write() {
        var disk = disks.get(world.dice.below(disks.size()));
        var own = aggregates.getOrDefault(disk, List.of());
        if (world.strikes(Fault.POISON)) {
            var subject = own.get(world.dice.below(own.size()));
            poison.add(subject, disk.versionOf(subject) + world.dice.between(1, 3), world.dice.heads());
        }
        world.spawn("writer", network, new Writer(world, disk, own)::append);
    }

    private void strike() {
        strikeServers();
        strikeRelays();
        strikeReaders();
    }

    private void strikeServers() {
        if (world.strikes(Fault.STORE_CRASH)) {
            disks.get(world.dice.below(disks.size())).crash();
        }
        if (world.strikes(Fault.TABLES_CRASH)) {
            database.crash();
        }
        if (world.strikes(Fault.BROKER_KILL)) {
            world.note(Occurrence.BROKER_KILLED, () -> "");
            broker.stop();
        }
        if (world.strikes(Fault.WIPE)) {
            wipe();
        }
        if (world.dice.inThousand(15)) {
            broker.start();
        }
        if (world.dice.inThousand(10)) {
            disks.forEach(EventDisk::flush);
        }
    }

    /** An operator may ask for everything to be published again; the relay must notice by itself as well. */
    private void wipe() {
        world.note(Occurrence.TOPICS_WIPED, () -> "");
        wiped = true;
        if (world.dice.heads()) {
            broker.wipe();
        } else {
            world.count(Occurrence.TOPICS_MADE_ANEW_AT_ONCE);
            broker.makeAnew();
        }
        if (world.dice.heads()) {
            disks.forEach(EventDisk::reset);
        }
    }

    private void strikeRelays() {
        int chosen = world.dice.below(relays.size());
        var relay = relays.get(chosen);
        if (relay.isDead()) {
            if (world.dice.inThousand(30)) {
                relays.remove(chosen);
                startRelay(disksOfRelays.remove(chosen), chosen);
            }
        } else if (world.strikes(Fault.RELAY_KILL)) {
            relay.kill(network);
        } else if (world.strikes(Fault.RELAY_FREEZE)) {
            relay.freeze();
        } else if (world.strikes(Fault.RELAY_SESSION)) {
            relay.loseSession();
        }
        if (world.strikes(Fault.REPUBLISH)) {
            world.note(Occurrence.REPUBLISH_ASKED, () -> "");
            disksOfRelays.get(world.dice.below(disksOfRelays.size())).reset();
        }
    }

    private void strikeReaders() {
        if (world.strikes(Fault.REBALANCE)) {
            broker.groups().forEach(Group::assign);
        }
        if (world.strikes(Fault.EXPULSION)) {
            broker.groups().forEach(Group::expelOne);
        }
        var chosen = readers.isEmpty() ? null : readers.get(world.dice.below(readers.size()));
        if (chosen == null || (world.dice.inThousand(5) && readers.size() < 3)) {
            startReader();
        } else if (world.strikes(Fault.INTAKE_KILL)) {
            kill(chosen);
        } else if (world.strikes(Fault.INTAKE_FREEZE)) {
            world.count(Occurrence.INTAKE_FROZEN);
            chosen.host().freeze(world.now() + world.dice.below(400));
        } else if (world.strikes(Fault.REDRIVE)) {
            tables.parkedSubjects().forEach(chosen.reader()::redrive);
        }
    }

    private void kill(ReaderHost chosen) {
        world.note(Occurrence.INTAKE_KILLED, chosen.host()::toString);
        chosen.host().kill();
        database.hostDied(chosen.host());
        chosen.reader().hostDied(network);
        readers.remove(chosen);
    }

    /** No fault any more; within bounded time everything is published, taken in and known to be. */
    private void heal() {
        world.heal();
        world.note(() -> "--- heals ---");
        poison.cure();
        broker.start();
        for (int number = 0; number < relays.size(); number++) {
            relays.get(number).thaw();
            if (relays.get(number).isDead()) {
                startRelay(disksOfRelays.get(number), number);
            }
        }
        readers.forEach(one -> one.host().freeze(0));
        if (readers.isEmpty()) {
            startReader();
        }
        broker.groups().forEach(Group::assign);
        long healed = world.now();
        within("what is committed is published", () -> !world.isAnybody("writer") && promises.arePublished());
        takenIn();
        within("freshness goes on", () -> readers.stream()
                .allMatch(one -> one.reader().asOf().toEpochMilli() >= healed));
    }

    private void takenIn() {
        for (int round = 0; !promises.areTakenIn(); round++) {
            if (round == REDRIVES) {
                throw new Violation("What is published is not taken in: " + promises.missing());
            }
            for (int step = 0; step < STEPS_TO_HEAL / REDRIVES && !promises.areTakenIn(); step += GLANCE) {
                glance();
            }
            tables.parkedSubjects().forEach(readers.getFirst().reader()::redrive);
        }
        within("nothing stays parked", () -> tables.parkedSubjects().isEmpty());
    }

    private void within(String promise, BooleanSupplier kept) {
        for (int step = 0; !kept.getAsBoolean(); step += GLANCE) {
            if (step >= STEPS_TO_HEAL) {
                throw new Violation("Not within bounded time: " + promise + promises.missing());
            }
            glance();
        }
    }

    private void glance() {
        for (int step = 0; step < GLANCE; step++) {
            world.step();
        }
    }
}
