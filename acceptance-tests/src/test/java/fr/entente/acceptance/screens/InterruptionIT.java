package fr.entente.acceptance.screens;

import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Person;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody is called away in the middle of typing: his session ends, or his thumb slips. */
class InterruptionIT {

    private static final String RESUMED = "Vous reprenez ce que vous aviez commencé";

    private static final String TWO_MINUTES_LATER = """
            (() => {
              const now = Date.now.bind(Date);
              Date.now = () => now() + 120_000;
            })()""";

    private final Stage stage = Stage.set(Platform.shared());
    private final UUID request = UUID.randomUUID();

    @BeforeEach
    void somebodyAsks() {
        stage.northStaff.put("/api/requests/" + request, Stage.request(stage.northTower)).mustBe(201);
    }

    @Test
    void whoseSessionEndsSignsInAndSendsWhatWasTyped() {
        try (var screen = Screen.desk(Locale.FRANCE)) {
            answering(screen.signIn(stage.manager));
            sendsWithoutSession(screen);
            screen.shows("Reconnectez-vous").fits().isAccessible("session-ended");
            screen.page().keyboard().press("Escape");
            screen.page().keyboard().press("Escape");
            assertThat(gate(screen)).isVisible();
            assertThat(screen.page().locator("#main")).isHidden();

            signInAgain(screen, stage.manager);
            assertThat(gate(screen)).hasCount(0);
            assertThat(dialog(screen).getByLabel("Réponse")).hasValue("INFORMED");
            dialog(screen).getByText("Enregistrer").click();
            screen.shows("Réponse enregistrée");
        }
    }

    @Test
    void anotherPersonFindsNothingOfIt() {
        try (var screen = Screen.desk(Locale.FRANCE)) {
            answering(screen.signIn(stage.manager));
            sendsWithoutSession(screen);
            signInAgain(screen, stage.northStaff);
            assertThat(gate(screen)).hasCount(0);
            assertThat(dialog(screen)).hasCount(0);
            assertThat(screen.page().locator(".account-button")).containsText("Bailleur");
            assertThat(screen.button("Répondre")).hasCount(0);
        }
    }

    @Test
    void aStepBackLeavesTheDialogAndNotTheScreen() {
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).tap("Noter").tap("Présence").tap("Choisir un lieu").shows("Tour du nord");
            screen.page().goBack();
            assertThat(dialog(screen)).hasCount(0);
            assertThat(screen.page().getByLabel("Présence").first()).isChecked();
            screen.page().goBack();
            screen.shows("La soirée commence");
        }
    }

    @Test
    void whatWasBegunIsThereWhenItsPersonComesBackAndForNobodyElse() {
        var other = stage.hire("colleague", "MEDIATOR", null);
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).goTo("Noter").tap("Choisir un lieu").tap("Tour du nord").tap("Hall")
                    .tap("Technique");
            screen.goTo("Ce soir").shows("La soirée commence").goTo("Noter").shows(RESUMED).shows("Tour du nord").fits()
                    .isAccessible("field-resumed");
            assertThat(screen.page().getByLabel("Technique").first()).isChecked();
            screen.tap("Tout reprendre à zéro").shows("Choisir un lieu");
            assertThat(screen.page().getByText(RESUMED)).hasCount(0);

            screen.tap("Choisir un lieu").tap("Tour du nord").tap("Hall").tap("Technique").tap("Enregistrer")
                    .goTo("Ce soir").heading("Ce soir").first().waitFor();
            screen.goTo("Noter").shows("Tour du nord");
            assertThat(screen.page().getByText(RESUMED)).hasCount(0);

            screen.tap("Technique").page().locator(".account-button").click();
            screen.tap("Se déconnecter").shows("Connexion").signIn(other).goTo("Noter").shows("Choisir un lieu");
            assertThat(screen.page().getByText(RESUMED)).hasCount(0);
            screen.page().locator(".account-button").click();
            screen.tap("Se déconnecter").shows("Connexion").signIn(stage.mediator).goTo("Noter")
                    .shows("Choisir un lieu");
            assertThat(screen.page().getByText(RESUMED)).hasCount(0);
        }
    }

    @Test
    void aLandlordsDraftLivesInMemoryAlone() {
        try (var screen = Screen.desk(Locale.FRANCE)) {
            asking(screen.signIn(stage.northStaff));
            screen.goTo("Sollicitations").tap("Envoyer une sollicitation").shows(RESUMED).fits()
                    .isAccessible("landlord-request-resumed");
            screen.tap("Annuler").tap("Envoyer une sollicitation").shows("Résidence");
            assertThat(screen.page().getByText(RESUMED)).hasCount(0);
            asking(screen);
            screen.open("/requests/new").shows("Résidence");
            assertThat(screen.page().getByText(RESUMED)).hasCount(0);
        }
    }

    /** It is one thing, however often it is sent and wherever its person was meanwhile. */
    @Test
    void whatMayHaveArrivedGoesOnAsTheSame() {
        try (var phone = new Phone()) {
            var screen = phone.screen().signIn(stage.northStaff);
            asking(screen);
            phone.line().loseAnswersTo("PUT /api/requests/");
            screen.button("Envoyer").click();
            screen.shows("Le serveur n’a pas répondu");
            phone.line().mend();
            phone.evaluate(TWO_MINUTES_LATER);
            screen.goTo("Sollicitations").tap("Envoyer une sollicitation").shows(RESUMED);
            screen.button("Envoyer").click();
            screen.shows("Sollicitation enregistrée");
        }
        var asked = stage.northStaff.get("/api/requests").mustBe(200).body().path("items");
        Assertions.assertThat(asked).hasSize(2); // with that of before
    }

    private static void asking(Screen screen) {
        screen.open("/requests/new").page().getByLabel("Résidence").selectOption("Tour du nord");
        screen.page().getByLabel("Nature").selectOption("Musique, fête");
    }

    @Test
    void theWordsOfANoteOutliveASlipOfTheThumbButNotTheirPage() {
        var dossier = stage.followedDossier();
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/dossiers/" + dossier);
            noteIs(screen, "").fill("Mots inventés pour l’essai.");
            screen.page().keyboard().press("Escape");
            noteIs(screen, "Mots inventés pour l’essai.");
            screen.shows(RESUMED).fits().isAccessible("mediator-note-resumed");
            dialog(screen).getByText("Annuler").click();
            noteIs(screen, "").fill("Mots inventés pour l’essai.");
            screen.page().keyboard().press("Escape");
            noteIs(screen.open("/dossiers/" + dossier), "");
        }
    }

    private static Locator noteIs(Screen screen, String words) {
        screen.button("Écrire une note").click();
        var note = dialog(screen).getByLabel("Note");
        assertThat(note).hasValue(words);
        return note;
    }

    private void answering(Screen screen) {
        screen.open("/requests/" + request).button("Répondre").click();
        dialog(screen).getByLabel("Réponse").selectOption("INFORMED");
    }

    private static void sendsWithoutSession(Screen screen) {
        screen.page().context().clearCookies();
        dialog(screen).getByText("Enregistrer").click();
        assertThat(gate(screen)).isVisible();
    }

    private static void signInAgain(Screen screen, Person person) {
        gate(screen).getByLabel("Identifiant").fill(person.login());
        gate(screen).getByLabel("Mot de passe").fill("Acceptance-only-1234");
        gate(screen).getByText("Se connecter").click();
    }

    private static Locator gate(Screen screen) {
        return screen.page().locator("sign-in-again dialog");
    }

    private static Locator dialog(Screen screen) {
        return screen.page().getByRole(AriaRole.DIALOG);
    }
}
