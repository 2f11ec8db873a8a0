package fr.entente.acceptance;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One conflict from the first call to the last dashboard. Two landlords share a mediation association; music keeps the
 * north tower awake; the south landlord must never hear of it.
 */
class ConflictLifecycleIT {

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void aConflictIsFollowedToItsEndAndCountsWhereItBelongsAndNowhereElse() {
        // The caretaker of the north tower has had enough, and the landlord's agency sends a request.
        var request = UUID.randomUUID();
        stage.northStaff.put("/api/requests/" + request, Stage.request(stage.northTower)).mustBe(201);
        Dashboard.landlord(stage.northStaff).shows("REQUESTS_ANSWERED", 0);

        // That evening a mediator goes up, talks to six people, and logs it from the stairwell.
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.northTower)
                .put("origin", "LANDLORD_REQUEST").put("askedBy", "CARETAKER")).mustBe(201);

        // It is more than one evening's trouble: he opens a dossier and ties the request to it.
        var dossier = UUID.randomUUID();
        stage.mediator.put("/api/dossiers/" + dossier,
                Stage.dossier(stage.northTower).put("requestId", request.toString())).mustBe(201);
        answerAndOrient(request, dossier);

        // Every request gets an answer and an orientation: the promise shows as 100 %.
        Dashboard.landlord(stage.northStaff).shows("REQUESTS_ANSWERED", 100).shows("DOSSIERS_OPEN", 1);

        // Four steps, in order. The third was not needed, and he says so. Then the neighbours speak to each other
        // again.
        walkTheFourSteps(dossier);
        close(dossier);

        // The north landlord sees it closed, the coordinator sees it in the whole, the south landlord sees nothing.
        assertCountedWhereItBelongs();
        stage.southStaff.get("/api/dossiers/" + dossier).mustBe(404);

        // And the members' figures add up to the consortium's.
        assertThat(Dashboard.consortium(stage.coordinator).now().path("sum").path("equal").asBoolean()).isTrue();
    }

    @Test
    void anEntryMadeByMistakeIsCorrectedAndThenWithdrawnAndTheFiguresFollow() {
        // He logs it on the wrong landlord's site.
        var intervention = UUID.randomUUID();
        var path = "/api/interventions/" + intervention;
        stage.mediator.put(path, Stage.intervention(stage.southCourt)).mustBe(201);
        Dashboard.landlord(stage.southStaff).shows("INTERVENTIONS", 1);

        // He corrects the place: the figure moves from one landlord to the other.
        stage.mediator.post(path + "/correction", Stage.intervention(stage.northTower), 1).mustBe(200);
        Dashboard.landlord(stage.southStaff).shows("INTERVENTIONS", 0);
        Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);

        // It was his colleague's to log, after all.
        stage.mediator.post(path + "/withdrawal", Json.of("reason", "DUPLICATE"), 2).mustBe(200);
        Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 0);
        stage.mediator.get(path).mustBe(200);
    }

    private void assertCountedWhereItBelongs() {
        Dashboard.landlord(stage.northStaff).shows("DOSSIERS_CLOSED", 1).shows("DOSSIERS_OPEN", 0)
                .shows("INTERVENTIONS", 1).shows("PEOPLE_MET", 6);
        Dashboard.consortium(stage.coordinator).shows("DOSSIERS_CLOSED", 1).shows("INTERVENTIONS", 1);
        Dashboard.landlord(stage.southStaff).shows("DOSSIERS_CLOSED", 0).shows("DOSSIERS_OPENED", 0)
                .shows("INTERVENTIONS", 0).shows("PEOPLE_MET", 0);
    }

    private void answerAndOrient(UUID request, UUID dossier) {
        var path = "/api/requests/" + request;
        stage.mediator.post(path + "/dossier", Json.of("dossierId", dossier, "attachedAt", Paris.minutesAgo(20)), 1)
                .mustBe(200);
        stage.mediator.post(path + "/answer", Json.of("answer", "DOSSIER_OPENED", "answeredAt", Paris.minutesAgo(15)),
                2).mustBe(200);
        stage.mediator.post(path + "/orientation",
                Json.of("partner", "MEDIATION_TEAM", "orientedAt", Paris.minutesAgo(10)), 3).mustBe(200);
    }

    private void close(UUID dossier) {
        long version = stage.mediator.get("/api/dossiers/" + dossier).mustBe(200).version();
        stage.mediator.post("/api/dossiers/%s/closing".formatted(dossier),
                Json.of("outcome", "DIALOGUE_RESUMED", "closedOn", Paris.today()), version).mustBe(200);
    }

    private void walkTheFourSteps(UUID dossier) {
        long version = stage.mediator.post("/api/dossiers/%s/admissibility".formatted(dossier),
                Json.of("decidedOn", Paris.today()), 1).mustBe(200).version();
        for (var step : new String[]{"DIAGNOSIS", "CONFLICT_MANAGEMENT", "INFORMATION_RESPONSIBILITY",
                "ACCOMPANIMENT"}) {
            var body = Json.of("step", step, "reachedOn", Paris.today());
            if (!step.equals("DIAGNOSIS")) {
                body.put("passedBecause", "NOT_NEEDED");
            }
            version = stage.mediator.post("/api/dossiers/%s/steps".formatted(dossier), body, version).mustBe(200)
                    .version();
        }
    }
}
