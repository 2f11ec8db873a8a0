package fr.entente.gatewayservice.session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.gatewayservice.testing.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class SigningInIT {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void theFirstAdministratorSignsInAndActsAtOnce() {
        var answer = gateway.browser().signIn(RunningGateway.ADMINISTRATOR, RunningGateway.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("acting").path("role").asString()).isEqualTo("ADMINISTRATOR");
        assertThat(answer.header("Set-Cookie")).startsWith("entente_session=").contains("HttpOnly", "SameSite=Lax",
                "Path=/");
    }
}
