package fr.entente.acceptance.screens;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Dashboard;
import fr.entente.acceptance.world.InClear;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is broken is reported without network too, with its photo. */
class FieldDefectIT {

    private static final String SEALED = """
            async () => {
              const { copiesOf } = await import('/app/outbox/cabinet.js');
              const { session } = await import('/app/session.js');
              const [draft] = await copiesOf(session.fieldOwner, `${session.acting.id}/draft `);
              return Boolean(draft?.value.values.severity && draft.value.values.glance);
            }""";

    /** In clear stands nothing of what they are about. */
    private static final String ROWS = """
            async () => {
              const { reading } = await import('/app/outbox/locker.js');
              return (await reading('copies', (store) => store.getAllKeys())).map(([, name]) => name)
                  .filter((name) => name.includes('draft')).join();
            }""";

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

    /** A phone that runs short of room closes the page; opening the camera is enough for that. */
    @Test
    void whatWasBegunOutlivesTheBrowserWithItsPhoto() {
        try (var phone = new Phone()) {
            phone.screen().signIn(stage.mediator).shows("La soirée commence");
            phone.installed().losesNetwork();
            fill(phone.screen().open("/defects/new"));
            await().pollInSameThread().until(() -> Boolean.TRUE.equals(phone.evaluate(SEALED)));
            assertThat(String.valueOf(phone.evaluate(ROWS))).matches("[-0-9a-f]{36}/draft [0-9a-f]{64}");
            phone.restarts(false).screen().open("/defects/new").shows("Vous reprenez ce que vous aviez commencé")
                    .shows("Tour du nord").fits().isAccessible("field-defect-resumed");
            phone.screen().page().getByAltText("Photo choisie").waitFor();
            assertThat(InClear.filesWith(stage.northTower.toString(), phone.storage())).isEmpty();
            phone.screen().tap("Envoyer au bailleur").shows("Gardée sur ce téléphone");

            phone.restarts(true).screen().open("/waiting").shows("Tout est envoyé").open("/defects/new")
                    .shows("Choisir un lieu");
            assertThat(phone.screen().page().getByText("Vous reprenez").count()).isZero();
            Dashboard.landlord(stage.northStaff).shows("DEFECTS_OPEN", 1);
            var defects = stage.northStaff.get("/api/defects").mustBe(200).body().path("items");
            assertThat(defects.path(0).path("photographed").asBoolean()).isTrue();
        }
    }

    private static void report(Screen screen) {
        fill(screen);
        screen.tap("Envoyer au bailleur").shows("Gardée sur ce téléphone");
    }

    private static void fill(Screen screen) {
        screen.tap("Choisir un lieu").tap("Tour du nord").tap("Hall").tap("Éclairage").tap("Hors service");
        screen.page().locator("input[type=file]")
                .setInputFiles(new FilePayload("hall.jpg", "image/jpeg", DefectScreenIT.photo()));
        screen.page().getByAltText("Photo choisie").waitFor();
    }
}
