package fr.entente.acceptance;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One part hangs; the others go on, nothing acknowledged is lost, and the screens say what is old. */
@Isolated("what hangs here hangs for everybody")
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Platform platform = Platform.shared();
    private final Stage stage = Stage.set(platform);

    @Test
    void commandsAreAcceptedWhileKafkaHangsAndCountOnceWhenItGoesOn() {
        platform.freeze("kafka");
        try {
            for (int evening = 0; evening < 5; evening++) {
                stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.northTower))
                        .mustBe(201);
            }
            stage.mediator.put("/api/dossiers/" + UUID.randomUUID(), Stage.dossier(stage.northTower)).mustBe(201);
        } finally {
            platform.thaw("kafka");
        }
        await().atMost(PATIENCE).ignoreExceptions().until(
                () -> Dashboard.landlord(stage.northStaff).figure("INTERVENTIONS") == 5);
        Dashboard.landlord(stage.northStaff).shows("DOSSIERS_OPENED", 1);
    }

    @Test
    void whileDashboardsHangTheFieldGoesOnAndTheDoorSaysWhatIsMissing() {
        var period = "?from=%s&to=%s".formatted(Stage.start(), Paris.today());
        platform.freeze("reporting-service");
        try {
            stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.northTower))
                    .mustBe(201);
            var hung = stage.northStaff.get("/api/dashboards/landlord" + period);
            assertThat(hung.status()).isIn(503, 504);
            assertThat(hung.header("content-type")).startsWith("application/problem+json");
        } finally {
            platform.thaw("reporting-service");
        }
        await().atMost(PATIENCE).ignoreExceptions().until(
                () -> Dashboard.landlord(stage.northStaff).figure("INTERVENTIONS") == 1);
    }

    @Test
    void aDossierServiceThatHangsDoesNotStopThoseWhoLogInterventions() {
        platform.freeze("dossier-service");
        try {
            stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.northTower))
                    .mustBe(201);
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
            assertThat(stage.mediator.put("/api/dossiers/" + UUID.randomUUID(), Json.object()).status())
                    .isIn(503, 504);
        } finally {
            platform.thaw("dossier-service");
        }
        await().atMost(PATIENCE).ignoreExceptions().until(() -> stage.mediator
                .put("/api/dossiers/" + UUID.randomUUID(), Stage.dossier(stage.northTower)).status() == 201);
    }
}
