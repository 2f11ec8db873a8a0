package fr.entente.acceptance.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import fr.entente.local.process.Service;
import fr.entente.rig.work.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/** Clocks that are wrong: the agent shifts what java.time tells one process, and phones say what they like. */
final class ClockFaults {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration TIME_TO_WORK = Duration.ofSeconds(6);
    private static final String EXPECTED = "order and counts are as ever";

    private ClockFaults() {}

    static List<Fault> all() {
        return List.of(writer(Duration.ofSeconds(40)), writer(Duration.ofMinutes(2)),
                writer(Duration.ofMinutes(-2)), reader(), phone());
    }

    private static Fault writer(Duration by) {
        return Fault.of("F16", "the clock of dossier-service is %d s off".formatted(by.toSeconds()), EXPECTED,
                world -> {
                    shift(world, Service.DOSSIER, by);
                    world.rest(TIME_TO_WORK);
                }).healedBy(world -> right(world, Service.DOSSIER));
    }

    /** With a transaction held open meanwhile: who measures the age of a gap by his clock gives it up. */
    private static Fault reader() {
        return Fault.of("F17", "the clocks of relay and reader are 120 s ahead while an append is held open", EXPECTED,
                world -> {
                    shift(world, Service.DOSSIER, Duration.ofMinutes(2));
                    shift(world, Service.REPORTING, Duration.ofMinutes(2));
                    SlowNumbers.install(world);
                    SlowNumbers.holdOne(world, TIME_TO_WORK);
                }).healedBy(world -> {
                    SlowNumbers.remove(world);
                    right(world, Service.DOSSIER);
                    right(world, Service.REPORTING);
                });
    }

    private static void shift(World world, Service service, Duration by) throws IOException {
        var instance = world.rig().service(service);
        instance.tune(world.tuning(instance, ";clock=" + by)).restart();
    }

    private static void right(World world, Service service) throws IOException {
        world.usual(world.rig().service(service)).restart();
    }

    private static Fault phone() {
        var late = UUID.randomUUID();
        var early = UUID.randomUUID();
        var fold = UUID.randomUUID();
        var hourTwice = LocalDateTime.of(Instant.now().atZone(PARIS).getYear() - (isAfterOctober() ? 0 : 1), 10, 25, 2,
                30);
        return Fault.of("F18", "a phone's clock jumps by an hour, and through the hour that comes twice",
                "when it happened is kept as told, when it was recorded is the server's", world -> {
                    try (var client = world.rig().client(Patience.USUAL)) {
                        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
                        client.send(Commands.logIntervention(world.scheme(), late, now.minus(1, ChronoUnit.HOURS), 1));
                        client.send(Commands.logIntervention(world.scheme(), early, now.plus(1, ChronoUnit.HOURS), 1));
                        client.send(Commands.logIntervention(world.scheme(), fold,
                                hourTwice.atZone(PARIS).withLaterOffsetAtOverlap().toInstant(), 1));
                    }
                }).provenBy(world -> isRecordedSanely(world, late));
    }

    private static boolean isAfterOctober() {
        return Instant.now().atZone(PARIS).getMonthValue() > 10;
    }

    private static void isRecordedSanely(World world, UUID intervention) throws Exception {
        try (var connection = world.rig().postgres().connect(Service.INTERVENTION.database());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select recorded_at between now() - interval '5 minutes' and now(), payload::text from event
                        where aggregate_id = '%s' and version = 1""".formatted(intervention))) {
            assertThat(row.next()).as("the intervention is stored").isTrue();
            assertThat(row.getBoolean(1)).as("recorded now").isTrue();
            assertThat(row.getString(2)).contains("startedAt");
        }
    }
}
