package fr.entente.gatewayservice.door;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

import fr.entente.gatewayservice.testing.Answer;
import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** Behind a proxy of this machine that appends to what a client sent, or passes it on as it came. */
class ForwardedIT {

    private static final String KEYS = "/actuator/signingkeys";

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(Map.of("ENTENTE_FORWARD_HEADERS", "native", "ENTENTE_SIGN_IN_PER_ADDRESS", "3"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void whatAClientWritesThereMakesItNoOperator() {
        var shell = gateway.browser();
        assertThat(forwarded(shell, KEYS, "127.0.0.1").status()).isEqualTo(404);
        assertThat(forwarded(shell, KEYS, "127.0.0.1, 10.0.0.5").status()).isEqualTo(404);
        assertThat(forwarded(shell, KEYS, "::1, 127.0.0.1").status()).isEqualTo(404);
        assertThat(shell.send(shell.bare(KEYS)).status()).as("past the proxy").isEqualTo(200);
    }

    @Test
    void norDoesItOnThePortOfTheActuator() {
        try (var own = RunningGateway.start(Map.of("ENTENTE_FORWARD_HEADERS", "native", "management.server.port", "0",
                "management.server.address", "127.0.0.1"))) {
            var port = own.bean(Environment.class).getRequiredProperty("local.management.port");
            var shell = new Browser(URI.create("http://127.0.0.1:" + port));
            assertThat(forwarded(shell, KEYS, "127.0.0.1").status()).isEqualTo(404);
            assertThat(shell.send(shell.bare(KEYS)).status()).isEqualTo(200);
        }
    }

    @Test
    void aClientInAPrivateNetworkHasOneAddressWhateverItWrites() {
        for (var failure = 0; failure < 3; failure++) {
            assertThat(signIn("guess" + failure, "10.1.1.%d, 10.0.0.5".formatted(failure)).status()).isEqualTo(401);
        }
        assertThat(signIn("guess3", "10.1.1.9, 10.0.0.5").status()).isEqualTo(429);
        assertThat(signIn("guess3", "10.1.1.9, 10.0.0.6").status()).isEqualTo(401);
    }

    private static Answer forwarded(Browser browser, String path, String chain) {
        return browser.send(browser.bare(path).header("X-Forwarded-For", chain));
    }

    private static Answer signIn(String login, String chain) {
        var browser = gateway.browser();
        return browser.send(browser.request("/api/session").header("X-Forwarded-For", chain)
                .header("Content-Type", "application/json").POST(BodyPublishers
                        .ofString("{\"login\":\"%s\",\"password\":\"not the password\"}".formatted(login))));
    }
}
