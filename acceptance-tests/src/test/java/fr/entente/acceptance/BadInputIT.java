package fr.entente.acceptance;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Person;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What goes wrong at the door is said clearly, names the field, and changes nothing. */
class BadInputIT {

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void namesTheFieldAndTheAllowedCodesForACodeThatIsNotInTheList() {
        var answer = refused(intervention().put("mission", "WIZARDRY"), 400, "mission");
        assertThat(answer.path("errors").path(0).path("allowed").size()).isEqualTo(4);
        refused(intervention().put("space", "ATTIC"), 400, "space");
        refused(intervention().put("nature", "NOISE"), 400, "nature");
    }

    @Test
    void refusesAbsurdNumbers() {
        refused(intervention().put("minutes", 0), 400, "minutes");
        refused(intervention().put("minutes", 721), 400, "minutes");
        refused(intervention().put("peopleMet", -1), 400, "peopleMet");
        refused(intervention().put("peopleMet", 501), 400, "peopleMet");
        refused(intervention().put("severity", 5), 400, "severity");
        refused(intervention().put("minutes", "many"), 400, "minutes");
    }

    @Test
    void refusesTheFutureAndTheTimeBeforeTheContract() {
        refused(intervention().put("startedAt", Paris.minutesAgo(-60)), 400, "startedAt");
        refused(intervention().put("startedAt", Paris.noonOn(Stage.start().minusDays(1))), 409, "startedAt");
        stage.mediator.put("/api/dossiers/" + UUID.randomUUID(),
                Stage.dossier(stage.northTower).put("openedOn", Paris.today().plusDays(2).toString()))
                .mustBe(400).naming("openedOn");
    }

    @Test
    void refusesFieldsItDoesNotKnowSoThatATypingErrorIsNotLostInSilence() {
        refused(intervention().put("peopleMett", 3), 400, "peopleMett");
    }

    @Test
    void tellsTheSameIdWithOtherContentFromARepetition() {
        var path = "/api/interventions/" + UUID.randomUUID();
        var content = intervention();
        var first = stage.mediator.put(path, content).mustBe(201);
        var again = stage.mediator.put(path, content).mustBe(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("etag")).isEqualTo(first.header("etag"));
        stage.mediator.put(path, content.put("minutes", 25)).mustBeProblem(409, "id:taken");
        Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
    }

    @Test
    void repeatsTheAnswerOfAPostUnderItsKeyAndRefusesOtherContent() {
        var dossier = openDossier();
        var key = UUID.randomUUID();
        var decision = Json.of("decidedOn", Paris.today());
        var first = stage.mediator.post(dossier + "/admissibility", decision, 1, key).mustBe(200);
        var again = stage.mediator.post(dossier + "/admissibility", decision, 1, key).mustBe(200);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        stage.mediator.post(dossier + "/admissibility", decision.put("exclusion", "COURT_CASE_PENDING"), 1, key)
                .mustBeProblem(422, "idempotency:key-reused");
        assertThat(stage.mediator.get(dossier).version()).isEqualTo(2);
    }

    @Test
    void wantsTheVersionThatWasSeen() {
        var dossier = openDossier();
        var decision = Json.of("decidedOn", Paris.today());
        stage.mediator.send(stage.mediator.request(dossier + "/admissibility").header("Idempotency-Key", UUID
                .randomUUID().toString()).POST(BodyPublishers.ofString(Json.write(decision))))
                .mustBeProblem(428, "version:required");
        stage.mediator.send(stage.mediator.request(dossier + "/admissibility").header("If-Match", "\"1\"")
                .POST(BodyPublishers.ofString(Json.write(decision)))).mustBeProblem(400, "idempotency:key-required");
        stage.mediator.post(dossier + "/admissibility", decision, 1).mustBe(200);
        var stale = stage.mediator.post(dossier + "/closing",
                Json.of("outcome", "DIALOGUE_RESUMED", "closedOn", Paris.today()), 1)
                .mustBeProblem(412, "version:stale");
        assertThat(stale.body().path("current").asLong()).isEqualTo(2);
    }

    @Test
    void refusesStepsOutOfOrderAndASecondClosing() {
        var dossier = openDossier();
        stage.mediator.post(dossier + "/steps", Json.of("step", "ACCOMPANIMENT", "reachedOn", Paris.today()), 1)
                .mustBe(409);
        stage.mediator.post(dossier + "/steps", Json.of("step", "DIAGNOSIS", "reachedOn", Paris.today()), 1)
                .mustBeProblem(409, "dossier:checklist-missing");
        stage.mediator.post(dossier + "/admissibility", Json.of("decidedOn", Paris.today()), 1).mustBe(200);
        stage.mediator.post(dossier + "/steps", Json.of("step", "DIAGNOSIS", "reachedOn", Paris.today()), 2)
                .mustBe(200);
        var closing = Json.of("outcome", "COMPLAINTS_STOPPED", "closedOn", Paris.today());
        stage.mediator.post(dossier + "/closing", Json.of("closedOn", Paris.today()), 3).mustBe(400)
                .naming("outcome");
        stage.mediator.post(dossier + "/closing", closing, 3).mustBe(200);
        stage.mediator.post(dossier + "/closing", closing, 4).mustBeProblem(409, "dossier:already-closed");
        stage.mediator.post(dossier + "/steps",
                Json.of("step", "CONFLICT_MANAGEMENT", "reachedOn", Paris.today()), 4).mustBe(409);
    }

    @Test
    void answersBrokenJsonAWrongContentTypeAndABodyOverTheLimit() {
        var path = "/api/interventions/" + UUID.randomUUID();
        stage.mediator.put(path, "{\"siteId\": ").mustBe(400);
        stage.mediator.send(stage.mediator.request(path).setHeader("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString("a walk"))).mustBe(415);
        stage.mediator.put(path, "{\"siteId\": \"" + "x".repeat(1_200_000) + "\"}").mustBe(413);
    }

    @Test
    void answersEveryItemOfABatchByItself() {
        var known = UUID.randomUUID();
        var good = intervention().put("id", known.toString());
        var bad = intervention().put("id", UUID.randomUUID().toString()).put("minutes", -4);
        var batch = Json.of("items", new ObjectNode[]{good, bad});
        for (int sent = 0; sent < 3; sent++) {
            var results = stage.mediator.post("/api/interventions/batch", batch).mustBe(200).body().path("results");
            assertThat(results.path(0).path("status").asInt()).isEqualTo(201);
            assertThat(results.path(1).path("status").asInt()).isEqualTo(400);
            assertThat(results.path(1).path("problem").path("errors").findValuesAsString("field")).contains("minutes");
        }
        Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
        var many = Collections.nCopies(501, good);
        stage.mediator.post("/api/interventions/batch", Json.of("items", many)).mustBe(400);
    }

    @Test
    void anybodyWithoutASessionIsAskedToSignIn() {
        var stranger = Person.stranger(Platform.shared().gateway());
        stranger.get("/api/dossiers").mustBe(401);
        stranger.put("/api/interventions/" + UUID.randomUUID(), intervention()).mustBe(401);
        stranger.send(stranger.request("/api/me").header("Cookie", "entente_session=forged")).mustBe(401);
    }

    @Test
    void aForeignOriginChangesNothing() {
        var path = "/api/interventions/" + UUID.randomUUID();
        stage.mediator.send(stage.mediator.request(path).setHeader("Origin", "https://elsewhere.example")
                .PUT(BodyPublishers.ofString(Json.write(intervention())))).mustBeProblem(403, "origin:foreign");
        stage.mediator.get(path).mustBe(404);
    }

    @Test
    void aForgedTokenSentToAServiceDirectlyIsRefused() {
        var service = Person.stranger(Platform.shared().behind(1));
        service.send(service.request("/api/dossiers").GET()).mustBe(401);
        var none = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSIsInJvbGUiOiJDT09SRElOQVRPUiJ9.";
        service.send(service.request("/api/dossiers").header("Authorization", "Bearer " + none)).mustBe(401);
    }

    @Test
    void aLandlordWhoLeftTakesNoNewFactsButKeepsThePastOnes() {
        var lastDay = Paris.today().minusDays(10);
        long version = stage.coordinator.get("/api/schemes/" + stage.scheme).version();
        stage.coordinator.post("/api/schemes/%s/members/%s/leaving".formatted(stage.scheme, stage.south),
                Json.of("lastDay", lastDay), version).mustBe(200);
        await().untilAsserted(() -> stage.mediator
                .put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.southCourt))
                .mustBeProblem(409, "membership:not-a-member-on-that-day"));
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(),
                Stage.intervention(stage.southCourt).put("startedAt", Paris.noonOn(lastDay))).mustBe(201);
        Dashboard.landlord(stage.southStaff).shows("INTERVENTIONS", 1);
    }

    private String openDossier() {
        var path = "/api/dossiers/" + UUID.randomUUID();
        stage.mediator.put(path, Stage.dossier(stage.northTower)).mustBe(201);
        return path;
    }

    private ObjectNode intervention() {
        return Stage.intervention(stage.northTower);
    }

    private JsonNode refused(ObjectNode content, int status, String field) {
        return stage.mediator.put("/api/interventions/" + UUID.randomUUID(), content).mustBe(status).naming(field)
                .body();
    }
}
