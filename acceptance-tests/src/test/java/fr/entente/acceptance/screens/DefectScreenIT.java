package fr.entente.acceptance.screens;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** Something is broken: the mediator says so with a photo, its landlord deals with it, and nobody else hears of it. */
@Order(1) // among the longest: it starts before others
class DefectScreenIT {

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void aMediatorReportsWithAPhotoTheLandlordRepairsAndTheMediatorSeesIt() {
        var defect = reportedOnAPhone();
        Dashboard.landlord(stage.northStaff).shows("DEFECTS_OPEN", 1);

        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).tap("Anomalies").shows("Tour du nord").fits()
                    .isAccessible("landlord-defects");
            screen.tap("Éclairage").shows("Hors service").shows("Signalée");
            assertPhoto(screen).fits().isAccessible("landlord-defect");
            confirm(screen, "Prendre en compte").shows("Prise en compte");
            confirm(screen, "Noter la réparation").shows("Réparée").isAccessible("landlord-defect-repaired");
        }
        Dashboard.landlord(stage.northStaff).shows("DEFECTS_OPEN", 0);

        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/defects/" + defect).shows("Réparée").fits()
                    .isAccessible("mediator-defect-repaired");
        }
        stage.southStaff.get("/api/defects/" + defect).mustBe(404);
        stage.southStaff.get("/api/defects/%s/photo".formatted(defect)).mustBe(404);
        stage.coordinator.get("/api/defects/%s/photo".formatted(defect)).mustBe(403);
        assertThat(stage.southStaff.get("/api/defects").mustBe(200).body().path("items").isEmpty()).isTrue();
        Dashboard.landlord(stage.southStaff).shows("DEFECTS_OPEN", 0);
    }

    @Test
    void whatIsLateStandsOutAndWhatIsReportedTwiceIsProposed() {
        var old = Stage.defect(stage.northTower).put("foundAt", Paris.noonOn(Paris.today().minusDays(30)));
        stage.mediator.put("/api/defects/" + UUID.randomUUID(), old).mustBe(201);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).tap("Anomalies").shows("1 anomalie n’a pas été prise en compte à temps")
                    .shows("En retard (délai").fits().isAccessible("landlord-defects-late");
            screen.button("Adresse d’alerte").click();
            dialog(screen).getByLabel("Adresse électronique").fill("technique@bailleur.example");
            dialog(screen).getByText("Enregistrer").click();
            screen.shows("Adresse enregistrée");
        }
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/defects/new?site=%s&space=HALL".formatted(stage.northTower))
                    .tap("Éclairage").shows("Déjà signalé ici.").fits().isAccessible("mediator-defect-known");
        }
    }

    @Test
    void managerAndCoordinatorSeeAllOfItAndTheCoordinatorNoPhoto() {
        var north = reported(stage.northTower);
        reported(stage.southCourt);
        photograph(north);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.manager).tap("Anomalies").shows("Tour du nord").shows("Cour du sud")
                    .shows("Bailleur du sud").fits().isAccessible("manager-defects");
            screen.shows("Signaler une anomalie");
            screen.open("/defects/" + north).shows("Signalée").shows("Bailleur du nord");
            assertPhoto(screen).fits().isAccessible("manager-defect");
            assertThat(screen.button("Prendre en compte").count()).isZero();
        }
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.coordinator).tap("Anomalies").shows("Tour du nord").shows("Cour du sud").fits()
                    .isAccessible("coordinator-defects");
            screen.open("/defects/" + north).shows("Signalée").shows("Bailleur du nord").fits()
                    .isAccessible("coordinator-defect");
            assertThat(screen.page().locator("img.defect-photo").count()).isZero();
            assertThat(screen.page().getByText("Retirer le signalement").count()).isZero();
        }
    }

    @Test
    void aMediatorTakesABetterPhotoAndTakesBackWhatWasAMistake() {
        var defect = reported(stage.northTower);
        photograph(defect);
        Dashboard.landlord(stage.northStaff).shows("DEFECTS_OPEN", 1);
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/defects/" + defect);
            assertPhoto(screen).fits().isAccessible("mediator-defect-own");
            screen.page().locator("input[type=file]").setInputFiles(new FilePayload("hall.jpg", "image/jpeg",
                    photo(300, 200)));
            screen.shows("Photo remplacée");
            assertThat(screen.page().locator("img.defect-photo[src$='look=1']")
                    .evaluate("photo => photo.decode().then(() => photo.naturalWidth)")).isEqualTo(300);
            screen.button("Retirer le signalement").click();
            dialog(screen).getByLabel("Motif").selectOption("MISTAKE");
            dialog(screen).getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Retirer le signalement")).click();
            screen.shows("Retirée").fits().isAccessible("mediator-defect-withdrawn");
        }
        Dashboard.landlord(stage.northStaff).shows("DEFECTS_OPEN", 0);
        assertThat(stage.northStaff.get("/api/defects/" + defect).mustBe(200).body().path("status").asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void aPhotoThatShowsSomebodyIsTakenAway() {
        var mine = reported(stage.northTower);
        var another = reported(stage.northTower);
        photograph(mine);
        photograph(another);
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).open("/defects/" + mine);
            assertPhoto(screen);
            screen.button("Supprimer la photo").click();
            dialog(screen).getByText("supprimée définitivement").waitFor();
            screen.fits().isAccessible("mediator-defect-photo-away");
            dialog(screen).getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Annuler")).click();
            assertPhoto(screen);
            confirm(screen, "Supprimer la photo").shows("Photo supprimée");
            assertThat(screen.page().locator("img.defect-photo").count()).isZero();
            assertThat(screen.button("Supprimer la photo").count()).isZero();
        }
        stage.northStaff.get("/api/defects/%s/photo".formatted(mine)).mustBe(404);
        try (var screen = Screen.desk(Locale.UK)) {
            screen.signIn(stage.manager, "Login", "Password", "Sign in").open("/defects/" + another);
            assertPhoto(screen);
            confirm(screen, "Delete the photo").shows("Photo deleted");
        }
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).open("/defects/" + another).shows("Signalée");
            assertThat(screen.page().locator("img.defect-photo").count()).isZero();
        }
    }

    private UUID reported(UUID site) {
        var id = UUID.randomUUID();
        stage.mediator.put("/api/defects/" + id, Stage.defect(site)).mustBe(201);
        return id;
    }

    private void photograph(UUID defect) {
        stage.mediator.send(stage.mediator.request("/api/defects/%s/photo".formatted(defect))
                .setHeader("Content-Type", "image/jpeg").PUT(BodyPublishers.ofByteArray(photo()))).mustBe(201);
    }

    private UUID reportedOnAPhone() {
        try (var screen = Screen.phone(Locale.FRANCE)) {
            screen.signIn(stage.mediator).startCounting();
            screen.tap("Anomalies").tap("Signaler une anomalie").tap("Choisir un lieu").tap("Tour du nord").tap("Hall")
                    .tap("Éclairage").tap("Hors service");
            screen.page().locator("input[type=file]")
                    .setInputFiles(new FilePayload("hall.jpg", "image/jpeg", photo()));
            screen.page().getByAltText("Photo choisie").waitFor();
            screen.fits().isAccessible("mediator-defect-new");
            screen.tap("Envoyer au bailleur").shows("Anomalie signalée au bailleur");
            assertThat(screen.taps()).isLessThanOrEqualTo(8);
            assertPhoto(screen).fits().isAccessible("mediator-defect");
            return UUID.fromString(screen.page().url().replaceFirst(".*/defects/", ""));
        }
    }

    private static Screen assertPhoto(Screen screen) {
        var photo = screen.page().locator("img.defect-photo[src^='/api/']");
        photo.waitFor();
        assertThat(photo.evaluate("photo => photo.decode().then(() => photo.naturalWidth)")).isEqualTo(1600);
        return screen;
    }

    private static Screen confirm(Screen screen, String action) {
        screen.button(action).click();
        dialog(screen).getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(action)).click();
        return screen;
    }

    private static Locator dialog(Screen screen) {
        return screen.page().getByRole(AriaRole.DIALOG);
    }

    /** As large as a phone's. */
    static byte[] photo() {
        return photo(4000, 3000);
    }

    private static byte[] photo(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
