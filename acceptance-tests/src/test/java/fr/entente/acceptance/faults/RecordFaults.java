package fr.entente.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.entente.local.process.Service;
import fr.entente.rig.Instance;
import fr.entente.rig.Lag;
import fr.entente.rig.work.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/** Records that come twice, late, through somebody who was thought dead, or that nobody can read. */
final class RecordFaults {

    private static final Duration SOON = Duration.ofSeconds(5);
    /** Until two members have parted the partitions. */
    private static final Duration TO_SHARE = Duration.ofSeconds(5);
    /** A minute, and some time for the other to find out. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(110);
    private static final String DOSSIERS = "dossier-events";
    private static final int TWO_MEBIBYTES = 2 << 20;
    private static final int MOST_COPIES = 5;

    private RecordFaults() {}

    static List<Fault> all() {
        return List.of(duplicates(), late("intervention-kafka", 20), late("dossier-kafka", 20), slowMember(),
                zombie(), poison("invalid JSON", "fr.entente.step.reached.v1", bytes("{\"step\":")),
                poison("a type nobody knows", "fr.entente.dossier.dreamt.v1", bytes("{}")),
                poison("a version of the future", "fr.entente.step.reached.v9", bytes("{\"era\":3}")),
                poison("2 MiB", "fr.entente.step.reached.v1", new byte[TWO_MEBIBYTES]));
    }

    static Fault duplicates() {
        return Fault.of("F19", "every record is delivered one to %d times more".formatted(MOST_COPIES),
                "counted once", world -> new TopicDesk(world)
                        .repeat(_ -> 1 + world.random().nextInt(MOST_COPIES)))
                .atRandom();
    }

    private static Fault late(String line, int seconds) {
        return Fault.of("F20", "%s is cut, so that one topic is %d s behind the other".formatted(line, seconds),
                "equal in the end, whichever comes first", world -> {
                    world.rig().links().get(line).cut();
                    world.rest(Duration.ofSeconds(seconds));
                }).healedBy(world -> world.rig().links().get(line).heal());
    }

    /** Before its transaction, so that it holds nothing: what it has read was taken in by another when it goes on. */
    private static Fault slowMember() {
        var second = new ArrayList<Instance>();
        return Fault.of("F29", "a consumer is busy for longer than max.poll.interval, another takes over",
                "what it finishes afterwards is refused by its position", world -> {
                    var slow = world.rig().service(Service.REPORTING);
                    slow.tune(world.tuning(slow, "").with("ENTENTE_INTAKE_MAX_POLL_INTERVAL", "6s")).restart();
                    another(world, second);
                    world.order(Service.REPORTING, "consumer-polled", "pause 20000");
                    world.await("it is busy", () -> world.isClaimed(Service.REPORTING, "consumer-polled"));
                    world.await("what it finishes is refused", () -> says(slow, "PositionLost"));
                }).healedBy(world -> {
                    remove(world, second);
                    world.usual(world.rig().service(Service.REPORTING)).restart();
                });
    }

    /**
     * It holds its positions and the feed of all others until PostgreSQL ends its session, which a frozen one cannot
     * see.
     */
    private static Fault zombie() {
        var second = new ArrayList<Instance>();
        return Fault.of("F29", "a consumer is frozen in its transaction, another takes over, the first wakes up",
                "its session is ended, the other goes on, and what the first wakes up with is undone", world -> {
                    another(world, second);
                    world.order(Service.REPORTING, "consumer-applied", "stop");
                    world.await("the first is frozen", () -> world.isClaimed(Service.REPORTING, "consumer-applied"));
                    world.rest(SOON);
                    world.await("the other goes on", LONGEST_TRANSACTION, () -> isCaughtUp(world));
                    world.rig().service(Service.REPORTING).resume();
                    world.await("the first has lost its work",
                            () -> says(world.rig().service(Service.REPORTING), "starts again after a fault"));
                }).healedBy(world -> {
                    world.rig().service(Service.REPORTING).resume();
                    remove(world, second);
                });
    }

    private static void another(World world, List<Instance> second) throws IOException {
        var other = world.rig().add(Service.REPORTING);
        second.add(other);
        world.usual(other).start();
        world.rest(TO_SHARE);
    }

    private static void remove(World world, List<Instance> second) throws IOException {
        for (Instance instance : second) {
            world.rig().remove(instance);
        }
        second.clear();
    }

    private static boolean says(Instance instance, String word) {
        try {
            return Files.readString(instance.log()).contains(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCaughtUp(World world) {
        try {
            return world.rig().lag().now().compareTo(Lag.GOOD) < 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Fault poison(String what, String type, byte[] value) {
        var victim = UUID.randomUUID();
        return Fault.of("F31", "a poison record: " + what,
                "parked within 5 s with what follows for its dossier; all others go on; repaired, it is replayed",
                world -> {
                    try (var client = world.rig().client(Patience.USUAL)) {
                        assertThat(client.send(Commands.openDossier(world.scheme(), victim)).isAccepted()).isTrue();
                        world.await("the dossier is taken in", () -> version(world, victim) == 1);
                        put(world, victim, type, value);
                        if (isIgnored(type)) {
                            return;
                        }
                        world.await("it is parked", SOON, () -> !parked(world, victim).isEmpty());
                        client.send(Commands.orient(world.scheme(), victim));
                        world.await("what follows is parked", () -> parked(world, victim).size() == 2);
                        assertThat(version(world, victim)).as("taken in of the victim").isEqualTo(1);
                    }
                }).healedBy(world -> repair(world, victim)).provenBy(world -> assertThat(
                        query(world, "select subject || ': ' || cause from intake_parked")).as("parked").isEmpty());
    }

    /**
     * An unknown type is no fault: a newer service may tell more than we want to know. It must not touch a real
     * dossier.
     */
    private static boolean isIgnored(String type) {
        return type.endsWith("dreamt.v1") || type.endsWith("v9");
    }

    private static void put(World world, UUID victim, String type, byte[] value) throws Exception {
        var desk = new TopicDesk(world);
        if (value.length == TWO_MEBIBYTES) {
            desk.allowLargeRecords(DOSSIERS);
        }
        var subject = (isIgnored(type) ? UUID.randomUUID() : victim).toString();
        var version = isIgnored(type) ? "1" : "2";
        Map<String, String> headers = new HashMap<>(Map.of("ce_specversion", "1.0", "ce_id",
                UUID.randomUUID().toString(), "ce_type", type, "ce_source", "/nobody", "ce_subject", subject,
                "ce_time", Instant.now().toString(), "ce_sequence", version));
        desk.put(DOSSIERS, subject, headers, value);
    }

    /** The foreign record is thrown away; what followed it is replayed. */
    private static void repair(World world, UUID victim) throws Exception {
        var waiting = parked(world, victim);
        if (waiting.isEmpty()) {
            return;
        }
        var loop = query(world, "select 'reporting-' || number from public.projection where state = 'ACTIVE'")
                .getFirst();
        world.operate(Service.REPORTING, "DELETE", "/actuator/intake/%s/%d".formatted(loop, waiting.getFirst()), "");
        world.operate(Service.REPORTING, "POST", "/actuator/intake/" + loop,
                "{\"subject\":\"%s\"}".formatted(victim));
        assertThat(parked(world, victim)).as("parked after the repair").isEmpty();
        assertThat(version(world, victim)).as("taken in after the repair").isEqualTo(2);
    }

    private static List<Long> parked(World world, UUID subject) {
        return query(world, "select id from intake_parked where subject = '%s' order by id".formatted(subject)).stream()
                .map(Long::valueOf).toList();
    }

    private static int version(World world, UUID subject) {
        return query(world, "select version from intake_progress where subject = '%s'".formatted(subject)).stream()
                .mapToInt(Integer::parseInt).max().orElse(0);
    }

    private static List<String> query(World world, String sql) {
        try (var connection = world.projection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
