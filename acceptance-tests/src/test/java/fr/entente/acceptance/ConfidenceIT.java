package fr.entente.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Person;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A word that was told in confidence is planted and looked for wherever it must not be. */
class ConfidenceIT {

    private static final String MARKER = "Zorglubinvente";
    private static final int LAST_SERVICE = 3;

    private final Platform platform = Platform.shared();
    private final Stage stage = Stage.set(platform);
    private final UUID dossier = UUID.randomUUID();

    @BeforeEach
    void tellAMediator() {
        stage.manager.put("/api/dossiers/" + dossier, Stage.dossier(stage.northTower)).mustBe(201);
        stage.manager
                .post(path("mediators"), Json.of("mediatorId", stage.mediator.id(), "assignedOn", Paris.today()), 1)
                .mustBe(200);
        stage.mediator.post(path("parties"), Json.of("partyId", UUID.randomUUID(), "side", "A", "kind", "KNOWN", "name",
                MARKER + " Nom", "contact", MARKER + " 00", "addedOn", Paris.today()), 2).mustBe(200);
        stage.mediator.post(path("notes"), Json.of("noteId", UUID.randomUUID(), "text", "Un mot : " + MARKER,
                "takenOn", Paris.today()), 3).mustBe(200);
        stage.mediator.post(path("notes"), Json.of("noteId", UUID.randomUUID(), "text", MARKER.repeat(40), "takenOn",
                Paris.today()), 4).mustBe(400);
    }

    @Test
    void isReadBackByTheMediatorWhoFollowsTheDossier() {
        assertThat(stage.mediator.get(path("parties")).mustBe(200).raw().body()).contains(MARKER);
        assertThat(stage.mediator.get(path("notes")).mustBe(200).raw().body()).contains(MARKER);
    }

    /** A refused entry with the same words was sent before; a checkpoint writes what PostgreSQL still had in memory. */
    @Test
    void isInNoFileOfAnyStoreTopicOrLog() {
        stage.mediator.get(path("notes")).mustBe(200);
        stage.mediator.put("/api/dossiers/" + UUID.randomUUID(), Json.of("comment", MARKER)).mustBe(400);
        platform.checkpoint();
        for (var folder : List.of("postgres/data/base", "postgres/data/pg_wal", "kafka")) {
            await().untilAsserted(() -> assertThat(platform.filesWith("Tour du nord"))
                    .as("the search looks through %s and finds what is there in clear", folder)
                    .anyMatch(file -> file.startsWith(platform.folder(folder))));
        }
        assertThat(platform.filesWith("dossier-events")).as("and through the logs of services")
                .anyMatch(file -> file.startsWith(platform.folder("logs")));
        for (var form : List.of(MARKER, MARKER.toLowerCase(Locale.ROOT), hex(MARKER), base64(MARKER))) {
            assertThat(platform.filesWith(form)).as(form).isEmpty();
        }
    }

    @Test
    void hasALogOfEachServiceToLookThrough() throws IOException {
        for (var service : List.of("gateway", "dossier", "intervention", "reporting")) {
            assertThat(Files.size(platform.folder("logs/%s-service.log".formatted(service)))).as(service).isPositive();
        }
        assertThat(platform.logs()).doesNotContain(MARKER);
    }

    @Test
    void isInNoMetricAndInNoTrace() {
        stage.mediator.get(path("notes")).mustBe(200);
        for (int offset = 0; offset <= LAST_SERVICE; offset++) {
            assertThat(answerOf(platform.behind(offset).resolve("/actuator/prometheus"))).as("service %d", offset)
                    .contains("jvm_").doesNotContain(MARKER);
        }
        await().untilAsserted(() -> assertThat(platform.collector().heard("dossier-service")).isTrue());
        assertThat(platform.collector().heard(MARKER)).isFalse();
    }

    @Test
    void isInNoAnswerToAnybodyElse() {
        var other = stage.hire("other-mediator", "MEDIATOR", null);
        var partner = stage.hire("partner", "PARTNER", null);
        var auditor = stage.hire("auditor", "AUDITOR", null);
        var sent = Json.of("siteId", stage.northTower, "openedOn", Paris.today(), "comment", MARKER);
        for (var person : List.of(stage.northStaff, stage.southStaff, stage.coordinator, other, partner, auditor,
                platform.administrator())) {
            assertThat(answersTo(person)).as(person.login()).noneMatch(answer -> answer.contains(MARKER));
            assertThat(person.get(path("notes")).status()).isIn(403, 404);
            assertThat(person.get(path("parties")).status()).isIn(403, 404);
            assertThat(person.put("/api/dossiers/" + UUID.randomUUID(), sent).raw().body()).doesNotContain(MARKER);
        }
        var story = stage.northStaff.get("/api/dossiers/" + dossier).mustBe(200).raw().body();
        assertThat(story).doesNotContain("NOTE_TAKEN", "PARTY_ADDED");
    }

    /** Every list and detail of the interface, and what is told of refusals. */
    private Stream<String> answersTo(Person person) {
        return Stream.of("/api/dossiers", "/api/dossiers/" + dossier, path("notes"), path("parties"),
                path("orientations"), "/api/requests", "/api/requests/" + dossier, "/api/interventions",
                "/api/interventions/" + dossier, "/api/defects", "/api/engagements", "/api/sites",
                "/api/sites/" + stage.northTower, "/api/schemes/" + stage.scheme, "/api/stock-imports",
                "/api/accounts", "/api/dashboards/landlord", "/api/dashboards/landlord?landlordId=" + stage.north,
                "/api/dashboards/consortium", "/api/dashboards/operator", "/api/openapi", "/api/me")
                .map(path -> person.get(path).raw().body());
    }

    private static String answerOf(URI address) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(UTF_8));
    }

    /** Without the end, which depends on what follows. */
    private static String base64(String word) {
        return Base64.getEncoder().encodeToString(word.substring(0, word.length() / 3 * 3).getBytes(UTF_8));
    }

    private String path(String part) {
        return "/api/dossiers/%s/%s".formatted(dossier, part);
    }
}
