package fr.entente.acceptance.screens;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Person;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

/**
 * An evening through the browser: planned at a desk, started and ended by a thumb, read by each landlord for itself.
 */
@Order(1) // among the longest: it starts before others
class ShiftScreenIT {

    private static final String FORGET_WHAT_WAS_READ = """
            async () => {
              const { writing } = await import('/app/outbox/locker.js');
              await writing('copies', (store) => store.clear());
            }""";
    private static final String KEPT = """
            async () => {
              const { reading } = await import('/app/outbox/locker.js');
              return (await reading('copies', (store) => store.getAllKeys())).map(([, name]) => name.split('/').pop());
            }""";

    private final Stage stage = Stage.set(Platform.shared());
    private final Person colleague = stage.hire("colleague", "MEDIATOR", null);

    @Test
    void aManagerPlansTheWeekWithPairsAndSectors() {
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.forgives("status of 400").signIn(stage.manager).open("/evenings").shows("Personne de prévu").fits()
                    .isAccessible("manager-evenings-empty");
            screen.tap("Planifier une vacation").shows("Nom du secteur");
            screen.tap("Compte mediator").page().getByLabel("Nom du secteur").fill("Secteur nord");
            screen.tap("Tour du nord").tap("Enregistrer").shows("Personne ne tourne seul").fits()
                    .isAccessible("manager-plan-refused");
            screen.tap("Compte colleague").tap("Enregistrer").shows("Secteur nord").fits()
                    .isAccessible("manager-evenings");
            screen.page().locator(".week-shift a").first().click();
            screen.shows("Tour du nord").shows("Prévue").fits().isAccessible("manager-evening");
            screen.tap("Annuler la vacation");
            screen.page().getByRole(AriaRole.DIALOG).getByLabel("Motif")
                    .selectOption("WEATHER");
            screen.page().getByRole(AriaRole.DIALOG)
                    .getByText("Annuler la vacation").last().click();
            screen.shows("Intempéries").fits().isAccessible("manager-evening-cancelled");
        }
    }

    @Test
    void aPairStartsAndEndsItsEveningAndEachLandlordReadsItsOwnSites() {
        var shift = planned();
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).shows("Secteur nord").shows("Avec Compte colleague").fits()
                    .isAccessible("mediator-tonight-planned");
            screen.startCounting();
            screen.tap("Commencer la vacation").shows("En cours").fits().isAccessible("mediator-tonight-started");
            assertThat(screen.taps()).isOne();
            var start = startOf(shift);
            logged(stage.northTower, 4, start);
            logged(stage.southCourt, 7, start);
            screen.tap("Terminer la vacation").shows("N’écrivez aucun nom").fits().isAccessible("mediator-end");
            screen.page().getByText("Tendu").first().click();
            screen.page().getByText("Calme").last().click();
            screen.page().getByLabel("Ce que le prochain binôme doit savoir").first().fill("Repasser vers 21 h.");
            screen.page().getByText("À dire au bailleur d’une résidence").first().click();
            screen.page().getByLabel("Tour du nord").fill("a".repeat(281));
            screen.shows("1 caractère de trop").tap("Terminer").shows("1 champ à compléter");
            screen.page().getByLabel("Tour du nord").fill("La porte du hall ne ferme plus.");
            screen.tap("Terminer").shows("Vacation terminée").shows("À savoir").fits().isAccessible("mediator-report");
        }
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).tap("Rapports").shows("Secteur nord").shows("Tendu").fits()
                    .isAccessible("landlord-reports");
            screen.page().locator(".list-table a").first().click();
            screen.shows("Compte rendu du").shows("La porte du hall ne ferme plus.").fits()
                    .isAccessible("landlord-report");
            hides(screen.page(), "Secteur sud", "Cour du sud", "Repasser vers 21 h.", "Compte mediator");
            screen.page().emulateMedia(new Page.EmulateMediaOptions()
                    .setMedia(Media.PRINT));
            assertThat(screen.page().locator(".print-button").first().isVisible()).isFalse();
            assertThat(screen.page().locator(".print-head").innerText()).contains("Dispositif", "Imprimé le");
            assertThat(screen.heading("Compte rendu du").innerText()).endsWith(" " + Paris.today().getYear());
        }
        var south = stage.southStaff.get("/api/shifts/%s/report".formatted(shift)).mustBe(200).body();
        assertThat(south.at("/done/peopleMet").asInt()).isEqualTo(7);
        assertThat(south.toString()).doesNotContain("porte du hall", "Tour du nord", "Secteur nord");
        try (var screen = Screen.phone(Locale.ENGLISH)) {
            screen.signIn(stage.coordinator, "Login", "Password", "Sign in").open("/evenings/" + shift)
                    .shows("Report of").shows("Secteur sud").fits()
                    .isAccessible("coordinator-report");
        }
    }

    @Test
    void tonightsPlanIsReadAndTheEveningStartedWithoutNetwork() {
        var shift = planned();
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("Secteur nord");
            phone.installed().losesNetwork();
            phone.restarts(false).screen().open("/evening").shows("Secteur nord").shows("Tour du nord")
                    .tap("Commencer la vacation").shows("En cours").fits().isAccessible("field-tonight-offline");
            phone.screen().open("/waiting").shows("Début de vacation");
            phone.findsNetwork().screen().shows("Tout est envoyé");
            assertThat(stage.manager.get("/api/shifts/" + shift).mustBe(200).body().path("status").asString())
                    .isEqualTo("STARTED");
        }
    }

    @Test
    void tonightsPlanIsOnThePhoneOfWhoCameByAnotherScreen() {
        planned();
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("Secteur nord");
            phone.installed();
            phone.evaluate(FORGET_WHAT_WAS_READ);
            phone.screen().open("/dossiers").shows("Dossiers");
            keeps(phone, "tonight", "colleagues", "sites", "recent");
            phone.losesNetwork().screen().open("/evening").shows("Secteur nord").shows("Tour du nord")
                    .shows("Avec Compte colleague");
        }
    }

    @Test
    void tonightsPlanIsOnThePhoneOfWhomTheNetworkReachedOnHisWay() {
        planned();
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("Secteur nord").open("/dossiers").shows("Dossiers");
            phone.installed().losesNetwork().screen().shows("Hors ligne");
            phone.evaluate(FORGET_WHAT_WAS_READ);
            phone.findsNetwork();
            keeps(phone, "tonight", "colleagues", "recent"); // the page has the sites already
        }
    }

    private static void keeps(Phone phone, Object... names) {
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(phone.evaluate(KEPT)).asInstanceOf(LIST).contains(names));
    }

    @Test
    void bothOfThePairStartAndEndWithoutNetworkAndNothingOfEitherIsLost() {
        var shift = planned();
        try (var first = new Phone(); var second = new Phone()) {
            startsAloneWithoutNetwork(first, stage.mediator);
            startsAloneWithoutNetwork(second, colleague);
            endsWithoutNetwork(first, "Calme", "Le hall est resté vide.");
            endsWithoutNetwork(second, "Tendu", "Deux groupes sous le porche.");
            first.findsNetwork().screen().open("/waiting").shows("Tout est envoyé");
            second.findsNetwork().screen().open("/waiting").shows("Tout est envoyé").open("/evenings/" + shift)
                    .shows("autre avis").shows("Le hall est resté vide.").shows("Deux groupes sous le porche.").fits()
                    .isAccessible("mediator-report-two-views");
        }
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).tap("Rapports").shows("Tendu").open("/evenings/" + shift).shows("Calme")
                    .shows("autre avis").fits();
        }
        assertThat(stage.manager.get("/api/shifts/" + shift).mustBe(200).body().path("present").asInt()).isEqualTo(2);
    }

    private static void endsWithoutNetwork(Phone phone, String mood, String note) {
        var screen = phone.screen().open("/evening").tap("Terminer la vacation")
                .shows("N’écrivez aucun nom");
        screen.page().getByText(mood).first().click();
        screen.page().getByText("Calme").last().click();
        screen.page().getByLabel("Ce que le prochain binôme doit savoir").first().fill(note);
        screen.tap("Terminer").shows("Gardée sur ce téléphone");
    }

    private static void startsAloneWithoutNetwork(Phone phone, Person person) {
        phone.screen().signIn(person).shows("Secteur nord");
        phone.installed().losesNetwork().screen().tap("Commencer pour moi seulement").shows("En cours");
    }

    @Test
    void eachOfThePairStartsAndEndsForHimselfAndTheManagerPutsTheHoursRight() {
        var shift = planned();
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).shows("Secteur nord").tap("Commencer pour moi seulement").shows("En cours")
                    .shows("Commencer pour Compte colleague").fits().isAccessible("mediator-tonight-alone");
        }
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(colleague).tap("Commencer pour moi").shows("Je pars avant les autres").fits()
                    .isAccessible("mediator-tonight-both");
            screen.startCounting();
            screen.tap("Je pars avant les autres").shows("Départ noté à").fits()
                    .isAccessible("mediator-tonight-left");
            assertThat(screen.taps()).isOne();
        }
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).tap("Terminer la vacation").shows("N’écrivez aucun nom");
            hides(screen.page(), "Compte colleague"); // who has left is asked about no more
            screen.page().getByText("Tendu").first().click();
            screen.page().getByText("Calme").last().click();
            screen.tap("Terminer").shows("Heures de chacun").fits().isAccessible("mediator-report-hours");
        }
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.manager).open("/evenings/" + shift).shows("Heures de chacun");
            screen.tap("Corriger").page().getByLabel("Commencée à")
                    .fill(LocalDateTime.now(Paris.ZONE).minusMinutes(40).truncatedTo(ChronoUnit.MINUTES).toString());
            screen.fits().isAccessible("manager-correct-hours");
            screen.tap("Enregistrer").shows("Heures corrigées le").tap("Qui a saisi quoi").shows("au lieu de").fits()
                    .isAccessible("manager-hours-history");
        }
        var report = stage.northStaff.get("/api/shifts/%s/report".formatted(shift)).mustBe(200).body();
        assertThat(report.path("mediatorMinutes").asInt()).isBetween(39, 50);
        assertThat(report.toString()).doesNotContain("mediatorId");
    }

    @Test
    void theManagerSeesAndEndsAnEveningThatNobodyHasEnded() {
        var shift = UUID.randomUUID();
        var yesterday = Paris.today().minusDays(1);
        stage.manager.put("/api/shifts/" + shift, stage.evening(stage.mediator.id(), colleague.id())
                .put("day", yesterday.toString()).put("startsAt", "12:00").put("endsAt", "14:00")).mustBe(201);
        stage.manager.put("/api/shifts/%s/start".formatted(shift), Json.of("startedAt", Paris.noonOn(yesterday),
                "present", new UUID[]{stage.mediator.id(), colleague.id()})).mustBe(200);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.manager).open("/evenings").shows("1 vacation n’a jamais été terminée").fits()
                    .isAccessible("manager-forgotten");
            screen.page().getByText("Saisir la fin du").first().click();
            screen.shows("N’écrivez aucun nom").page().getByText("Calme").first().click();
            screen.page().getByText("Calme").last().click();
            screen.tap("Terminer").shows("Compte rendu du");
        }
        var report = stage.manager.get("/api/shifts/%s/report".formatted(shift)).mustBe(200).body();
        assertThat(report.path("mediatorMinutes").asInt()).isEqualTo(240);
    }

    private UUID planned() {
        var shift = UUID.randomUUID();
        stage.manager.put("/api/shifts/" + shift, stage.evening(stage.mediator.id(), colleague.id())).mustBe(201);
        return shift;
    }

    /** As the phone told it, whose clock is not this one's. */
    private String startOf(UUID shift) {
        return await().until(() -> stage.manager.get("/api/shifts/" + shift).mustBe(200).body().path("startedAt")
                .asString(""), start -> !start.isEmpty());
    }

    private void logged(UUID site, int people, String at) {
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(),
                Stage.intervention(site).put("startedAt", at).put("peopleMet", people)).mustBe(201);
    }

    private static void hides(Page page, String... texts) {
        for (var text : texts) {
            assertThat(page.getByText(text).count()).as(text).isZero();
        }
    }
}
