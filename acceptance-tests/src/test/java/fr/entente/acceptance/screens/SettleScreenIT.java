package fr.entente.acceptance.screens;

import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Page.GetByLabelOptions;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two phones without network correct the same intervention: nothing is overwritten, and a manager settles it. */
class SettleScreenIT {

    private final Stage stage = Stage.set(Platform.shared());
    private final UUID intervention = UUID.randomUUID();
    private final String path = "/interventions/" + intervention;

    @Test
    void twoPhonesCorrectWithoutNetworkAndAManagerSettlesWhatTheySayDifferently() {
        log();
        try (var his = new Phone(); var managers = new Phone()) {
            his.screen().signIn(stage.mediator).shows("Tour du nord");
            his.installed();
            managers.screen().signIn(stage.manager).open("/log?correct=" + intervention)
                    .shows("Corriger l’intervention");
            managers.installed().losesNetwork();
            his.losesNetwork().screen().open(path).shows("voici ce qui était connu").fits()
                    .isAccessible("field-intervention-offline");

            // He had met eight, and it took twenty minutes; then he remembers one more.
            his.screen().tap("Corriger");
            tell(his, "Personnes", 8);
            tell(his, "Durée (min)", 20);
            his.screen().tap("Enregistrer la correction").shows("Gardée sur ce téléphone")
                    .shows("qui n’est pas encore envoyée").open("/waiting").shows("Correction d’une intervention")
                    .fits().isAccessible("field-correction-waiting");
            his.screen().tap("Corriger").shows("Corriger l’intervention");
            tell(his, "Personnes", 9);
            his.screen().tap("Enregistrer la correction").shows("À envoyer").shows("1 en attente");

            // The manager, without network as well, has counted four.
            tell(managers, "Personnes", 4);
            managers.screen().tap("Enregistrer la correction").shows("Gardée sur ce téléphone");
            managers.findsNetwork();
            Dashboard.landlord(stage.northStaff).shows("PEOPLE_MET", 4);

            // His correction contradicts: it is kept, the rest of it holds, and his phone is free of it.
            his.findsNetwork().screen().shows("elle en contredit une autre").shows("Tout est envoyé");
            Dashboard.landlord(stage.northStaff).shows("PEOPLE_MET", 4);
            assertThat(stage.manager.get("/api" + path).mustBe(200).body().path("minutes").asInt()).isEqualTo(20);
            his.screen().open(path).shows("À régler").shows("9 personnes").fits().isAccessible("field-contradicted");

            settles(managers.screen());
        }
        Dashboard.landlord(stage.northStaff).shows("PEOPLE_MET", 9).shows("INTERVENTIONS", 1);
    }

    @Test
    void twoPeopleWhoCorrectDifferentThingsBothHaveTheirWord() {
        log();
        try (var his = new Phone()) {
            his.screen().signIn(stage.mediator).shows("Tour du nord");
            his.installed().screen().open(path).shows("Corriger");
            his.losesNetwork().screen().tap("Corriger");
            tell(his, "Personnes", 9);
            his.screen().tap("Enregistrer la correction").shows("Gardée sur ce téléphone");
            stage.manager.post("/api%s/correction".formatted(path),
                    Stage.intervention(stage.northTower).put("minutes", 25), 1).mustBe(200);
            his.findsNetwork().screen().shows("à côté de celle d’un collègue");
        }
        var now = stage.manager.get("/api" + path).mustBe(200).body();
        assertThat(now.path("peopleMet").asInt()).isEqualTo(9);
        assertThat(now.path("minutes").asInt()).isEqualTo(25);
        assertThat(stage.manager.get("/api/interventions/contradictions").mustBe(200).body().path("count").asInt())
                .isZero();
    }

    @Test
    void whoCorrectsAgainBeforeHeHasHeardOfItContradictsNobody() {
        log();
        try (var his = new Phone()) {
            his.screen().signIn(stage.mediator).shows("Tour du nord");
            his.installed().screen().open(path).tap("Corriger").shows("Corriger l’intervention");
            his.line().loseAnswersTo("POST /api%s/correction".formatted(path));
            tell(his, "Personnes", 8);
            his.screen().tap("Enregistrer la correction").shows("Gardée sur ce téléphone").tap("Corriger")
                    .shows("Corriger l’intervention");
            assertThat(his.line().lost()).isPositive();
            tell(his, "Personnes", 9);
            his.screen().tap("Enregistrer la correction").shows("2 en attente");
            his.line().mend();
            his.screen().open("/waiting").shows("Tout est envoyé");
        }
        await().until(() -> stage.manager.get("/api" + path).mustBe(200).version() == 3);
        assertThat(stage.manager.get("/api" + path).mustBe(200).body().path("peopleMet").asInt()).isEqualTo(9);
        assertThat(stage.manager.get("/api/interventions/contradictions").mustBe(200).body().path("count").asInt())
                .isZero();
    }

    private void settles(Screen manager) {
        try (var english = Screen.desk(Locale.UK)) {
            english.signIn(stage.manager, "Login", "Password", "Sign in").open("/to-settle").shows("9 people")
                    .shows("4 people").shows("Proposed later").shows("Compte mediator").fits()
                    .isAccessible("manager-to-settle");
        }
        InboxScreenIT.toDo(manager, 1);
        manager.page().locator(".due-mark").click();
        manager.shows("1 correction à régler").fits().isAccessible("manager-due-to-settle");
        manager.tap("1 correction à régler").shows("Enregistré").shows("Compte manager").fits()
                .isAccessible("manager-to-settle-phone");
        manager.tap("9 personnes").shows("Rien à régler");
        InboxScreenIT.toDo(manager, 0);
    }

    private static void tell(Phone phone, String field, int value) {
        var input = phone.screen().page().getByLabel(field, new GetByLabelOptions()
                .setExact(true));
        input.fill(Integer.toString(value));
        input.blur();
    }

    private void log() {
        stage.mediator.put("/api" + path, Stage.intervention(stage.northTower)).mustBe(201);
        assertThat(stage.mediator.get("/api" + path).body().path("peopleMet").asInt()).isEqualTo(6);
    }
}
