package fr.entente.acceptance.screens;

import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A mediator in the field: one thumb, a phone, and little time. */
class MediatorScreenIT {

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void logsAnInterventionInAtMostSixTapsAndTheNextOneInTwo() {
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).startCounting();
            screen.tap("Noter").tap("Choisir un lieu").tap("Tour du nord").tap("Hall").tap("Présence")
                    .tap("Enregistrer").shows("Intervention enregistrée");
            assertThat(screen.taps()).isLessThanOrEqualTo(6);
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);

            // The place is remembered: what, and save.
            screen.startCounting();
            screen.tap("Présence").tap("Enregistrer");
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 2);
            assertThat(screen.taps()).isEqualTo(2);
            screen.fits().isAccessible("mediator-log");
            screen.tap("Ce soir").shows("sur le terrain").fits().isAccessible("mediator-evening");
        }
    }

    @Test
    void takesBackWhatWasLoggedByMistake() {
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).tap("Noter").tap("Choisir un lieu").tap("Cour du sud").tap("Hall")
                    .tap("Présence").tap("Enregistrer").shows("Intervention enregistrée");
            Dashboard.landlord(stage.southStaff).shows("INTERVENTIONS", 1);
            screen.tap("Annuler").shows("Intervention retirée");
            Dashboard.landlord(stage.southStaff).shows("INTERVENTIONS", 0);
        }
    }

    @Test
    void isToldWhatIsMissingBesideTheFieldAndLosesNothing() {
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).tap("Noter").tap("Tension").tap("Enregistrer");
            assertThat(screen.page().getByRole(AriaRole.ALERT).first().isVisible())
                    .isTrue();
            assertThat(screen.page().getByLabel("Tension").first().isChecked()).isTrue();
            screen.isAccessible("mediator-log-errors");
        }
    }

    @Test
    void answersARequestAndFollowsADossier() {
        var request = UUID.randomUUID();
        stage.northStaff.put("/api/requests/" + request, Stage.request(stage.northTower)).mustBe(201);
        var dossier = UUID.randomUUID();
        stage.mediator.put("/api/dossiers/" + dossier, Stage.dossier(stage.northTower)).mustBe(201);
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).tap("Sollicitations").shows("Tour du nord").fits()
                    .isAccessible("mediator-requests");
            screen.open("/requests/" + request).shows("Répondre").fits().isAccessible("mediator-request");
            screen.open("/dossiers/" + dossier).shows("Diagnostic").fits().isAccessible("mediator-dossier");
        }
    }

    @Test
    void takesARequestTriagesItAndSeesWhatWasThereBefore() {
        var earlier = UUID.randomUUID();
        stage.mediator.put("/api/dossiers/" + earlier, Stage.dossier(stage.northTower)).mustBe(201);
        var request = UUID.randomUUID();
        stage.northStaff.put("/api/requests/" + request, Stage.request(stage.northTower)).mustBe(201);
        await().until(() -> stage.mediator.get("/api/requests/" + request).body().path("proposedDossierId").isString());
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/requests/" + request).shows("Au même endroit")
                    .shows("Un dossier ouvert porte sans doute sur le même sujet.").shows("Sans responsable");
            nextIs(screen, "Rattacher à ce dossier");
            screen.button("M’en charger").click();
            screen.page().getByRole(AriaRole.DIALOG).getByText("Enregistrer").click();
            screen.shows("Vous en avez la charge");
            screen.button("Qualifier").click();
            screen.page().getByRole(AriaRole.DIALOG).getByText("Conflit d’usage").click();
            screen.page().getByRole(AriaRole.DIALOG).getByText("Enregistrer").click();
            screen.shows("Qualification enregistrée").shows("Conflit d’usage").fits()
                    .isAccessible("mediator-request-triaged");
        }
    }

    @Test
    void followsADossierAndWritesDownWhatWasToldInConfidence() {
        var dossier = UUID.randomUUID();
        stage.manager.put("/api/dossiers/" + dossier, Stage.dossier(stage.northTower)).mustBe(201);
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/dossiers/" + dossier).shows("Personnes et confidences");
            screen.button("Suivre ce dossier").click();
            var dialog = screen.page().getByRole(AriaRole.DIALOG);
            dialog.getByText("Enregistrer").click();
            screen.shows("Suivi par Compte mediator");
            screen.button("Lire les noms et les notes").click();
            screen.shows("Ni partie ni note pour l’instant.");
            screen.button("Ajouter une partie").click();
            dialog.getByLabel("Nom").fill("Personne inventée");
            dialog.getByText("Enregistrer").click();
            screen.shows("Personne inventée");
            screen.button("Écrire une note").click();
            dialog.getByLabel("Note").fill("Préfère être rencontrée le mardi.");
            dialog.getByText("Enregistrer").click();
            screen.shows("Préfère être rencontrée le mardi.").shows("Note écrite").fits()
                    .isAccessible("mediator-dossier-confidence");
        }
    }

    @Test
    void addsToADossierWithoutReadingWhatIsThere() {
        var dossier = stage.followedDossier();
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/dossiers/" + dossier);
            var dialog = screen.page().getByRole(AriaRole.DIALOG);
            screen.button("Ajouter une partie").click();
            dialog.getByLabel("Nom").fill("Personne inventée");
            dialog.getByText("Enregistrer").click();
            screen.shows("Partie A ajoutée").button("Noter une rencontre").click();
            dialog.getByText("1. Personne connue (A)").click();
            dialog.getByText("Enregistrer").click();
            screen.shows("Rencontre avec A : Tenue").button("Écrire une note").click();
            dialog.getByLabel("Note").fill("a".repeat(501));
            screen.shows("1 caractère de trop");
            dialog.getByLabel("Note").fill("https://exemple.test/" + "a".repeat(400));
            dialog.getByText("Enregistrer").click();
            screen.shows("Note écrite");
            assertThat(readings(dossier)).isEmpty();

            screen.button("Lire les noms et les notes").click();
            screen.shows("https://exemple.test/").fits().as(1280).fits().isAccessible("mediator-dossier-long-note");
            assertThat(readings(dossier)).hasSize(2);
        }
    }

    @Test
    void takesFirstWhatNobodyHasAndAnswersItThen() {
        var request = UUID.randomUUID();
        stage.southStaff.put("/api/requests/" + request, Stage.request(stage.southCourt)).mustBe(201);
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/requests/" + request).shows("Sans responsable");
            nextIs(screen, "M’en charger");
            screen.button("M’en charger").click();
            screen.page().getByRole(AriaRole.DIALOG).getByText("Enregistrer").click();
            screen.shows("Vous en avez la charge");
            nextIs(screen, "Répondre");
        }
    }

    /** Of all that may be done one thing stands out. */
    private static void nextIs(Screen screen, String action) {
        var first = screen.page().locator(".actions-list .button.primary");
        assertThat(first.allInnerTexts()).containsExactly(action);
    }

    private JsonNode readings(UUID dossier) {
        return stage.mediator.get("/api/dossiers/%s/readings".formatted(dossier)).mustBe(200).body().path("items");
    }

    @Test
    void worksInEnglishToo() {
        try (var screen = Screen.phone(Locale.UK)) {
            screen.signIn(stage.mediator, "Login", "Password", "Sign in").fits();
            assertThat(screen.page().locator("html").getAttribute("lang")).isEqualTo("en");
            screen.isAccessible("mediator-evening-en");
        }
    }
}
