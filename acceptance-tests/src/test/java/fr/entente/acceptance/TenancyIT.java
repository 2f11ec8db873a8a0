package fr.entente.acceptance;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Answer;
import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Person;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** Foreign and unknown look the same: to another landlord of the scheme, and to everybody of another scheme. */
class TenancyIT {

    private final Stage stage = Stage.set(Platform.shared());

    private final UUID request = UUID.randomUUID();
    private final UUID dossier = UUID.randomUUID();
    private final UUID intervention = UUID.randomUUID();

    TenancyIT() {
        stage.northStaff.put("/api/requests/" + request, Stage.request(stage.northTower)).mustBe(201);
        stage.mediator.put("/api/dossiers/" + dossier, Stage.dossier(stage.northTower)).mustBe(201);
        stage.mediator.put("/api/interventions/" + intervention, Stage.intervention(stage.northTower)).mustBe(201);
        stage.mediator.get("/api/interventions/" + intervention).mustBe(200);
        stage.northStaff.get("/api/requests/" + request).mustBe(200);
        stage.mediator.get("/api/dossiers/" + dossier).mustBe(200);
    }

    @Test
    void anotherLandlordOfTheSchemeIsToldTheSameAsForAThingThatDoesNotExist() {
        for (var path : details()) {
            stage.northStaff.get(path).mustBe(200);
            foreignLooksUnknown(stage.southStaff, path);
        }
    }

    @Test
    void peopleOfAnotherSchemeAreToldTheSameAsForAThingThatDoesNotExist() {
        var elsewhere = Stage.set(Platform.shared());
        for (var person : List.of(elsewhere.coordinator, elsewhere.manager, elsewhere.mediator,
                elsewhere.northStaff)) {
            details().forEach(path -> foreignLooksUnknown(person, path));
            foreignLooksUnknown(person, "/api/schemes/" + stage.scheme);
        }
    }

    @Test
    void listsHoldOnlyWhatBelongsToTheReader() {
        for (var list : List.of("/api/requests", "/api/dossiers", "/api/interventions")) {
            assertThat(stage.northStaff.get(list).mustBe(200).body().path("items").size()).as(list).isPositive();
            assertThat(stage.southStaff.get(list).mustBe(200).body().path("items").size()).as(list).isZero();
            assertThat(stage.southStaff.get(list + "?landlordId=" + stage.north).body().path("items").size())
                    .as(list).isZero();
        }
        var sites = stage.southStaff.get("/api/sites").mustBe(200).body().path("items");
        assertThat(sites.findValuesAsString("id")).containsExactly(stage.southCourt.toString());
    }

    @Test
    void commandsOnForeignThingsAreRefusedAsUnknown() {
        var elsewhere = Stage.set(Platform.shared());
        for (var foreigner : List.of(elsewhere.mediator, elsewhere.manager)) {
            refusedAsUnknown(foreigner, "/api/requests/%s/answer",
                    Json.of("answer", "INFORMED", "answeredAt", Paris.minutesAgo(1)), request);
            refusedAsUnknown(foreigner, "/api/dossiers/%s/steps",
                    Json.of("step", "DIAGNOSIS", "reachedOn", Paris.today()), dossier);
            refusedAsUnknown(foreigner, "/api/interventions/%s/withdrawal", Json.of("reason", "MISTAKE"),
                    intervention);
        }
    }

    @Test
    void aForeignSiteInABodyIsRefusedAsAnUnknownOne() {
        var elsewhere = Stage.set(Platform.shared());
        for (var site : List.of(elsewhere.northTower, UUID.randomUUID())) {
            stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(site))
                    .mustBeProblem(404, "site:unknown").naming("siteId");
            stage.mediator.put("/api/dossiers/" + UUID.randomUUID(), Stage.dossier(site))
                    .mustBeProblem(404, "site:unknown").naming("siteId");
        }
        stage.southStaff.put("/api/requests/" + UUID.randomUUID(), Stage.request(stage.northTower))
                .mustBeProblem(404, "site:unknown").naming("siteId");
    }

    @Test
    void theConsortiumsFiguresAreNotForOneLandlordsStaff() {
        var period = "?from=%s&to=%s".formatted(Stage.start(), Paris.today());
        stage.northStaff.get("/api/dashboards/consortium" + period).mustBe(403);
        stage.northStaff.get("/api/dashboards/operator" + period).mustBe(403);
        stage.coordinator.get("/api/dashboards/consortium" + period).mustBe(200);
        stage.coordinator.get("/api/dashboards/landlord%s&landlordId=%s".formatted(period, UUID.randomUUID()))
                .mustBe(404);
    }

    private List<String> details() {
        return List.of("/api/requests/" + request, "/api/dossiers/" + dossier, "/api/interventions/" + intervention,
                "/api/sites/" + stage.northTower);
    }

    private static void refusedAsUnknown(Person foreigner, String path, Object body, UUID thing) {
        var foreign = foreigner.post(path.formatted(thing), body, 1);
        var unknown = UUID.randomUUID();
        var never = foreigner.post(path.formatted(unknown), body, 1);
        assertThat(foreign.mustBe(404)).satisfies(answer -> sameBut(answer, thing, never, unknown));
    }

    private static void foreignLooksUnknown(Person person, String path) {
        var unknown = UUID.randomUUID();
        var thing = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var never = person.get(path.replace(thing.toString(), unknown.toString())).mustBe(404);
        sameBut(person.get(path).mustBe(404), thing, never, unknown);
    }

    private static void sameBut(Answer one, UUID oneId, Answer other, UUID otherId) {
        var hidden = URI.create("urn:hidden").toString();
        assertThat(one.raw().body().replace(oneId.toString(), hidden))
                .isEqualTo(other.raw().body().replace(otherId.toString(), hidden));
    }
}
