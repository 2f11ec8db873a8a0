package fr.entente.acceptance;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A landlord's stock of this year leaves the dashboards of last year as they were. */
class StockIT {

    private static final String FILE = """
            RESIDENCE;VILLE;LOGEMENTS;QPV
            Tour du nord;Villeneuve;100;oui
            Les Pins;Villeneuve;50;non
            """;

    private final Stage stage = Stage.set(Platform.shared());
    private final LocalDate from = Paris.today().minusMonths(2);

    @Test
    void changesTheDashboardsFromItsDayOnAndNoneBefore() {
        var stock = "/api/stock-imports/" + UUID.randomUUID();
        stage.northStaff.put(stock, Json.of("landlordId", stage.north, "from", from)).mustBe(201);
        stage.northStaff.send(stage.northStaff.request(stock + "/parts/0")
                .setHeader("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofString(FILE, StandardCharsets.UTF_8))).mustBe(204);
        stage.northStaff.post(stock + "/reading", Json.object()).mustBe(202);
        await().until(() -> report(stock).path("state").asString().equals("READ"));
        stage.northStaff.post(stock + "/application", Json.of("look", report(stock).path("look").asString()))
                .mustBe(200);

        await()
                .untilAsserted(() -> assertThat(dwellingsUntil(Paris.today())).isEqualTo(230));
        assertThat(dwellingsUntil(from)).isEqualTo(230);
        assertThat(dwellingsUntil(from.minusDays(1))).isEqualTo(200);
    }

    private JsonNode report(String stock) {
        return stage.northStaff.get(stock).mustBe(200).body();
    }

    private long dwellingsUntil(LocalDate day) {
        var lines = stage.coordinator.get("/api/dashboards/consortium?from=%s&to=%s".formatted(Stage.start(), day))
                .mustBe(200).body().path("sum").path("lines");
        return lines.valueStream().filter(line -> line.path("code").asString().equals("DWELLINGS")).findFirst()
                .orElseThrow().path("consortium").asLong();
    }
}
