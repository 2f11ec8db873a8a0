package fr.entente.acceptance.screens;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** Residents do something together: it is planned at a desk, told on a phone, and each landlord sees its own part. */
class ActionScreenIT {

    private static final long A_DAY = 24 * 60;

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void aManagerPlansASharedActionAndEachLandlordSeesItsOwnSites() {
        try (var screen = Screen.desk(Locale.FRANCE).forgives("status of 400")) {
            screen.signIn(stage.manager).tap("Actions collectives").shows("Aucune action collective").fits()
                    .isAccessible("manager-actions-empty");
            screen.tap("Prévoir une action").tap("Prévoir").shows("Choisissez un thème.");
            plan(screen, "Mme Durand").shows("Nommez l’organisme").fits().isAccessible("manager-action-refused");
            field(screen, "Nom de l’organisme").fill("Centre social");
            screen.tap(screen.button("Prévoir")).shows("Action prévue").shows("Centre social").fits()
                    .shows("Le bilan se saisit à partir du").isAccessible("manager-action");
            assertThat(screen.page().getByText("Saisir un bilan").count()).isZero();
            screen.button("Annuler l’action").click();
            var dialog = screen.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Motif").selectOption("WEATHER");
            screen.isAccessible("manager-action-cancel");
            dialog.getByText("Annuler l’action").last().click();
            screen.shows("Annulée").shows("Météo");
        }
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).tap("Actions collectives").shows("Repas partagé").shows("Action commune")
                    .fits().isAccessible("landlord-actions");
            screen.tap("Intergénérationnel · Repas partagé").shows("Tour du nord").shows("Bailleur du nord");
            assertThat(screen.page().locator("main").innerText()).doesNotContain("Cour du sud", "Bailleur du sud");
        }
    }

    @Test
    void aMediatorTellsOnHisPhoneHowItWent() {
        var action = overAndUntold();
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).shows("Bilan à saisir").fits().isAccessible("mediator-evening-actions");
            screen.tap("Intergénérationnel · Repas partagé").tap("Saisir un bilan").shows("Comptage des participants");
            field(screen, "Enfants").fill("12");
            field(screen, "Seniors").fill("9");
            field(screen, "Remarque de l’équipe").fill("Prévoir deux tables");
            screen.tap("Atteint").tap("À renouveler").fits();
            // At the page's end a button happens to lie half behind the bar on top; scrolling frees it.
            screen.page().evaluate("scrollTo(0, 0)");
            screen.isAccessible("mediator-action-account");
            screen.tap("Enregistrer").shows("Bilan enregistré").shows("Réalisée").shows("Prévoir deux tables").fits()
                    .isAccessible("mediator-action-held");
        }
        Dashboard.landlord(stage.northStaff).shows("ACTIONS_HELD", 1).shows("ACTION_PARTICIPANTS", 21);
        Dashboard.landlord(stage.southStaff).shows("ACTIONS_HELD", 1);
        Dashboard.consortium(stage.coordinator).shows("ACTIONS_HELD", 1).shows("ACTION_PARTICIPANTS", 21);
        for (var reader : List.of(stage.northStaff, stage.coordinator)) {
            assertThat(reader.get("/api/actions/" + action).mustBe(200).body().toString()).doesNotContain("tables");
        }

        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.coordinator).shows("Les sommes sont égales")
                    .shows("Égales, aux actions communes près").fits().isAccessible("coordinator-sum-shared");
            screen.open("/actions").shows("Repas partagé").shows("Bailleur du sud").fits()
                    .isAccessible("coordinator-actions");
        }
    }

    @Test
    void whatNobodyPlannedIsToldAndCorrectedAndWithdrawn() {
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).tap("Tout voir").tap("Saisir un bilan").tap("Sensibilisation");
            field(screen, "Forme").selectOption("INFORMATION_STAND");
            field(screen, "Tour du nord").check();
            field(screen, "Début").fill(Paris.today().minusDays(1) + "T14:00");
            screen.tap("Total seulement").tap("Atteint en partie").tap("Aucune").tap("Enregistrer")
                    .shows("Indiquez le nombre de participants");
            field(screen, "Participants").fill("30");
            screen.tap("Enregistrer").shows("Réalisée").tap("Corriger le bilan");
            field(screen, "Participants").fill("33");
            screen.tap("Enregistrer").shows("Bilan corrigé");
        }
        Dashboard.landlord(stage.northStaff).shows("ACTION_PARTICIPANTS", 33);
        try (var screen = Screen.desk(Locale.UK)) {
            screen.signIn(stage.manager, "Login", "Password", "Sign in").open("/actions").shows("Information stand")
                    .fits().isAccessible("manager-actions-en");
            screen.tap("Awareness · Information stand").shows("33").fits().isAccessible("manager-action-en");
            screen.button("Withdraw the account").click();
            var dialog = screen.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Reason").selectOption("NOT_HELD");
            dialog.getByText("Withdraw the account").last().click();
            screen.shows("Withdrawn");
        }
        Dashboard.landlord(stage.northStaff).shows("ACTIONS_HELD", 0);
    }

    @Test
    void aColleaguesRemarkIsShownBeforeItIsReplaced() {
        var action = overAndUntold();
        var remark = "/api/actions/%s/remark".formatted(action);
        try (var screen = Screen.desk(Locale.FRANCE).forgives("status of 412")) {
            screen.signIn(stage.mediator).open("/actions/" + action).tap("Saisir un bilan")
                    .shows("Comptage des participants");
            stage.manager.send(stage.manager.request(remark).header("If-Match", "\"1\"")
                    .PUT(BodyPublishers.ofString("{\"text\":\"Prévoir de l'ombre\"}"))).mustBe(204);
            field(screen, "Enfants").fill("12");
            field(screen, "Remarque de l’équipe").fill("Prévoir deux tables");
            screen.tap("Atteint").tap("À renouveler").tap("Enregistrer").shows("Prévoir de l'ombre").fits()
                    .isAccessible("mediator-action-remark-changed");
            assertThat(field(screen, "Remarque de l’équipe").inputValue()).isEqualTo("Prévoir deux tables");
            screen.tap("Enregistrer").shows("Bilan enregistré").shows("Prévoir deux tables");
        }
    }

    private Screen plan(Screen screen, String partner) {
        screen.tap("Intergénérationnel");
        field(screen, "Forme").selectOption("SHARED_MEAL");
        for (var site : List.of("Tour du nord", "Cour du sud")) {
            field(screen, site).check();
        }
        screen.tap("Ajouter un partenaire");
        field(screen, "Nom de l’organisme").fill(partner);
        field(screen, "Début").fill(Paris.today().plusDays(9) + "T14:00");
        return screen.tap(screen.button("Prévoir"));
    }

    /** A meal of yesterday at both sites of which nobody has told yet how it went. */
    private UUID overAndUntold() {
        var action = UUID.randomUUID();
        stage.mediator.put("/api/actions/" + action, Json.of("theme", "INTERGENERATIONAL", "kind", "SHARED_MEAL",
                "siteIds", new String[]{stage.northTower.toString(), stage.southCourt.toString()}, "partners",
                new String[0], "startsAt", Paris.minutesAgo(A_DAY), "endsAt", Paris.minutesAgo(A_DAY - 120),
                "plannedAt", Paris.minutesAgo(3 * A_DAY))).mustBe(201);
        return action;
    }

    private static Locator field(Screen screen, String label) {
        return screen.page().getByLabel(label, new Page.GetByLabelOptions().setExact(label.equals("Participants")))
                .locator("visible=true").first();
    }
}
