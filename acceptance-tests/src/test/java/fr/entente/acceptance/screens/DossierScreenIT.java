package fr.entente.acceptance.screens;

import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The work on a dossier on a phone: the checklist, what a step has to show, a hand-over, a partner's answer by a link.
 */
class DossierScreenIT {

    private final Stage stage = Stage.set(Platform.shared());
    private final UUID dossier = UUID.randomUUID();

    @BeforeEach
    void openADossier() {
        stage.mediator.put("/api/dossiers/" + dossier, Stage.dossier(stage.northTower)).mustBe(201);
        post("/mediators", Json.of("mediatorId", stage.mediator.id(), "assignedOn", Paris.today()), 1);
    }

    @Test
    void isFoundAdmissibleAndTellsWhatIsMissingToLeaveAStep() {
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/dossiers/" + dossier).shows("Le travail");
            screen.button("Recevabilité").click();
            dialog(screen).getByText("Rien : recevable").click();
            save(screen);
            screen.shows("Recevable");
            screen.button("Étape : Diagnostic").click();
            save(screen);
            screen.button("Étape : Gestion du conflit").click();
            save(screen);
            screen.shows("ajoutez au moins une partie de chaque côté");
            dialog(screen).getByText("Annuler").click();
            screen.button("Enquête de voisinage").click();
            dialog(screen).getByLabel("Foyers sollicités", new Locator.GetByLabelOptions().setExact(true)).fill("8");
            dialog(screen).getByLabel("Foyers entendus", new Locator.GetByLabelOptions().setExact(true)).fill("6");
            save(screen);
            screen.shows("8 foyers sollicités, 6 entendus").fits().isAccessible("mediator-dossier-work");
        }
    }

    @Test
    void goesOverToAColleagueWhoAccepts() {
        var colleague = stage.hire("colleague", "MEDIATOR", null);
        post("/handover", Json.of("to", colleague.id(), "proposedOn", Paris.today()), 2);
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(colleague).open("/dossiers/" + dossier);
            screen.button("Reprendre ce dossier").click();
            save(screen);
            screen.shows("Dossier repris par un autre médiateur").shows("Suivi par Compte colleague").fits()
                    .isAccessible("mediator-dossier-taken-over");
        }
        stage.mediator.get("/api/dossiers/%s/notes".formatted(dossier)).mustBe(403);
        colleague.get("/api/dossiers/%s/notes".formatted(dossier)).mustBe(200);
    }

    @Test
    void isAnsweredByAPartnerWithoutAnAccount() {
        post("/orientations", Json.of("partner", "CONCILIATOR", "madeOn", Paris.today()), 2);
        var address = link();
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.open(address).shows("Une orientation vers vous").shows("Association inventée")
                    .shows("Bailleur du nord pour coordinateur").shows("Tour du nord").fits()
                    .isAccessible("partner-orientation");
            assertThat(screen.page().content()).doesNotContain(dossier.toString());
            screen.button("Répondre").click();
            dialog(screen).getByText("Refusée").click();
            dialog(screen).getByLabel("Motif").selectOption("NO_CAPACITY");
            save(screen);
            screen.shows("Votre réponse est enregistrée").fits().isAccessible("partner-answered");
        }
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).open("/dossiers/" + dossier).shows("Refusée").shows("Pas de place")
                    .isAccessible("landlord-dossier-orientation");
        }
    }

    private String link() {
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/dossiers/" + dossier).shows("Envoyée").fits().as(1280).fits().as(360);
            screen.button("Lien pour le partenaire").click();
            dialog(screen).getByText("Faire un lien").click();
            screen.shows("Il n’est montré qu’une fois");
            return dialog(screen).getByLabel("Lien pour le partenaire").last().inputValue();
        }
    }

    private void post(String part, Object body, long version) {
        stage.mediator.post("/api/dossiers/" + dossier + part, body, version).mustBe(200);
    }

    private static Locator dialog(Screen screen) {
        return screen.page().getByRole(AriaRole.DIALOG);
    }

    private static void save(Screen screen) {
        dialog(screen).getByText("Enregistrer").click();
    }
}
