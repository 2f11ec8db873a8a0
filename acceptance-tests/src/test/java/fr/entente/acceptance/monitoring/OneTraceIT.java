package fr.entente.acceptance.monitoring;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.acceptance.world.Json;
import fr.entente.acceptance.world.Platform;
import fr.entente.acceptance.world.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One fact is one trace, from the door to the dashboard, across four processes and Kafka. */
class OneTraceIT {

    private final Platform platform = Platform.shared();
    private final Stage stage = Stage.set(platform);

    @Test
    void everyHopOfAnInterventionIsInTheTraceOfTheRequestThatLoggedIt() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var request = stage.mediator.request("/api/interventions/" + UUID.randomUUID())
                .header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace))
                .PUT(BodyPublishers.ofString(Json.write(Stage.intervention(stage.northTower))));
        stage.mediator.send(request).mustBe(201);
        await().untilAsserted(() -> assertThat(platform.collector().of(trace))
                .extracting(span -> span.service() + ": " + span.name())
                .anyMatch(hop -> hop.startsWith("gateway-service: http put"))
                .anyMatch(hop -> hop.startsWith("intervention-service: http put"))
                .contains("intervention-service: LogIntervention", "intervention-service: append",
                        "intervention-service: publish", "reporting-service: commit reporting-1"));
    }
}
