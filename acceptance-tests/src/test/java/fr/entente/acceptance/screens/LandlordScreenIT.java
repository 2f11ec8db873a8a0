package fr.entente.acceptance.screens;

import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Locator.FilterOptions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A landlord's staff at the desk: its own figures, live, and the lists behind them. */
class LandlordScreenIT {

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void seesTheFigureMoveWithoutReloadingAndOpensTheListBehindIt() {
        log();
        Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff);
            var figure = screen.page().locator("article.tile").filter(
                    new FilterOptions().setHasText("Interventions")).first()
                    .locator("live-figure");
            assertThat(figure).hasText("1");
            screen.page().evaluate("window.notReloaded = true");
            log();
            assertThat(figure).hasText("2");
            Assertions.assertThat((Boolean) screen.page().evaluate("window.notReloaded === true")).isTrue();
            screen.shows("À jour à").fits().isAccessible("landlord-dashboard");
            figure.click();
            screen.heading("Interventions").first().waitFor();
            screen.shows("Tour du nord").fits().isAccessible("landlord-interventions");
            Assertions.assertThat(screen.page().content()).doesNotContain("Cour du sud");
        }
    }

    @Test
    void everyFigureTellsItsDefinition() {
        log();
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff);
            screen.page().getByLabel("Définition : Interventions").first().click();
            screen.shows("au jour du fait");
        }
    }

    @Test
    void sendsARequestAndFindsItInItsList() {
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).open("/requests/new");
            screen.button("Envoyer").click();
            screen.isAccessible("landlord-request-errors");
            screen.page().getByLabel("Résidence").selectOption("Tour du nord");
            screen.page().getByLabel("Nature").selectOption("Musique, fête");
            screen.button("Envoyer").click();
            screen.shows("Sollicitation enregistrée");
            screen.open("/requests").shows("Tour du nord").fits().isAccessible("landlord-requests");
        }
    }

    @Test
    void doesNotReachWhatIsAnothers() {
        var dossier = UUID.randomUUID();
        stage.mediator.put("/api/dossiers/" + dossier, Stage.dossier(stage.northTower)).mustBe(201);
        stage.mediator.get("/api/dossiers/" + dossier).mustBe(200);
        var answer = stage.southStaff.get("/api/dossiers/" + dossier).mustBe(404);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).open("/dossiers/" + dossier).shows("Diagnostic").fits()
                    .isAccessible("landlord-dossier");
            screen.open("/interventions").fits();
        }
        Assertions.assertThat(answer.raw().body()).doesNotContain("Tour du nord");
    }

    private void log() {
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.northTower))
                .mustBe(201);
    }
}
