package fr.entente.acceptance.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A slow network answers what nobody asks for any more: it must not get between the rows that are asked for now. */
class LatePageIT {

    private static final int MORE_THAN_A_PAGE = 53;

    private final Stage stage = Stage.set(Platform.shared());
    private final List<Route> late = new ArrayList<>();

    @Test
    void aPageOfAFormerFilterIsLetGo() {
        receiveMoreThanAPage();
        try (var screen = Screen.desk(Locale.FRANCE)) {
            var page = screen.signIn(stage.mediator).open("/requests").shows("50 lignes affichées").page();
            page.route(LatePageIT::isNextPage, late::add);
            page.waitForRequest(request -> isNextPage(request.url()), () -> screen.tap("Afficher la suite"));

            page.getByLabel("État", new Page.GetByLabelOptions().setExact(true)).selectOption("ANSWERED");
            assertThat(rows(screen)).hasCount(1);
            page.waitForResponse(answer -> isNextPage(answer.url()), this::answerLate).finished();
            page.evaluate("new Promise((done) => setTimeout(done, 300))");

            assertThat(rows(screen)).hasCount(1);
            screen.shows("1 ligne affichée");
        }
    }

    private static boolean isNextPage(String address) {
        return address.contains("/api/requests?") && address.contains("cursor=");
    }

    private void answerLate() {
        late.forEach(Route::resume);
        late.clear();
    }

    private static Locator rows(Screen screen) {
        return screen.page().locator(".list-table tbody tr");
    }

    private void receiveMoreThanAPage() {
        var answered = UUID.randomUUID();
        stage.mediator.put("/api/requests/" + answered, Stage.request(stage.northTower)).mustBe(201);
        for (int more = 1; more < MORE_THAN_A_PAGE; more++) {
            stage.mediator.put("/api/requests/" + UUID.randomUUID(), Stage.request(stage.northTower)).mustBe(201);
        }
        stage.mediator.post("/api/requests/%s/answer".formatted(answered),
                Json.of("answer", "INFORMED", "answeredAt", Paris.minutesAgo(1)), 1).mustBe(200);
    }
}
