package fr.entente.acceptance.monitoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Rules, boards, handbook and the running services speak of the same things. */
class MonitoringIT {

    private static final Pattern ENTRY = Pattern.compile("(?m)^### (\\w+)$");
    private static final Pattern METRIC = Pattern.compile("(?m)^\\| `([a-z_]+)(?:\\{[^}]*})?` \\|");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int NO_PROMTOOL = 3;
    /** What Kafka's clients measure of a topic shows at the next full minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    /** What others than our services tell Prometheus. */
    private static final Set<String> OF_OTHERS = Set.of("up", "backup_last_verified_timestamp_seconds");

    private final Platform platform = Platform.shared();

    @Test
    void everyMetricOfRulesAndBoardsIsInAScrapeOfTheRunningServices() throws Exception {
        somethingHappens();
        var asked = new TreeMap<>(Monitoring.boards());
        asked.putAll(Monitoring.alerts());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(missing(asked, Scrape.of(platform).metrics())).isEmpty());
    }

    @Test
    void aMetricThatNoServiceHasIsFound() {
        var asked = Map.of("Invented", "sum by (application) (rate(relay_snet_total{reason=\"sent_total\"}[5m])) > 3");
        assertThat(missing(asked, Scrape.of(platform).metrics())).containsExactly("Invented: relay_snet_total");
    }

    @Test
    void everyMetricOfTheHandbookIsInAScrapeAndNoneTellsAnId() throws Exception {
        somethingHappens();
        var promised = METRIC.matcher(chapter("Metrics")).results().map(found -> found.group(1)).toList();
        assertThat(promised).hasSizeGreaterThan(20);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Scrape.of(platform).metrics()).containsAll(promised));
        assertThat(Scrape.of(platform).lines()).noneMatch(line -> ID.matcher(line).find());
    }

    @Test
    void everyAlertHasItsEntryInTheHandbookAndEveryEntryItsAlert() {
        var entries = ENTRY.matcher(chapter("Alerts")).results().map(found -> found.group(1)).toList();
        assertThat(entries).containsExactlyInAnyOrderElementsOf(Monitoring.alerts().keySet());
    }

    @Test
    void everyAlertIsTestedFiringAndQuiet() {
        assertThat(Monitoring.tested().keySet()).isEqualTo(new TreeSet<>(Monitoring.alerts().keySet()));
        assertThat(Monitoring.tested()).allSatisfy(
                (alert, stories) -> assertThat(stories).as(alert).containsExactlyInAnyOrder(true, false));
    }

    @Test
    void theRulesHoldTheirTests() throws Exception {
        var check = new ProcessBuilder(Monitoring.FOLDER.resolve("check").toString()).redirectErrorStream(true).start();
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = check.waitFor();
        Assumptions.assumeFalse(code == NO_PROMTOOL, said);
        assertThat(code).as(said).isZero();
    }

    @Test
    void everyBoardCanBeImported() {
        var boards = Monitoring.boardFiles();
        assertThat(boards).extracting(board -> board.path("uid").asString()).doesNotHaveDuplicates()
                .allMatch(uid -> uid.matches("entente-[a-z]+"));
        for (var board : boards) {
            var ids = board.path("panels").findValuesAsString("id");
            assertThat(ids).as(board.path("title").asString()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(board.path("panels")).allMatch(panel -> panel.path("gridPos").path("w").asInt() <= 24
                    && (panel.path("type").asString().equals("row") || panel.path("targets").size() > 0));
        }
    }

    private static String chapter(String title) {
        return Monitoring.handbook().split("(?m)^## %s$".formatted(title), 2)[1].split("(?m)^## ", 2)[0];
    }

    private static Collection<String> missing(Map<String, String> queries, Set<String> present) {
        return queries.entrySet().stream()
                .flatMap(query -> Query.metrics(query.getValue()).stream()
                        .filter(name -> !present.contains(name) && !OF_OTHERS.contains(name))
                        .map(name -> "%s: %s".formatted(query.getKey(), name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A fact that reaches a dashboard, and a request that the door refuses. */
    private void somethingHappens() throws IOException, InterruptedException {
        var stage = Stage.set(platform);
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.northTower)).mustBe(201);
        Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
        var foreignPage = HttpRequest.newBuilder(URI.create(platform.gateway() + "/api/session"))
                .header("Origin", "https://elsewhere.example").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(Json.object()))).build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(foreignPage, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
        }
    }
}
