package fr.entente.acceptance.screens;

import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.InClear;
import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that comes in stands in one inbox: also what a mediator saw himself, and what one asks another to take.
 */
class InboxScreenIT {

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void whatAMediatorSawWithoutNetworkLandsInTheInboxAndIsTriaged() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            note(phone.screen().open("/observations/new"));
            phone.restarts(false).screen().open("/waiting").shows("Observation").shows("Tour du nord · Hall").fits()
                    .isAccessible("field-waiting-observation");
            assertThat(InClear.filesWith(stage.northTower.toString(), phone.storage())).isEmpty();

            phone.findsNetwork().screen().shows("Tout est envoyé");
        }
        var found = stage.northStaff.get("/api/requests?asked=false").mustBe(200).body().path("items");
        assertThat(found).hasSize(1);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.manager).tap("Sollicitations").shows("Observation d’un médiateur")
                    .shows("Sans responsable")
                    .fits().isAccessible("manager-inbox-observation");
            screen.as(1280).cutsNoTable().as(1024).cutsNoTable().as(1440);
            screen.tap("Occupation de hall").shows("Ce qui a été vu").shows("Observation d’un médiateur");
            screen.button("Qualifier").click();
            dialog(screen).getByText("Incivilité", new GetByTextOptions().setExact(true)).click();
            dialog(screen).getByText("Enregistrer").click();
            screen.shows("Qualification enregistrée").isAccessible("manager-observation");
        }
        Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 0);
        assertThat(Dashboard.landlord(stage.northStaff).now().path("requests").path("received").asInt(-1)).isZero();
    }

    @Test
    void whatWasSeenIsAnsweredByTheInterventionThatIsLoggedFromIt() {
        var seen = UUID.randomUUID();
        stage.mediator.put("/api/observations/" + seen, Json.of("siteId", stage.northTower, "space", "HALL", "nature",
                "OCCUPATION_HALL", "severity", 2, "notedAt", Paris.minutesAgo(30))).mustBe(201);
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/requests/" + seen).tap("Noter une intervention")
                    .shows("Tour du nord").tap("Présence").fits().isAccessible("mediator-log-from-observation");
            screen.tap("Enregistrer").shows("Intervention enregistrée, réponse donnée").shows("Traité sur place").fits()
                    .isAccessible("mediator-observation-answered");
        }
        var answered = stage.northStaff.get("/api/requests/" + seen).mustBe(200).body();
        assertThat(answered.path("answer").asString()).isEqualTo("HANDLED_ON_SITE");
        var logged = stage.northStaff.get("/api/interventions?requestId=" + seen).mustBe(200).body().path("items");
        assertThat(logged).singleElement().satisfies(one -> assertThat(one.path("siteId").asString())
                .isEqualTo(stage.northTower.toString()));
    }

    @Test
    void aRequestGoesToAColleagueWhoAcceptsOnHisOwnPhone() {
        var colleague = stage.hire("colleague", "MEDIATOR", null);
        var request = "/requests/" + UUID.randomUUID();
        stage.mediator.put("/api" + request, Stage.request(stage.northTower)).mustBe(201);
        stage.mediator.post("/api" + request + "/assignment",
                Json.of("mediatorId", stage.mediator.id(), "assignedAt", Paris.minutesAgo(60)), 1).mustBe(200);
        try (var mine = Screen.phone(Locale.FRANCE); var his = Screen.phone(Locale.FRANCE)) {
            his.signIn(colleague).shows("La soirée commence");
            toDo(his, 0);
            mine.signIn(stage.mediator).open(request);
            mine.button("Passer à un collègue").click();
            dialog(mine).getByLabel("À qui").selectOption(colleague.id().toString());
            dialog(mine).getByText("Enregistrer").click();
            mine.shows("Proposition de passation envoyée").shows("attend Compte colleague").fits()
                    .isAccessible("mediator-request-handover");

            toDo(his, 1);
            his.page().locator(".due-mark").click();
            his.shows("de Compte mediator").fits().isAccessible("mediator-due-handover");
            his.tap("Répondre : reprendre une sollicitation ?");
            confirm(his, "Reprendre la sollicitation");
            his.shows("Vous en avez la charge").fits().isAccessible("mediator-request-taken-over");
            toDo(his, 0);
        }
        assertThat(stage.mediator.get("/api" + request).mustBe(200).body().path("ownerId").asString())
                .isEqualTo(colleague.id().toString());
    }

    @Test
    void aPartnerSendsARequestAboutASiteAndDoesNotSeeWhoseItIs() {
        var partner = stage.hire("partner", "PARTNER", null);
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(partner).tap("Envoyer une sollicitation").shows("Dites où et de quoi il s’agit");
            screen.page().getByLabel("Résidence").selectOption("Tour du nord");
            screen.page().getByLabel("Nature").selectOption("NOISE_MUSIC");
            screen.fits().isAccessible("partner-request-new");
            screen.button("Envoyer").click();
            screen.shows("La sollicitation").shows("Tour du nord").fits().isAccessible("partner-request");
        }
        var received = stage.northStaff.get("/api/requests").mustBe(200).body().path("items");
        assertThat(received).hasSize(1);
        assertThat(received.path(0).path("origin").asString()).isEqualTo("PARTNER_REQUEST");
    }

    private static void note(Screen screen) {
        screen.tap("Choisir un lieu").tap("Tour du nord").tap("Hall");
        screen.page().getByLabel("Nature").selectOption("OCCUPATION_HALL");
        screen.tap("Gêne répétée").fits().isAccessible("mediator-observation-new");
        screen.tap("Envoyer à l’équipe").shows("Gardée sur ce téléphone");
    }

    /** Without reload: told by what happened, or asked for every half minute. */
    static void toDo(Screen screen, int count) {
        PlaywrightAssertions.assertThat(screen.page().locator(".due-count"))
                .hasText(Integer.toString(count),
                        new HasTextOptions().setTimeout(45_000));
    }

    static void confirm(Screen screen, String action) {
        screen.button(action).click();
        dialog(screen).getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(action)).click();
    }

    static Locator dialog(Screen screen) {
        return screen.page().getByRole(AriaRole.DIALOG);
    }
}
