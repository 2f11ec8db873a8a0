package fr.entente.servicekit.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.intake.SimulatedTables.Fact;
import fr.entente.servicekit.simulation.Broker;
import fr.entente.servicekit.simulation.Host;
import fr.entente.servicekit.simulation.Occurrence;
import fr.entente.servicekit.simulation.Poison;
import fr.entente.servicekit.simulation.Violation;
import fr.entente.servicekit.simulation.World;

/** One instance of the real intake and its freshness in a simulated world. */
public final class SimulatedReader {

    /** Told whenever this instance says how fresh its tables are. */
    public interface Claimed {
        void claims(SimulatedTables tables, Instant asOf);
    }

    /** How its transactions begin, and whether what follows from a fact is written with it. */
    public record Mode(Runnable fence, boolean sumsUp) {

        public static final Mode LIVE = new Mode(() -> {}, true);
    }

    private static final int MOST_FAILING = 3;
    private static final int LONGEST_PAUSE = 30;
    private static final TopicPartition WATERMARKS = new TopicPartition(WatermarkFreshness.TOPIC, 0);

    private final World world;
    private final Broker broker;
    private final SimulatedTables tables;
    private final String group;
    private final Taking<Fact> taking;
    private final Claimed claimed;
    private final Host host;
    private @Nullable SimulatedMember member;
    private Instant asOf = Instant.EPOCH;
    private int watermark;
    private boolean ended;

    public SimulatedReader(World world, Broker broker, SimulatedDatabase database, SimulatedTables tables, Host host,
            String group, Set<String> topics, Poison poison, Mode mode, Claimed claimed) {
        this.world = world;
        this.broker = broker;
        this.tables = tables;
        this.group = group;
        this.claimed = claimed;
        this.host = host;
        var book = new SimulatedBook(world, database, tables, broker);
        this.taking = new Taking<>(new SimulatedIntake(database, tables, topics, poison, mode.sumsUp()),
                work -> database.run(() -> {
                    mode.fence().run();
                    work.run();
                }), book, MOST_FAILING);
    }

    public void start() {
        world.spawn(host + " " + group, host, this::feed);
        world.spawn(host + " listens", host, this::listen);
    }

    private void feed() {
        while (!ended) {
            try {
                live();
            } catch (RuntimeException e) {
                if (e instanceof PositionLost) {
                    world.count(Occurrence.ZOMBIE_BATCH_UNDONE);
                }
                world.note(() -> "begins again: " + e.getMessage());
                world.rest(LONGEST_PAUSE);
            }
        }
    }

    private void live() {
        var consumer = new SimulatedMember(world, broker, group);
        member = consumer;
        try {
            var run = new IntakeRun<>(consumer, this::topicIds, taking::places, taking::keep, this::hurriedNanoTime);
            run.subscribe(taking.topics());
            while (!ended) {
                run.poll(this::count);
            }
        } finally {
            consumer.leave();
        }
    }

    /** What takes ten seconds in life must not take ten thousand steps here. */
    private long hurriedNanoTime() {
        return world.now() * 100_000_000;
    }

    private Map<String, String> topicIds(Collection<String> names) {
        world.pass();
        if (!broker.isUp()) {
            throw new KafkaException("nobody answers");
        }
        var ids = new HashMap<String, String>();
        for (var name : names) {
            var topic = broker.topic(name);
            if (topic != null) {
                ids.put(name, topic.id());
            }
        }
        return ids;
    }

    private void count(Batch.Outcome<Fact> outcome) {
        world.count(Occurrence.BATCH_COMMITTED);
        if (outcome.duplicates() > 0) {
            world.count(Occurrence.DUPLICATE_IGNORED);
        }
        for (var parked : outcome.parked()) {
            world.note(occurrence(parked.cause()), () -> parked.arrival().subject().id() + " " + parked.cause());
        }
    }

    private static Occurrence occurrence(String cause) {
        if (cause.equals(Sorting.FOLLOWS)) {
            return Occurrence.FOLLOWER_PARKED;
        }
        return cause.startsWith("Version ") ? Occurrence.GAP_PARKED : Occurrence.POISON_PARKED;
    }

    private void listen() {
        var freshness = new WatermarkFreshness(taking.topics(), taking::placesByName, this::topicIds,
                taking::claim, world.clock());
        while (!ended) {
            try {
                hear(freshness);
            } catch (RuntimeException e) {
                world.note(() -> "does not hear: " + e.getMessage());
            }
            world.rest(LONGEST_PAUSE);
        }
    }

    private void hear(WatermarkFreshness freshness) {
        var log = broker.log(WATERMARKS);
        watermark = watermark > log.size() ? 0 : watermark;
        while (broker.isUp() && watermark < log.size()) {
            freshness.take(broker.once(log.get(watermark++), WatermarkFreshness.Watermark.class,
                    record -> WatermarkFreshness.read(record.value()).orElseThrow()));
        }
        freshness.settle();
        var now = freshness.asOf();
        if (now.isBefore(asOf)) {
            throw new Violation("Freshness went back from %s to %s".formatted(asOf, now));
        }
        if (now.isAfter(asOf)) {
            world.note(Occurrence.FRESHNESS_ADVANCED, now::toString);
            asOf = now;
            claimed.claims(tables, now);
        }
    }

    public Instant asOf() {
        return asOf;
    }

    public void redrive(String subject) {
        world.spawn(host + " redrives", host, () -> {
            try {
                var redriven = taking.redrive(subject);
                world.note(Occurrence.REDRIVEN, () -> subject + " " + redriven);
            } catch (RuntimeException e) {
                world.note(() -> "cannot redrive: " + e.getMessage());
            }
        });
    }

    /** As {@link IntakeLoop#caughtUp} says it, without the moment: nothing comes between here. */
    public boolean caughtUp() {
        if (!broker.isUp()) {
            return false;
        }
        var ends = new HashMap<TopicPartition, Long>();
        broker.partitions(taking.topics()).forEach(one -> ends.put(one, (long) broker.log(one).size()));
        return taking.reached(ends);
    }

    /** Ends after the round under way. */
    public void end() {
        ended = true;
    }

    /** Its host is gone; the group notices when it was silent for long enough. */
    public void hostDied(Host network) {
        var silent = member;
        if (silent != null) {
            world.spawn("network", network, () -> {
                world.pause(world.dice.below(200));
                silent.leave();
            });
        }
    }

    public static List<Long> used(long versions) {
        return LongStream.rangeClosed(1, versions).filter(SimulatedIntake::isUsed).boxed().toList();
    }
}
