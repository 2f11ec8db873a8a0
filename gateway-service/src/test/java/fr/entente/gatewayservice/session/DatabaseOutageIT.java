package fr.entente.gatewayservice.session;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.gatewayservice.testing.RunningGateway;
import fr.entente.gatewayservice.testing.Samples;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DatabaseOutageIT {

    @Test
    void withoutTheDatabaseEverythingWaitsAndNothingHasToBeStartedAgain() {
        try (var server = RealServers.ownPostgres(); var gateway = RunningGateway.start(server)) {
            var person = gateway.person("mediator", Map.of(UUID.randomUUID(), Samples.mediator(Samples.CHAMPIGNY)));
            server.kill();
            await().until(() -> person.get("/api/sites").status() == 503);
            var answer = person.get("/api/sites");
            assertThat(answer.problem()).isEqualTo("urn:problem:request:unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(gateway.browser().signIn("mediator", RunningGateway.PASSWORD).status()).isEqualTo(503);
            assertThat(gateway.browser().get("/.well-known/jwks.json").status()).isEqualTo(200);
            assertThat(gateway.browser().get("/index.html").status()).isEqualTo(200);
            assertThat(gateway.browser().get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(gateway.browser().get("/actuator/health/liveness").status()).isEqualTo(200);
            server.start();
            await().until(() -> person.get("/api/sites").status() == 200);
        }
    }
}
