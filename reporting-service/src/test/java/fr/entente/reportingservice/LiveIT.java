package fr.entente.reportingservice;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.season.Thing;
import fr.entente.reportingservice.testing.LineQueue;
import fr.entente.reportingservice.testing.ReportingHouse;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.Patience;
import fr.entente.servicekit.testing.TestCallers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Open screens hear of a change once it is there to be seen, and of nobody else's. */
class LiveIT {

    private static final ReportingHouse HOUSE = new ReportingHouse();
    private static final UUID SCHEME = UUID.randomUUID();
    private static final UUID LANDLORD = UUID.randomUUID();
    private static final UUID OTHER_LANDLORD = UUID.randomUUID();

    /** An open stream and what came on it. */
    private record Stream(BlockingQueue<String> lines, CompletableFuture<HttpResponse<Void>> end) {

        static Stream open(HttpRequest.Builder request) {
            var lines = new LinkedBlockingQueue<String>();
            var end = HOUSE.http().sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(
                    new LineQueue(lines)));
            var stream = new Stream(lines, end);
            stream.until("event:fresh");
            return stream;
        }

        static Stream open(Caller caller) {
            return open(HOUSE.request(caller, "/api/live"));
        }

        /** What the next change is of, whatever else is said before. */
        String changed() {
            until("event:changed");
            return until("data:");
        }

        /** All that was said, and is said until freshness is told again: what was on its way has arrived by then. */
        List<String> heard() {
            var heard = new ArrayList<String>();
            lines.drainTo(heard);
            do {
                heard.add(until("event:"));
            } while (!heard.getLast().equals("event:fresh"));
            return heard;
        }

        /** The next line that begins so; the end of the stream comes before no such line. */
        String until(String begin) {
            var deadline = System.nanoTime() + Patience.LONG.toNanos();
            var heard = new ArrayList<String>();
            try {
                while (true) {
                    var line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    if (line == null || line.startsWith("end:") || line.startsWith("fault:")) {
                        throw new AssertionError("No %s but %s and then %s".formatted(begin, heard, line));
                    }
                    if (line.startsWith(begin)) {
                        return line;
                    }
                    heard.add(line);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeAll
    static void begin() {
        HOUSE.makeTopics();
        HOUSE.start();
        log(LANDLORD);
        HOUSE.awaitTaken();
    }

    @AfterAll
    static void leave() {
        HOUSE.close();
    }

    @Test
    void tellsOfAChangeThatIsThereToBeSeen() {
        var screen = Stream.open(TestCallers.landlord(SCHEME, LANDLORD));
        var before = interventions();
        log(LANDLORD);

        assertThat(screen.changed()).contains("\"kinds\":[\"interventions\"]");
        assertThat(interventions()).isEqualTo(before + 1);
    }

    @Test
    void tellsALandlordNothingOfAnother() {
        var neighbour = Stream.open(TestCallers.landlord(SCHEME, OTHER_LANDLORD));
        var elsewhere = Stream.open(TestCallers.coordinator(UUID.randomUUID()));
        var coordinator = Stream.open(TestCallers.coordinator(SCHEME));
        log(LANDLORD);

        coordinator.until("event:changed");
        assertThat(neighbour.heard()).doesNotContain("event:changed");
        assertThat(elsewhere.heard()).doesNotContain("event:changed");
    }

    @Test
    void tellsOfAPlannedActionAlthoughNoFigureMoves() {
        var screen = Stream.open(TestCallers.landlord(SCHEME, LANDLORD));
        var neighbour = Stream.open(TestCallers.landlord(SCHEME, OTHER_LANDLORD));
        var action = new Thing("intervention-events", UUID.randomUUID(), SCHEME);
        HOUSE.publish(action.on("collective-action.planned", "actionId", action.id(), "sites",
                List.of(Map.of("siteId", UUID.randomUUID().toString(), "landlordId", LANDLORD.toString()))).events());

        assertThat(screen.changed()).contains("\"kinds\":[\"actions\"]");
        assertThat(neighbour.heard()).doesNotContain("event:changed");
    }

    @Test
    void tellsHowFreshFiguresAreAgainAndAgain() {
        var screen = Stream.open(TestCallers.manager(SCHEME));

        screen.until("event:fresh");
        screen.until("event:fresh");
    }

    @Test
    void endsWithTheTokenThatOpenedIt() {
        var caller = TestCallers.manager(SCHEME);
        var token = HOUSE.tokens().sign(HOUSE.tokens().claims(caller).expiresAt(Instant.now().plusSeconds(2)).build());
        var screen = Stream.open(HOUSE.request("/api/live").header("Authorization", "Bearer " + token));

        assertThat(screen.end()).succeedsWithin(Patience.LONG);
    }

    @Test
    void tellsAScreenThatComesBackWhatItMissed() {
        var caller = TestCallers.manager(UUID.randomUUID()); // where nothing else happens
        var away = Stream.open(HOUSE.request(caller, "/api/live").header("Last-Event-ID", "1"));

        away.until("event:changed");
    }

    @Test
    void refusesAPartner() {
        assertThat(HOUSE.get(TestCallers.partner(SCHEME), "/api/live").statusCode()).isEqualTo(403);
    }

    @Test
    void knowsHowFreshItsFiguresAre() {
        var at = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MICROS);
        HOUSE.makeTopic("relay-watermarks", 1);
        HOUSE.awaitTaken();
        HOUSE.send(List.of(watermark("/dossier-service", at, "scheme-events", "dossier-events"),
                watermark("/intervention-service", at, "intervention-events")));

        Awaitility.await().untilAsserted(
                () -> assertThat(
                        HOUSE.read(TestCallers.manager(SCHEME), "/api/dashboards/operator").get("asOf").asString())
                        .isEqualTo(at.toString()));
    }

    private static ProducerRecord<byte[], byte[]> watermark(String source, Instant at, String... topics) {
        var offsets = java.util.stream.Stream.of(topics).map("\"%s-0\": 0"::formatted).toList();
        var json = "{\"source\": \"%s\", \"at\": \"%s\", \"offsets\": {%s}}".formatted(source, at,
                String.join(",", offsets));
        return new ProducerRecord<>("relay-watermarks", source.getBytes(UTF_8), json.getBytes(UTF_8));
    }

    private static int interventions() {
        return HOUSE
                .read(TestCallers.landlord(SCHEME, LANDLORD), "/api/dashboards/landlord?from=2026-01-01&to=2026-01-31")
                .at("/indicators/0/value").asInt();
    }

    private static void log(UUID landlord) {
        var day = LocalDate.of(2026, 1, 16);
        var thing = new Thing("intervention-events", UUID.randomUUID(), SCHEME);
        HOUSE.publish(thing.on("intervention.logged", "interventionId", thing.id(), "landlordId", landlord, "siteId",
                UUID.randomUUID(), "space", "HALL", "mission", "TENSIONS_CONFLICTS", "origin", "SPONTANEOUS",
                "startedAt",
                day + "T20:00:00Z", "day", day, "minutes", 10, "peopleMet", 1, "mediatorId", UUID.randomUUID())
                .events());
    }
}
