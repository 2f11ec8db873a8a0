package fr.entente.gatewayservice.door;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.gatewayservice.session.SessionSecret;
import fr.entente.gatewayservice.testing.Answer;
import fr.entente.gatewayservice.testing.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** As in production, behind HTTPS, and with a low limit. */
class StrictDoorIT {

    private static final int BURST = 20;
    private static final Map<String, Object> STRICT = Map.of("ENTENTE_COOKIE_SECURE", "true",
            "ENTENTE_REQUESTS_PER_SECOND", "1", "ENTENTE_REQUESTS_BURST", BURST);
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(STRICT);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void theCookieTravelsOverHttpsOnlyAndBelongsToThisHost() {
        var answer = gateway.browser().signIn(RunningGateway.ADMINISTRATOR, RunningGateway.PASSWORD);
        assertThat(answer.header("Set-Cookie")).startsWith("__Host-entente_session=").contains("; Secure",
                "; HttpOnly", "; SameSite=Lax", "; Path=/").doesNotContain("Domain");
        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void anOriginWithoutHttpsIsForeign() {
        var browser = gateway.browser();
        var plain = browser.bare("/api/session").header("Origin", "http://" + gateway.address().getAuthority())
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
        assertThat(browser.send(plain).problem()).isEqualTo("urn:problem:origin:foreign");
    }

    @Test
    void beyondItsLimitAStrangersCookieCostsNoQuestionToTheDatabase() {
        try (var apart = RunningGateway.start(STRICT)) {
            Stream.generate(() -> guess(apart)).limit(BURST)
                    .forEach(guess -> assertThat(guess.status()).isNotEqualTo(200));
            var before = questions(apart);
            assertThat(before).isPositive();
            var answers = Stream.generate(() -> guess(apart)).limit(5 * BURST).map(Answer::status).toList();
            assertThat(answers).contains(429);
            var passed = answers.stream().filter(status -> status != 429).count();
            assertThat(questions(apart) - before).as("but for those that passed, and a round of its own work")
                    .isLessThan(passed + BURST);
        }
    }

    private static Answer guess(RunningGateway gateway) {
        return gateway.browser().keep("__Host-entente_session=" + SessionSecret.random().text()).get("/api/me");
    }

    private static long questions(RunningGateway gateway) {
        return gateway.bean(MeterRegistry.class).get("hikaricp.connections.usage").timers().stream()
                .mapToLong(Timer::count).sum();
    }

    @Test
    void tooManyRequestsOfOneSessionWaitAndOthersDoNot() {
        var busy = gateway.administrator();
        var answers = Stream.generate(() -> busy.get("/api/me")).limit(40).toList();
        assertThat(answers.getFirst().status()).isEqualTo(200);
        var last = answers.getLast();
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.problem()).isEqualTo("urn:problem:request:too-many");
        assertThat(last.header("Retry-After")).isEqualTo("1");
        assertThat(gateway.administrator().get("/api/me").status()).isEqualTo(200);
    }
}
