package fr.entente.acceptance.screens;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Person;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The operator lets in its own people, and who read what they were told is the auditor's to see. */
class AccessScreenIT {

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void theManagerLetsInAMediatorAndTheCoordinatorCannot() {
        var login = "new." + UUID.randomUUID();
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.manager).open("/people").shows("Compte mediator").fits().isAccessible("manager-people");
            assertThat(screen.page().content()).doesNotContain(stage.northStaff.login());
            screen.button("Ajouter une personne").click();
            assertThat(roles(screen)).containsExactly("MEDIATOR", "MANAGER");
            dialog(screen).getByLabel("Nom affiché").fill("Médiatrice inventée");
            dialog(screen).getByLabel("Identifiant").fill(login);
            dialog(screen).getByLabel("Premier mot de passe").fill("Acceptance-only-1234");
            dialog(screen).getByLabel("Rôle").selectOption("MEDIATOR");
            dialog(screen).getByText("Enregistrer").click();
            screen.shows("Accès mis à jour").shows("Médiatrice inventée");
        }
        Person.signIn(Platform.shared().gateway(), login, "Acceptance-only-1234").get("/api/requests").mustBe(200);
        try (var screen = Screen.desk(Locale.UK)) {
            screen.signIn(stage.coordinator, "Login", "Password", "Sign in").open("/people").shows(login);
            screen.button("Add a person").click();
            assertThat(roles(screen)).containsExactly("LANDLORD", "COORDINATOR", "PARTNER", "AUDITOR");
        }
    }

    @Test
    void theAuditorSeesWhoReadAndNothingElse() {
        var dossier = stage.followedDossier();
        stage.mediator.get("/api/dossiers/%s/notes".formatted(dossier)).mustBe(200);
        var auditor = stage.hire("auditor", "AUDITOR", null);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(auditor).shows("Journal de lecture").shows("Compte mediator").shows("les notes (0)").fits()
                    .isAccessible("auditor-readings");
        }
        auditor.get("/api/dossiers/" + dossier).mustBe(403);
    }

    @Test
    void anAdministratorDisablesAnAccountAndEnablesItWithANewPassword() {
        var mediator = stage.hire("returning", "MEDIATOR", null);
        var administrator = stage.administrator();
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(administrator).open("/people").shows(mediator.login());
            of(screen, mediator, "Désactiver").click();
            dialog(screen).getByText("Désactiver", exactly()).click();
            screen.shows("Comptes désactivés");
            await().until(() -> mediator.get("/api/requests").status() == 401);
            of(screen, mediator, "Réactiver").click();
            dialog(screen).getByLabel("Nouveau mot de passe").fill("Acceptance-only-5678");
            screen.isAccessible("administrator-enable");
            dialog(screen).getByText("Réactiver", exactly()).click();
            of(screen, mediator, "Désactiver").waitFor();
            screen.fits();
        }
        Person.signIn(Platform.shared().gateway(), mediator.login(), "Acceptance-only-5678").get("/api/requests")
                .mustBe(200);
    }

    @Test
    void whoeverWasGivenAPasswordChoosesAnother() {
        var staff = stage.hire("choosing", "LANDLORD", stage.north);
        try (var screen = Screen.phone(Locale.FRANCE).forgives("status of 400")) {
            screen.signIn(staff).page().locator(".account-button").click();
            screen.tap("Changer le mot de passe");
            dialog(screen).getByLabel("Mot de passe actuel").fill("not the password");
            dialog(screen).getByLabel("Nouveau mot de passe").fill("Acceptance-only-5678");
            dialog(screen).getByRole(AriaRole.BUTTON, named("Changer le mot de passe")).click();
            screen.shows("Ce n’est pas votre mot de passe actuel").fits().isAccessible("own-password");
            dialog(screen).getByLabel("Mot de passe actuel").fill("Acceptance-only-1234");
            dialog(screen).getByRole(AriaRole.BUTTON, named("Changer le mot de passe")).click();
            screen.shows("Mot de passe changé").open("/dashboard").shows("Tableau de bord");
        }
        await().until(() -> staff.get("/api/me").status() == 401);
        Person.signIn(Platform.shared().gateway(), staff.login(), "Acceptance-only-5678").get("/api/me").mustBe(200);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator of(Screen screen, Person person, String action) {
        return screen.page().locator(".person").filter(new Locator.FilterOptions().setHasText(person.login()))
                .getByText(action, exactly());
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static List<String> roles(Screen screen) {
        var options = dialog(screen).getByLabel("Rôle").or(dialog(screen).getByLabel("Role")).locator("option");
        options.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return options.all().stream()
                .map(option -> option.getAttribute("value")).filter(value -> !value.isEmpty()).toList();
    }

    private static Locator dialog(Screen screen) {
        return screen.page().getByRole(AriaRole.DIALOG);
    }
}
