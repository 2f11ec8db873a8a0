package fr.entente.acceptance.monitoring;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Paris;
import fr.entente.acceptance.world.Person;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Logs tell what happened to what, under which request; never who said what. */
class LogsIT {

    private static final String PASSWORD = "Plantedpassword-1234";

    private final Platform platform = Platform.shared();
    private final Stage stage = Stage.set(platform);

    @Test
    void noNamePasswordOrWordThatCameInIsInAnyLog() {
        var correlation = "planted-" + UUID.randomUUID();
        signInAndFail();
        sendWords();
        var refused = stage.mediator.request("/api/interventions/" + UUID.randomUUID())
                .header("X-Correlation-Id", correlation)
                .PUT(BodyPublishers.ofString(Json.write(Json.of("siteId", "Plantedsite"))));
        stage.mediator.send(refused).mustBe(400);
        await().untilAsserted(() -> assertThat(platform.logs()).contains(correlation));
        assertThat(platform.logs().lines())
                .noneMatch(line -> line.contains("Planted") || line.contains("planted-login"));
    }

    @Test
    void aRefusedCommandIsOneLineWithItsCorrelationAndItsTrace() {
        var correlation = "refused-" + UUID.randomUUID();
        var trace = UUID.randomUUID().toString().replace("-", "");
        var id = UUID.randomUUID();
        stage.mediator.put("/api/interventions/" + id, Stage.intervention(stage.northTower)).mustBe(201);
        var other = Stage.intervention(stage.northTower).put("minutes", 55);
        stage.mediator.send(stage.mediator.request("/api/interventions/" + id).header("X-Correlation-Id", correlation)
                .header("traceparent", "00-%s-b7ad6b7169203331-00".formatted(trace))
                .PUT(BodyPublishers.ofString(Json.write(other)))).mustBe(409);
        await().untilAsserted(() -> assertThat(platform.logs()).contains(correlation));
        assertThat(platform.logs().lines().filter(line -> line.contains(correlation))).singleElement().asString()
                .contains(trace, "PUT /api/interventions/%s refused: 409 urn:problem:id:taken".formatted(id));
    }

    private void signInAndFail() {
        var administrator = platform.administrator();
        var person = UUID.randomUUID();
        var account = Json.of("login", "planted-login", "displayName", "Plantedname Plantedsurname", "password",
                PASSWORD, "language", "fr");
        administrator.put("/api/accounts/" + person, account).mustBe(201);
        administrator.put("/api/accounts/" + UUID.randomUUID(), account);
        Person.signIn(platform.gateway(), "planted-login", PASSWORD);
        var stranger = Person.stranger(platform.gateway());
        stranger.post("/api/session", Json.of("login", "planted-login", "password", "Plantedguess-1"));
        stranger.post("/api/session", "{\"login\": \"Plantedlogin\", \"password\": Plantedbroken");
    }

    private void sendWords() {
        stage.mediator.put("/api/interventions/Plantedid", Stage.intervention(stage.northTower));
        stage.mediator.put("/api/interventions/" + UUID.randomUUID(), words(Stage.intervention(stage.northTower)));
        stage.mediator.get("/api/dossiers?nature=Plantedfilter");
        stage.mediator.get("/api/Plantedpath");
        stage.coordinator.put("/api/sites/" + UUID.randomUUID(), Json.of("landlordId", stage.north, "name",
                "Plantedtower", "town", "Plantedtown", "district", "Centre", "dwellings", 3, "qpv", true, "from",
                Paris.today())).mustBe(201);
        var batch = Json.of("items", new Object[]{Json.of("id", UUID.randomUUID(), "space", "Plantedspace")});
        stage.mediator.post("/api/interventions/batch", batch);
    }

    private static ObjectNode words(ObjectNode intervention) {
        return intervention.put("nature", "Plantednature").put("Plantedproperty", "Plantedvalue");
    }
}
