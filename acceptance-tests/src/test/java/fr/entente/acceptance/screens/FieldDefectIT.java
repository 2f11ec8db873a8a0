package fr.entente.acceptance.screens;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.InClear;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/** What is broken is reported without network too, with its photo. */
class FieldDefectIT {

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void aDefectWithItsPhotoOutlivesARestartAndIsReportedOnce() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            report(phone.screen().open("/defects/new"));
            phone.restarts(false).screen().open("/waiting").shows("Anomalie technique").shows("Tour du nord · Hall")
                    .fits().isAccessible("field-waiting-defect");
            assertThat(InClear.filesWith(stage.northTower.toString(), phone.storage())).isEmpty();
            Dashboard.landlord(stage.northStaff).shows("DEFECTS_OPEN", 0);

            phone.findsNetwork().screen().shows("Tout est envoyé");
            Dashboard.landlord(stage.northStaff).shows("DEFECTS_OPEN", 1);
            var defects = stage.northStaff.get("/api/defects").mustBe(200).body().path("items");
            assertThat(defects).hasSize(1);
            assertThat(defects.path(0).path("photographed").asBoolean()).isTrue();
        }
    }

    private static void report(Screen screen) {
        screen.tap("Choisir un lieu").tap("Tour du nord").tap("Hall").tap("Éclairage").tap("Hors service");
        screen.page().locator("input[type=file]")
                .setInputFiles(new FilePayload("hall.jpg", "image/jpeg", DefectScreenIT.photo()));
        screen.page().getByAltText("Photo choisie").waitFor();
        screen.tap("Envoyer au bailleur").shows("Gardée sur ce téléphone");
    }
}
