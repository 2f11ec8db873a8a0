package fr.entente.servicekit.relay;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.eventstore.FeedLoop.Progress;
import fr.entente.servicekit.eventstore.StoredEvent;
import fr.entente.servicekit.simulation.Broker;
import fr.entente.servicekit.simulation.EventDisk;
import fr.entente.servicekit.simulation.Host;
import fr.entente.servicekit.simulation.Occurrence;
import fr.entente.servicekit.simulation.Violation;
import fr.entente.servicekit.simulation.World;

/** One instance of the real {@link Relay} in a simulated world. */
public final class SimulatedRelay {

    public static final String WATERMARKS = Watermarks.TOPIC;

    private static final MeterRegistry NOBODY_COUNTS = new CompositeMeterRegistry();
    private static final Duration WATERMARK_EVERY = Duration.ofMillis(60);
    private static final int LONGEST_PAUSE = 30;

    private record Happened(StoredEvent stored) {}

    private record Data(long version) {}

    private record Telling(String topic) implements Promises<Happened> {

        @Override
        public Class<Happened> family() {
            return Happened.class;
        }

        @Override
        public Published publish(Happened event) {
            return new Published("thing.happened.v1", Map.of(), new Data(event.stored().version()));
        }
    }

    private final World world;
    private final EventDisk disk;
    private final Host host;
    private final Relay relay;
    private @Nullable SimulatedRight right;

    public SimulatedRelay(World world, EventDisk disk, Broker broker, Host network, String name, int batch) {
        this.world = world;
        this.disk = disk;
        this.host = new Host(name);
        var properties = new RelayProperties("", disk.source(), 1, (short) 1, batch, Duration.ZERO, WATERMARK_EVERY,
                Map.of());
        var envelopes = new Envelopes(Happened::new, List.of(new Telling(disk.topic())), disk.source());
        this.relay = new Relay(this::take, envelopes, new SimulatedOutlet(world, broker, network, this::written),
                properties, new RelayState(world.clock(), NOBODY_COUNTS), world.clock());
        world.spawn(name, host, this::work);
    }

    private void work() {
        while (true) {
            try {
                rest(relay.step());
            } catch (Exception e) {
                world.note(() -> "fails: " + e.getMessage());
                world.rest(LONGEST_PAUSE);
            }
        }
    }

    private void rest(Progress progress) {
        switch (progress) {
            case MORE -> world.pass();
            case OPEN -> world.rest(LONGEST_PAUSE / 4);
            case NOTHING -> world.rest(LONGEST_PAUSE);
        }
    }

    private Optional<Right> take() throws SQLException {
        right = SimulatedRight.take(world, disk).orElse(null);
        return Optional.ofNullable(right);
    }

    private void written(TopicPartition partition, ProducerRecord<String, byte[]> record) {
        if (right == null || !right.isHeld()) {
            world.count(Occurrence.RELAY_SENT_WITHOUT_RIGHT);
        }
        if (partition.topic().equals(WATERMARKS)) {
            world.count(Occurrence.WATERMARK_SENT);
            return;
        }
        world.count(Occurrence.RELAY_PAGE_SENT);
        long version = Long
                .parseLong(new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.US_ASCII));
        if (version > disk.versionOf(record.key())) {
            throw new Violation("%s@%d is published and was never committed".formatted(record.key(), version));
        }
    }

    /** The machine is gone; the store may take a while to notice. */
    public void kill(Host network) {
        world.note(Occurrence.RELAY_KILLED, host::toString);
        host.kill();
        var held = right;
        if (held != null && world.dice.heads()) {
            held.lose();
        } else if (held != null) {
            world.spawn("network", network, () -> {
                world.pause(world.dice.below(200));
                held.lose();
            });
        }
    }

    public void freeze() {
        world.note(Occurrence.RELAY_FROZEN, host::toString);
        host.freeze(world.now() + world.dice.below(400));
    }

    public void loseSession() {
        if (right != null) {
            world.note(Occurrence.RELAY_LOST_ITS_SESSION, host::toString);
            right.lose();
        }
    }

    public void thaw() {
        host.freeze(0);
    }

    public boolean isDead() {
        return host.isDead();
    }
}
