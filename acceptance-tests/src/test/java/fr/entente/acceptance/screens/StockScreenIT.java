package fr.entente.acceptance.screens;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A landlord brings its own file, sees what would change, mends the grouping, and only then lets it be done. */
class StockScreenIT {

    private static final String COLUMNS = "SIRET;DEPCOM;LIBCOM;NUMVOIE;TYPVOIE;NOMVOIE;BAT;IMMEU;QPV;SURFHAB\n";

    private final Stage stage = Stage.set(Platform.shared());

    @Test
    void theLandlordSeesTheDifferenceMendsTheGroupingAndAppliesIt() {
        var file = COLUMNS + dwellings("LES ACACIAS", "A", 3) + dwellings("LES ACACIAS", "B", 2)
                + dwellings("LE CLOS", "A", 4);
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).open("/scheme");
            screen.page().getByText("Importer le parc").click();
            screen.heading("Parc des bailleurs").waitFor();
            screen.fits().isAccessible("stock");
            send(screen, file);
            screen.shows("Ce qui changerait");
            assertThat(row(screen, "Les Acacias")).containsText("Laissée de côté");
            screen.page().getByLabel("Les Acacias est du dispositif").check();
            assertThat(row(screen, "Les Acacias")).containsText("Nouvelle");
            screen.fits().isAccessible("stock-difference");

            screen.button("Renommer Les Acacias").click();
            screen.page().getByLabel("Nom de la résidence").fill("Les Grands Acacias");
            dialogButton(screen, "Renommer").click();
            assertThat(row(screen, "Les Grands Acacias")).containsText("5");
            screen.button("Regrouper Le Clos").click();
            screen.page().getByLabel("Avec").selectOption("Les Grands Acacias · Champigny");
            dialogButton(screen, "Regrouper").click();
            assertThat(row(screen, "Les Grands Acacias")).containsText("9");
            screen.button("Diviser Les Grands Acacias").click();
            screen.page().getByLabel("Nom de la résidence").fill("Le Petit Clos");
            screen.page().getByLabel("B · LES ACACIAS · 2 logements").check();
            screen.isAccessible("stock-split");
            dialogButton(screen, "Diviser").click();
            assertThat(row(screen, "Le Petit Clos")).containsText("2");

            screen.button("Appliquer").click();
            dialogButton(screen, "Appliquer").click();
            screen.shows("Appliqué le").fits().isAccessible("stock-applied");
            readsOnAPhone(URI.create(screen.page().url()).getPath());
            screen.page().getByText("Voir les résidences du dispositif").click();
            assertThat(row(screen, "Les Grands Acacias")).containsText("7");
            screen.page().getByText("Le Petit Clos").click();
            screen.heading("Le Petit Clos").waitFor();
            screen.shows("2 logements");
        }
    }

    @Test
    void aResidenceThatIsCalledOtherwiseIsTheSameAndMayKeepItsName() {
        try (var screen = Screen.desk(Locale.FRANCE)) {
            screen.signIn(stage.northStaff).open("/scheme/stock");
            send(screen, COLUMNS + dwellings("LES ACACIAS", "A7", 3));
            screen.page().getByLabel("Les Acacias est du dispositif").check();
            assertThat(row(screen, "Les Acacias")).containsText("Nouvelle");
            screen.button("Appliquer").click();
            dialogButton(screen, "Appliquer").click();
            screen.shows("Appliqué le").open("/scheme/stock");
            send(screen, COLUMNS + dwellings("LES PEUPLIERS", "A7", 3));
            assertThat(row(screen, "Les Peupliers")).containsText("Renommée");
            screen.shows("auparavant : Les Acacias").fits().isAccessible("stock-renamed");
            screen.button("Garder le nom Les Acacias").click();
            assertThat(row(screen, "Les Acacias")).containsText("Inchangée");
            screen.shows("Rien à changer").open("/scheme/stock");
            send(screen, COLUMNS + dwellings("LES PEUPLIERS", "A7", 3));
            screen.shows("auparavant : Les Acacias");
            screen.button("Appliquer").click();
            dialogButton(screen, "Appliquer").click();
            screen.shows("Appliqué le").open("/scheme").shows("Les Peupliers");
        }
    }

    @Test
    void aWrongFileIsExplainedAndChangesNothing() {
        var file = COLUMNS + dwellings("LES ACACIAS", "A", 1)
                + dwellings("LES ACACIAS", "A", 1).replace("62,5", "grand");
        try (var screen = Screen.desk(Locale.UK)) {
            screen.signIn(stage.coordinator, "Login", "Password", "Sign in").open("/scheme/stock");
            screen.page().getByLabel("Landlord").selectOption("Bailleur du sud");
            screen.page().getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(payload(file));
            screen.button("See the difference").click();
            screen.shows("1 mistake").shows("Line 3").shows("SURFHAB").shows("This is no number.").fits()
                    .isAccessible("stock-faults-en");
            assertThat(screen.button("Apply")).hasCount(0);
        }
    }

    private void readsOnAPhone(String path) {
        try (var phone = Screen.phone(Locale.FRANCE)) {
            phone.signIn(stage.northStaff).open("/scheme/stock").shows("Derniers envois").fits()
                    .isAccessible("stock-phone");
            phone.open(path).shows("Les Grands Acacias").fits().isAccessible("stock-applied-phone");
        }
    }

    private static void send(Screen screen, String file) {
        screen.page().getByLabel("Fichier", new Page.GetByLabelOptions().setExact(true)).setInputFiles(payload(file));
        screen.button("Voir les différences").click();
    }

    private static FilePayload payload(String file) {
        return new FilePayload("rpls.csv", "text/csv", file.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Locator row(Screen screen, String name) {
        return screen.page().locator("tbody tr").filter(new FilterOptions().setHasText(name)).first();
    }

    private static Locator dialogButton(Screen screen, String name) {
        return screen.page().locator("dialog").getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String dwellings(String programme, String building, int count) {
        return "12345678900011;94017;CHAMPIGNY;12;RUE;DE L'ÉGLISE;%s;%s;1;62,5\n".formatted(building, programme)
                .repeat(count);
    }
}
