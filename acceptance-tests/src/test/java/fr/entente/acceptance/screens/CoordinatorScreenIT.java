package fr.entente.acceptance.screens;

import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

/** The coordinating landlord at the desk: the whole, its members side by side, and the scheme itself. */
class CoordinatorScreenIT {

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void seesTheWholeComparedByMemberAndThatTheSumsAgree() {
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.northTower))
                .mustBe(201);
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.southCourt))
                .mustBe(201);
        Dashboard.consortium(stage.coordinator).shows("INTERVENTIONS", 2);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.coordinator).shows("Les sommes sont égales").shows("Bailleur du nord")
                    .shows("Bailleur du sud").fits().isAccessible("coordinator-dashboard");
            screen.open("/scheme").shows("Association inventée").shows("Tour du nord").fits()
                    .isAccessible("coordinator-scheme");
            screen.open("/people").fits().isAccessible("coordinator-people");
        }
    }

    @Test
    void readsTheSameInEnglish() {
        try (var screen = Screen.desk(Locale.UK)) {
            screen.signIn(stage.coordinator, "Login", "Password", "Sign in").open("/scheme").fits()
                    .isAccessible("coordinator-scheme-en");
        }
    }

    @Test
    void theTeamLeaderSeesTheWorkThatWaits() {
        stage.northStaff.put("/api/requests/" + UUID.randomUUID(), Stage.request(stage.northTower)).mustBe(201);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.manager).open("/work").shows("Tour du nord").fits().isAccessible("manager-work");
        }
    }
}
