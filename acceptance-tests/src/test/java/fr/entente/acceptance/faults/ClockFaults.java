package fr.entente.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.entente.local.process.Service;
import fr.entente.local.season.Command;
import fr.entente.rig.Instance;
import fr.entente.rig.work.JournalledClient;
import fr.entente.rig.work.Outcome;
import fr.entente.rig.work.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/** Clocks that are wrong: the agent shifts what java.time tells one process, and phones say what they like. */
final class ClockFaults {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final Duration TIME_TO_WORK = Duration.ofSeconds(6);
    private static final String CLOCK = ";clock=";
    private static final String AHEAD = CLOCK + Duration.ofMinutes(2);
    private static final String EXPECTED = "order and counts are as ever";

    private ClockFaults() {}

    static List<Fault> all() {
        return List.of(writer(Duration.ofSeconds(40)), writer(Duration.ofMinutes(2)),
                writer(Duration.ofMinutes(-2)), reader(), phone());
    }

    private static Fault writer(Duration by) {
        return Fault.of("F16", "the clock of dossier-service is %d s off".formatted(by.toSeconds()), EXPECTED,
                world -> {
                    shift(world, Service.DOSSIER, CLOCK + by);
                    world.rest(TIME_TO_WORK);
                }).healedBy(world -> right(world, Service.DOSSIER));
    }

    /**
     * With a transaction held open meanwhile: who measures the age of a gap by his clock gives it up. The relay of a
     * second instance publishes; a writer that is so wrong takes nobody's token.
     */
    private static Fault reader() {
        var second = new ArrayList<Instance>();
        return Fault.of("F17", "the clocks of relay and reader are 120 s ahead while an append is held open", EXPECTED,
                world -> {
                    var relay = world.rig().add(Service.DOSSIER);
                    second.add(relay);
                    relay.tune(world.tuning(relay, AHEAD)).start();
                    shift(world, Service.REPORTING, AHEAD);
                    right(world, Service.DOSSIER);
                    world.await("the relay whose clock is wrong publishes", () -> publishes(world, relay));
                    SlowNumbers.install(world);
                    SlowNumbers.holdOne(world, TIME_TO_WORK);
                    assertThat(publishes(world, relay)).as("it still is the one that publishes").isTrue();
                }).healedBy(world -> {
                    SlowNumbers.remove(world);
                    for (Instance instance : second) {
                        world.rig().remove(instance);
                    }
                    second.clear();
                    right(world, Service.REPORTING);
                });
    }

    private static boolean publishes(World world, Instance instance) {
        try {
            return world.operate(instance, "GET", "/actuator/relay", "").contains("\"active\":true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shift(World world, Service service, String clock) throws IOException {
        var instance = world.rig().service(service);
        instance.tune(world.tuning(instance, clock)).restart();
    }

    private static void right(World world, Service service) throws IOException {
        world.usual(world.rig().service(service)).restart();
    }

    /** What a phone tells of, and what becomes of it. */
    private record Told(UUID intervention, String startedAt) {

        Told(Instant startedAt) {
            this(UUID.randomUUID(), startedAt.toString());
        }

        Outcome send(World world, JournalledClient client) {
            var usual = Commands.logIntervention(world.scheme(), intervention, Instant.now(), 1);
            Map<String, Object> body = new LinkedHashMap<>(usual.body());
            body.put("startedAt", startedAt);
            return client.send(new Command(usual.key(), usual.at(), usual.login(), usual.method(), usual.path(), body,
                    null, List.of()));
        }
    }

    private static Fault phone() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var twice = hourThatCameTwice(now);
        var kept = List.of(new Told(now.minus(1, ChronoUnit.HOURS)), new Told(twice.withEarlierOffsetAtOverlap()
                .toInstant()), new Told(twice.withLaterOffsetAtOverlap().toInstant()));
        var leap = new Told(UUID.randomUUID(), "%sT23:59:60Z".formatted(LocalDate.ofInstant(now, UTC).minusDays(1)));
        var ahead = new Told(now.plus(1, ChronoUnit.HOURS));
        return Fault.of("F18", "a phone's clock jumps by an hour, through the hour that comes twice and a leap second",
                "when it happened is kept as told unless it is to come, when it was recorded is the server's",
                world -> {
                    try (var client = world.rig().client(Patience.USUAL)) {
                        assertThat(kept).allMatch(told -> told.send(world, client).isAccepted());
                        assertThat(leap.send(world, client).isAccepted()).as("the leap second").isTrue();
                        assertThat(ahead.send(world, client).problem()).isEqualTo("urn:problem:date:in-the-future");
                    }
                }).provenBy(world -> {
                    for (Told told : kept) {
                        isRecordedSanely(world, told.intervention(), told.startedAt());
                    }
                    isRecordedSanely(world, leap.intervention(), leap.startedAt().replace(":60Z", ":59Z"));
                });
    }

    /** The middle of the last one. */
    private static ZonedDateTime hourThatCameTwice(Instant now) {
        var transition = PARIS.getRules().previousTransition(now);
        while (!transition.isOverlap()) {
            transition = PARIS.getRules().previousTransition(transition.getInstant());
        }
        return transition.getDateTimeAfter().plusMinutes(30).atZone(PARIS);
    }

    private static void isRecordedSanely(World world, UUID intervention, String startedAt) throws Exception {
        try (var connection = world.rig().postgres().connect(Service.INTERVENTION.database());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select recorded_at between now() - interval '5 minutes' and now(), payload::text from event
                        where aggregate_id = '%s' and version = 1""".formatted(intervention))) {
            assertThat(row.next()).as("the intervention is stored").isTrue();
            assertThat(row.getBoolean(1)).as("recorded now").isTrue();
            assertThat(row.getString(2)).contains(startedAt);
        }
    }
}
