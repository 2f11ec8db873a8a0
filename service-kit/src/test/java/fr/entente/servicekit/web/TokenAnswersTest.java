package fr.entente.servicekit.web;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import fr.entente.servicekit.testing.TestCallers;
import fr.entente.servicekit.testing.TestTokens;

import static fr.entente.servicekit.web.SampleClient.CALLER;
import static fr.entente.servicekit.web.SampleClient.TOKENS;
import static fr.entente.servicekit.web.SampleClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in through a real server, and what strangers are told. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=sample", "entente.web.body-limit=10KB"})
class TokenAnswersTest {

    private final SampleClient sample;

    @Autowired
    TokenAnswersTest(@LocalServerPort int port) {
        sample = new SampleClient(port);
    }

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        SampleClient.register(registry);
    }

    @Test
    void knowsTheCallerFromTheToken() {
        var landlord = TestCallers.landlord(UUID.randomUUID(), UUID.randomUUID());
        var answer = sample.send(sample.request("/api/me", landlord).GET());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("person")).isEqualTo(landlord.person().toString());
        assertThat(answer.text("role")).isEqualTo("LANDLORD");
        assertThat(answer.text("landlord")).isEqualTo(String.valueOf(landlord.landlord()));
    }

    @Test
    void asksForAToken() {
        var answer = sample.send(HttpRequest.newBuilder(sample.uri("/api/me")));
        assertProblem(answer, 401, "access:token-required");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void refusesAnExpiredToken() {
        var expired = TOKENS.claims(CALLER).issuedAt(Instant.now().minusSeconds(120))
                .expiresAt(Instant.now().minusSeconds(60));
        assertProblem(sample.send(sample.bearing(TOKENS.sign(expired.build()))), 401, "access:token-invalid");
    }

    @Test
    void allowsForClocksAFewSecondsApart() {
        var justExpired = TOKENS.claims(CALLER).issuedAt(Instant.now().minusSeconds(62))
                .expiresAt(Instant.now().minusSeconds(2));
        assertThat(sample.send(sample.bearing(TOKENS.sign(justExpired.build()))).status()).isEqualTo(200);
    }

    @Test
    void refusesATokenOfAnotherIssuerOrForSomebodyElse() {
        var foreign = TOKENS.claims(CALLER).issuer("https://elsewhere.example");
        assertProblem(sample.send(sample.bearing(TOKENS.sign(foreign.build()))), 401, "access:token-invalid");
        var forAnother = TOKENS.claims(CALLER).audience(List.of("another"));
        assertProblem(sample.send(sample.bearing(TOKENS.sign(forAnother.build()))), 401, "access:token-invalid");
    }

    @Test
    void refusesATokenWithoutAnEnd() {
        var endless = TOKENS.claims(CALLER).claims(claims -> claims.remove("exp"));
        assertProblem(sample.send(sample.bearing(TOKENS.sign(endless.build()))), 401, "access:token-invalid");
    }

    @Test
    void refusesAForgedToken() {
        try (var forger = TestTokens.start()) {
            assertProblem(sample.send(sample.bearing(forger.token(CALLER))), 401, "access:token-invalid");
        }
        var token = TOKENS.token(CALLER);
        var changed = token.substring(0, token.lastIndexOf('.') - 2) + "xx" + token.substring(token.lastIndexOf('.'));
        assertProblem(sample.send(sample.bearing(changed)), 401, "access:token-invalid");
    }

    @Test
    void refusesAnUnsignedToken() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var unsigned = encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + TOKENS.token(CALLER).split("\\.", -1)[1] + ".";
        assertProblem(sample.send(sample.bearing(unsigned)), 401, "access:token-invalid");
    }

    @Test
    void refusesATokenThatNamesNoRoleOfOurs() {
        var stranger = TOKENS.claims(CALLER).claim("role", "EMPEROR");
        assertProblem(sample.send(sample.bearing(TOKENS.sign(stranger.build()))), 401, "access:token-invalid");
    }

    @Test
    void letsOnlyThisMachineOperateAndNoPageInItsBrowser() {
        var operator = HttpRequest.newBuilder(sample.uri("/actuator/anything"));
        assertProblem(sample.send(operator), 404, "request:not-found");
        assertProblem(sample.send(operator.header("Origin", "https://elsewhere.example")), 401,
                "access:token-required");
    }

    @Test
    void answersOnlyBelowItsOwnAddresses() {
        assertProblem(sample.send(HttpRequest.newBuilder(sample.uri("/anything"))), 401, "access:token-required");
    }

    @Test
    void forbidsWhatTheRoleDoesNotAllow() {
        assertProblem(sample.send(sample.request("/api/administration", CALLER).GET()), 403, "access:forbidden");
    }
}
