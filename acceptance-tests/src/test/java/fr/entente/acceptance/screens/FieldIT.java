package fr.entente.acceptance.screens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.InClear;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Person;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A mediator logs in ten seconds, one thumb, no network, and what he logs is counted once, on the day it happened. */
@Order(1) // among the longest: it starts before others
class FieldIT {

    private static final long THREE_HOURS = 3 * 3_600_000L;
    private static final long A_DAY = 24 * 3_600_000L;
    private static final String ROWS = """
            async () => {
              const open = indexedDB.open('entente-field');
              await new Promise((done) => { open.onsuccess = done; });
              const all = open.result.transaction('items').objectStore('items').getAll();
              await new Promise((done) => { all.onsuccess = done; });
              open.result.close();
              const letters = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
                  ? new TextDecoder('latin1').decode(value) : value;
              return JSON.stringify(all.result, (name, value) => letters(value));
            }""";
    private static final String KEY_LEAVES = """
            async () => {
              const open = indexedDB.open('entente-field');
              await new Promise((done) => { open.onsuccess = done; });
              const all = open.result.transaction('keys').objectStore('keys').getAll();
              await new Promise((done) => { all.onsuccess = done; });
              open.result.close();
              return crypto.subtle.exportKey('raw', all.result[0].key).then(() => true, () => false);
            }""";

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void threeInterventionsWithoutNetworkOutliveARestartAndAreCountedOnceOnTheirDays() {
        var today = Paris.today();
        var dayBefore = today.minusDays(2);
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            phone.screen().shows("Hors ligne").tap("Noter").tap("Choisir un lieu").tap("Tour du nord").tap("Hall");
            phone.screen().tap("Présence").tap("Enregistrer").shows("Gardée sur ce téléphone");
            phone.screen().startCounting();
            phone.screen().tap("Technique").tap("Enregistrer").shows("2 en attente");
            assertThat(phone.screen().taps()).isEqualTo(2);
            phone.screen().tap("Présence").tap("Préciser");
            phone.screen().page().getByLabel("Début").fill(dayBefore + "T12:00");
            phone.screen().tap("Enregistrer").shows("3 en attente").fits();

            phone.restarts(false).screen().open("/").shows("Pas encore envoyées").shows("Tour du nord · Hall")
                    .shows("Hors ligne · 3 en attente").fits().isAccessible("field-evening-offline");
            phone.screen().open("/log").shows("Tour du nord").fits().isAccessible("field-log-offline");
            phone.screen().open("/waiting").shows("En attente").fits().isAccessible("field-waiting-offline");
            liesSealed(phone);
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 0);

            phone.findsNetwork();
            phone.screen().shows("Tout est envoyé").isAccessible("field-waiting-sent");
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 3);
            assertThat(counted(stage.northStaff, dayBefore, dayBefore)).isEqualTo(1);
            assertThat(counted(stage.northStaff, today.minusDays(1), Paris.today())).isEqualTo(2); // soon after midnight they began yesterday
            assertThat(phone.evaluate(ROWS)).isEqualTo("[]");
        }
    }

    @Test
    void aBatchSentThreeTimesAndOnceMoreWithAnotherInItCountsEachOnce() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().line().loseAnswersTo("POST /api/interventions/batch");
            log(phone, "Présence").shows("Gardée sur ce téléphone");
            assertThat(phone.line().lost()).isGreaterThanOrEqualTo(3);
            log(phone, "Technique").shows("2 en attente");
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 2);
            phone.restarts(true).line().mend();
            phone.screen().open("/waiting").shows("Tout est envoyé");
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 2);
            assertThat(logged()).hasSize(2);
        }
    }

    @Test
    void whatWasNotSentYetIsTakenBackWithoutATrace() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            log(phone, "Présence").shows("1 en attente").tap("Annuler").shows("Intervention retirée");
            phone.findsNetwork().screen().open("/waiting").shows("Tout est envoyé");
            assertThat(logged()).isEmpty();
        }
    }

    @Test
    void whatWaitsCanBeCorrectedAndTakenBackBeforeItGoes() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            log(phone, "Présence").shows("1 en attente");
            log(phone, "Présence").shows("2 en attente");
            phone.screen().open("/waiting").tap("Corriger").shows("Tension").tap("Technique").tap("Enregistrer")
                    .shows("À envoyer").shows("2 en attente");
            phone.screen().tap(phone.screen().page().getByText("Retirer").locator("visible=true").last())
                    .shows("1 en attente").fits();
            phone.findsNetwork().screen().shows("Tout est envoyé");
            await().until(() -> logged().size() == 1);
            assertThat(logged().getFirst().path("mission").asString()).isEqualTo("TECHNICAL_WATCH");
        }
    }

    @Test
    void theSessionMayEndMeanwhile() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            log(phone, "Présence").shows("Gardée sur ce téléphone");
            phone.forgetsItsSession();
            phone.findsNetwork().screen().shows("1 saisie attend sur ce téléphone")
                    .isAccessible("field-sign-in-waiting");
            phone.screen().signIn(stage.mediator);
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
        }
    }

    @Test
    void nobodyElseSeesOrSendsWhatWaits() {
        var other = stage.hire("colleague", "MEDIATOR", null);
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            log(phone, "Présence").shows("Gardée sur ce téléphone");
            phone.line().loseAnswersTo("GET /api/me");
            phone.findsNetwork().screen().page().locator(".account-button").click();
            phone.screen().tap("Se déconnecter").shows("1 saisie n’est pas encore envoyée")
                    .isAccessible("field-leaving");
            phone.screen().tap("Garder ici");
            phone.screen().button("Se déconnecter").last().click();
            phone.screen().shows("1 saisie attend sur ce téléphone");
            phone.line().mend();
            phone.screen().signIn(other).shows("La soirée commence").open("/waiting").shows("Tout est envoyé");
            assertThat(logged()).isEmpty();

            phone.screen().page().locator(".account-button").click();
            phone.screen().tap("Se déconnecter").shows("Connexion").signIn(stage.mediator);
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
            assertThat(logged().getFirst().path("mediatorId").asString()).isEqualTo(stage.mediator.id().toString());
        }
    }

    @Test
    void aClockThatIsWrongByHoursIsToldAndThePersonSaysWhichTimeCounts() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().restarts(false, -THREE_HOURS).screen().open("/log");
            log(phone, "Présence").shows("Gardée sur ce téléphone");
            phone.findsNetwork().screen().open("/waiting").shows("Heure à vérifier").shows("retarde de 3")
                    .fits().isAccessible("field-clock");
            assertThat(logged()).isEmpty();
            phone.screen().tap("Prendre l’heure du serveur").shows("Tout est envoyé");
            await().until(() -> logged().size() == 1);
            isOfNow(logged().getFirst().path("startedAt"));

            log(phone, "Technique").shows("Intervention enregistrée");
            await().until(() -> logged().size() == 2);
            logged().forEach(each -> isOfNow(each.path("startedAt")));
        }
    }

    @Test
    void whatAPhoneOfYesterdayReportsIsOfNow() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().restarts(true, -A_DAY).screen().open("/defects/new").tap("Choisir un lieu")
                    .tap("Tour du nord").tap("Hall").tap("Éclairage").tap("Hors service").tap("Envoyer au bailleur")
                    .shows("Anomalie signalée au bailleur");
            isOfNow(first("/api/defects").path("foundAt"));

            phone.screen().open("/observations/new").page().getByLabel("Nature").selectOption("OCCUPATION_HALL");
            phone.screen().tap("Choisir un lieu").tap("Tour du nord").tap("Hall").tap("Gêne répétée")
                    .tap("Envoyer à l’équipe").shows("Observation enregistrée");
            isOfNow(first("/api/requests?asked=false").path("receivedAt"));
        }
    }

    @Test
    void aTensionIsAskedForItsNatureAtOnceAlsoWithoutNetwork() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            log(phone, "Tension").shows("Indiquez de quoi il s’agissait.").isAccessible("field-tension-nature");
            phone.screen().tap("Bruits de la vie courante").tap("Enregistrer").shows("1 en attente");
            phone.findsNetwork().screen().open("/waiting").shows("Tout est envoyé");
            await().until(() -> logged().size() == 1);
        }
    }

    private JsonNode first(String path) {
        return stage.manager.get(path).mustBe(200).body().path("items").path(0);
    }

    @Test
    void whatIsRefusedStaysWithItsReasonUntilItIsMended() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            phone.screen().tap("Noter").tap("Choisir un lieu").tap("Tour du nord").tap("Hall").tap("Présence")
                    .tap("Préciser");
            phone.screen().page().getByLabel("Début").fill(Stage.start().minusMonths(1) + "T12:00");
            phone.screen().tap("Enregistrer").shows("Gardée sur ce téléphone");
            phone.findsNetwork().screen().open("/waiting").shows("Refusée").fits().isAccessible("field-refused");
            phone.restarts(true).screen().open("/waiting").shows("Refusée").tap("Corriger").tap("Préciser");
            phone.screen().page().getByLabel("Début").fill(Paris.today().minusDays(2) + "T12:00");
            phone.screen().tap("Enregistrer").shows("Tout est envoyé");
            Dashboard.landlord(stage.northStaff).shows("INTERVENTIONS", 1);
        }
    }

    private Screen log(Phone phone, String kind) {
        var screen = phone.screen();
        screen.goTo("Noter").button("Enregistrer").waitFor();
        if (screen.page().getByText("Choisir un lieu").locator("visible=true").count() > 0) {
            screen.tap("Choisir un lieu").tap("Tour du nord").tap("Hall");
        }
        return screen.tap(kind).tap("Enregistrer");
    }

    private void liesSealed(Phone phone) {
        var rows = (String) phone.evaluate(ROWS);
        assertThat(rows).contains("WAITING", stage.mediator.id().toString());
        assertThat(phone.evaluate(KEY_LEAVES)).isEqualTo(false);
        for (var word : List.of(stage.northTower.toString(), "ACTIVE_PRESENCE", "TECHNICAL_WATCH", "startedAt")) {
            assertThat(rows).doesNotContain(word);
        }
        assertThat(InClear.filesWith("RISK_PREVENTION\",\"register", phone.storage())).isEmpty();
        assertThat(InClear.filesWith(stage.northTower.toString(), phone.storage())).isEmpty();
    }

    private List<JsonNode> logged() {
        return StreamSupport.stream(stage.manager.get("/api/interventions?withdrawn=false").mustBe(200).body()
                .path("items").spliterator(), false).toList();
    }

    /** A phone knows the server's time but for a moment of the way. */
    private static void isOfNow(JsonNode moment) {
        var now = Instant.now();
        assertThat(Instant.parse(moment.asString())).isBetween(now.minusSeconds(3_600), now.plusSeconds(60));
    }

    private static double counted(Person reader, LocalDate from, LocalDate to) {
        var dashboard = reader.get("/api/dashboards/landlord?from=%s&to=%s".formatted(from, to)).mustBe(200).body();
        return StreamSupport.stream(dashboard.path("indicators").spliterator(), false)
                .filter(each -> each.path("code").asString().equals("INTERVENTIONS")).findFirst().orElseThrow()
                .path("value").asDouble();
    }
}
