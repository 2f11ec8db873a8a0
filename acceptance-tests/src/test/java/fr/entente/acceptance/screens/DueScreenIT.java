package fr.entente.acceptance.screens;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

/** What is due reminds whoever it belongs to; who read what was told is seen by those who may. */
class DueScreenIT {

    private final Stage stage = Stage.set(Platform.shared());
    private final UUID dossier = UUID.randomUUID();

    @Test
    void theCountComesAndGoesByItselfAndLeadsToWhatIsToBeDone() {
        closeThreeMonthsAgo();
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator);
            InboxScreenIT.toDo(screen, 1);
            screen.page().locator(".due-mark").click();
            screen.shows("En retard depuis le").fits().isAccessible("mediator-due");
            screen.button("Recevoir par courriel").click();
            screen.shows("Aucun courriel n’est envoyé d’ici pour l’instant").isAccessible("mediator-due-letter");
            InboxScreenIT.dialog(screen).getByLabel("Adresse").fill("mediation@association.example");
            InboxScreenIT.dialog(screen).getByText("Enregistrer").click();
            screen.shows("Adresse gardée");
            screen.tap("Demander si le conflit est revenu, à 3 mois");
            screen.button("Noter s’il y a récurrence").click();
            InboxScreenIT.dialog(screen).getByText("Personne n’a pu être joint").click();
            InboxScreenIT.dialog(screen).getByText("Enregistrer").click();
            screen.shows("Récurrence à 3 mois : personne n’a pu être joint");
            InboxScreenIT.toDo(screen, 0);

            aLateRequest();
            InboxScreenIT.toDo(screen, 1);
        }
        try (var screen = Screen.desk(Locale.UK)) {
            screen.signIn(stage.manager, "Login", "Password", "Sign in");
            screen.page().locator(".due-mark").click();
            screen.shows("Nothing to do").isAccessible("manager-due-none");
            screen.button("Receive by mail").click();
            screen.shows("No mail is sent from here at present");
            InboxScreenIT.dialog(screen).getByText("Save").click();
            screen.shows("You will get no mail");
            screen.tap("The whole team").shows("Give the first answer").shows("Compte mediator")
                    .shows("Who gets the morning mail").fits().isAccessible("manager-due-everybody");
            InboxScreenIT.confirm(screen, "Stop sending");
            screen.shows("The mail is not sent any more");
        }
    }

    @Test
    void whoReadTheNotesIsSeenByThoseWhoMayAndByNobodyElse() {
        follow(Paris.today());
        stage.mediator.post("/api/dossiers/%s/notes".formatted(dossier), Json.of("noteId", UUID.randomUUID(), "text",
                "Mot inventé pour l’essai.", "takenOn", Paris.today()), 2).mustBe(200);
        stage.mediator.get("/api/dossiers/%s/notes".formatted(dossier)).mustBe(200);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.manager).open("/dossiers/" + dossier).tap("Journal de lecture").shows("Compte mediator")
                    .shows("les notes (1)").fits().isAccessible("manager-readings");
            screen.page().getByLabel("Personne").selectOption(stage.manager.id().toString());
            screen.shows("Aucune lecture");
        }
        stage.northStaff.get("/api/dossiers/%s/readings".formatted(dossier)).mustBe(404);
        stage.coordinator.get("/api/dossiers/%s/readings".formatted(dossier)).mustBe(404);
    }

    @Test
    void theCoordinatorChoosesHowLongWordsAreKeptAndTheManagerSeesWhatGoes() {
        follow(Paris.today().minusMonths(9));
        stage.mediator.post("/api/dossiers/%s/notes".formatted(dossier), Json.of("noteId", UUID.randomUUID(), "text",
                "Mot inventé pour l’essai.", "takenOn", Paris.today()), 2).mustBe(200);
        stage.mediator.post("/api/dossiers/%s/closing".formatted(dossier),
                Json.of("outcome", "UNREACHABLE", "closedOn", Paris.today().minusMonths(7)), 3).mustBe(200);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.coordinator).tap("Dispositif").shows("24 mois après la clôture du dossier");
            screen.button("Changer la durée").click();
            InboxScreenIT.dialog(screen).getByLabel("Mois après la clôture").fill("6");
            InboxScreenIT.dialog(screen).getByText("Enregistrer").click();
            screen.shows("6 mois après la clôture du dossier").fits().isAccessible("coordinator-retention");
        }
        try (var screen = Screen.desk(Locale.UK)) {
            screen.signIn(stage.manager, "Login", "Password", "Sign in").open("/work")
                    .shows("Names and notes erased before long").fits().isAccessible("manager-erasures");
        }
    }

    private void follow(LocalDate openedOn) {
        stage.mediator.put("/api/dossiers/" + dossier, Stage.dossier(stage.northTower).put("openedOn",
                openedOn.toString())).mustBe(201);
        stage.mediator.post("/api/dossiers/%s/mediators".formatted(dossier),
                Json.of("mediatorId", stage.mediator.id(), "assignedOn", openedOn), 1).mustBe(200);
    }

    private void closeThreeMonthsAgo() {
        follow(Paris.today().minusMonths(5));
        stage.mediator.post("/api/dossiers/%s/closing".formatted(dossier),
                Json.of("outcome", "UNREACHABLE", "closedOn", Paris.today().minusMonths(3).minusDays(2)), 2)
                .mustBe(200);
    }

    /** Promised within the hour, received ninety minutes ago, and given to the mediator by the manager. */
    private void aLateRequest() {
        long version = stage.coordinator.get("/api/schemes/" + stage.scheme).mustBe(200).version();
        stage.coordinator.post("/api/schemes/%s/first-answer".formatted(stage.scheme),
                Json.of("hours", 1, "from", Stage.start()), version).mustBe(200);
        var request = UUID.randomUUID();
        stage.mediator.put("/api/requests/" + request, Stage.request(stage.northTower)).mustBe(201);
        stage.manager.post("/api/requests/%s/assignment".formatted(request),
                Json.of("mediatorId", stage.mediator.id(), "assignedAt", Paris.minutesAgo(60)), 1).mustBe(200);
    }
}
