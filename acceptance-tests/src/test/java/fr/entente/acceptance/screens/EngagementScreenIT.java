package fr.entente.acceptance.screens;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A week is ordered, worked in, read and prolonged; the neighbour hears nothing of it, and no figure is counted twice.
 */
class EngagementScreenIT {

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void theManagerOrdersAWeekAndTheLandlordReadsWhatWasDone() {
        var engagement = ordered();
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.northTower))
                .mustBe(201);
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.southCourt))
                .mustBe(201);
        stage.mediator.put("/api/defects/" + UUID.randomUUID(), Stage.defect(stage.northTower)).mustBe(201);
        Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1).shows("DEFECTS_OPEN", 1);
        Dashboard.consortium(stage.coordinator).shows("INTERVENTIONS", 2);

        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).tap("Dispositif").tap("Missions ponctuelles").shows("Tour du nord")
                    .shows("En cours").fits().isAccessible("landlord-engagements");
            screen.tap("Semaine · Occupation des parties communes").shows("Bilan").shows("35 h");
            figure(screen, "interventions", "1");
            figure(screen, "peopleMet", "6");
            figure(screen, "defects", "1");
            screen.fits().isAccessible("landlord-engagement");
        }
        try (var screen = Screen.desk(Locale.UK)) {
            screen.signIn(stage.coordinator, "Login", "Password", "Sign in")
                    .open("/scheme/engagements/" + engagement).shows("Report")
                    .shows("Week · Occupation of common parts").fits().isAccessible("coordinator-engagement");
        }
        stage.southStaff.get("/api/engagements/" + engagement).mustBe(404);
        stage.southStaff.get("/api/dashboards/engagements/" + engagement).mustBe(404);
    }

    @Test
    void sitesStandInTheOrderOfTheirLanguage() {
        var sites = Stream.of("Zola", "Étang", "Cèdres").map(name -> stage.register(name).toString())
                .toArray(String[]::new);
        var engagement = UUID.randomUUID();
        stage.manager.put("/api/engagements/" + engagement, Json.of("length", "DAY", "theme", "NOISE", "from",
                Paris.today(), "hoursDue", 7, "siteIds", sites, "orderedOn", Paris.today())).mustBe(201);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.manager).open("/scheme/engagements/" + engagement).shows("Étang");
            assertThat(screen.page().locator(".facts").first().innerText()).containsSubsequence("Cèdres", "Étang",
                    "Zola");
        }
    }

    @Test
    void anotherOneOnTheSameSiteIsToldAndACancelledOneKeepsWhatWasDone() {
        var engagement = ordered();
        stage.manager.put("/api/engagements/" + UUID.randomUUID(), Json.of("length", "DAY", "theme", "NOISE", "from",
                Paris.today(), "hoursDue", 7, "siteIds", new String[]{stage.northTower.toString()}, "orderedOn",
                Paris.today())).mustBe(201);
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(), Stage.intervention(stage.northTower))
                .mustBe(201);
        await().untilAsserted(() -> assertThat(stage.manager.get("/api/dashboards/engagements/" + engagement)
                .mustBe(200).body().path("inOtherReports").asInt()).isEqualTo(1));

        try (var screen = Screen.desk(Locale.UK)) {
            screen.signIn(stage.manager, "Login", "Password", "Sign in").open("/scheme/engagements");
            screen.button("Order an engagement").click();
            dialog(screen).getByLabel("Tour du nord").check();
            screen.shows("2 other engagements already cover these sites on these days")
                    .isAccessible("manager-engagement-would-overlap");
            dialog(screen).getByLabel("First day").fill(Paris.today().plusDays(60).toString());
            dialog(screen).getByText("already cover")
                    .waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.manager).open("/scheme/engagements/" + engagement)
                    .shows("Une autre mission concerne les mêmes résidences")
                    .shows("1 intervention figure aussi dans le bilan d’une autre mission.");
            screen.button("Modifier").click();
            dialog(screen).getByLabel("Heures dues").fill("40");
            dialog(screen).getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Enregistrer")).click();
            screen.shows("Mission mise à jour").shows("40 h");
            screen.button("Annuler la mission").click();
            dialog(screen).getByLabel("Motif").selectOption("NO_LONGER_NEEDED");
            dialog(screen).getByLabel("Ne vaut plus à partir du").fill(Paris.today().plusDays(1).toString());
            dialog(screen).getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Annuler la mission")).click();
            screen.shows("Annulée").fits().isAccessible("manager-engagement-cancelled");
            figure(screen, "interventions", "1");
        }
    }

    /** The report is not there at once: until it is the screen says so, and the browser complains. */
    private UUID ordered() {
        try (var screen = Screen.desk(Locale.FRANCE).forgives("status of 404")) {
            screen.signIn(stage.manager).tap("Dispositif").tap("Missions ponctuelles")
                    .shows("Aucune mission ponctuelle").fits().isAccessible("manager-engagements-none");
            screen.button("Commander une mission").click();
            dialog(screen).getByLabel("Objet").selectOption("OCCUPATION");
            dialog(screen).getByLabel("Heures dues").fill("35");
            dialog(screen).getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Commander")).click();
            screen.shows("Choisissez au moins une résidence.").isAccessible("manager-engagement-order");
            dialog(screen).getByLabel("Tour du nord").check();
            dialog(screen).getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Commander")).click();
            screen.shows("Ce qui a été commandé").shows("Bilan").fits().isAccessible("manager-engagement");
            return UUID.fromString(screen.page().url().replaceFirst(".*/engagements/", ""));
        }
    }

    private static void figure(Screen screen, String name, String value) {
        screen.page().locator("[data-figure=%s]".formatted(name)).getByText(value).waitFor();
    }

    private static Locator dialog(Screen screen) {
        return screen.page().getByRole(AriaRole.DIALOG);
    }
}
