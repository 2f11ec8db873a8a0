package fr.entente.gatewayservice.door;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

import fr.entente.gatewayservice.testing.Answer;
import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** A Prometheus elsewhere gets metrics on a port of its own, and nothing else that operators do. */
class ManagementPortIT {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway
                .start(Map.of("management.server.port", "0", "management.server.address", "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void metricsAndHealthAreForWhoeverReachesThePort() {
        assertThat(fromElsewhere("/actuator/prometheus").body()).contains("database_size_bytes");
        assertThat(fromElsewhere("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void operationsStayOnTheMachine() {
        assertThat(fromElsewhere("/actuator/signingkeys").status()).isEqualTo(404);
        assertThat(fromElsewhere("/actuator/info").status()).isEqualTo(404);
    }

    @Test
    void theDoorItselfShowsOnlyWhetherItAnswers() {
        var browser = gateway.browser();
        assertThat(browser.send(browser.bare("/actuator/prometheus").header("X-Forwarded-For", "192.0.2.1")).status())
                .isEqualTo(404);
        assertThat(browser.get("/livez").status()).isEqualTo(200);
        assertThat(browser.get("/readyz").status()).isEqualTo(200);
    }

    private static Answer fromElsewhere(String path) {
        var port = gateway.bean(Environment.class).getRequiredProperty("local.management.port");
        var prometheus = new Browser(URI.create("http://127.0.0.1:" + port));
        return prometheus.send(prometheus.bare(path).header("X-Forwarded-For", "192.0.2.1"));
    }
}
