package fr.entente.gatewayservice.session;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.entente.gatewayservice.testing.Answer;
import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.RunningGateway;
import fr.entente.gatewayservice.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever was given a first password chooses one that nobody else knows. */
class OwnPasswordIT {

    private static final String CHOSEN = "a password of my own";

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(Map.of("ENTENTE_BCRYPT_STRENGTH", "5"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void isChangedByItsPersonWhoGoesOnWhileEveryOtherSessionEnds() {
        var mine = gateway.person("own", Map.of(UUID.randomUUID(), Samples.mediator(Samples.CHAMPIGNY)));
        var elsewhere = gateway.browser();
        assertThat(elsewhere.signIn("own", RunningGateway.PASSWORD).status()).isEqualTo(200);
        var before = mine.cookie();
        assertThat(change(mine, RunningGateway.PASSWORD, CHOSEN).status()).isEqualTo(204);
        assertThat(mine.cookie()).isNotEqualTo(before);
        assertThat(mine.get("/api/me").json().at("/acting/role").asString()).isEqualTo("MEDIATOR");
        await().until(() -> elsewhere.get("/api/me").status() == 401);
        assertThat(gateway.browser().keep(before).get("/api/me").status()).isEqualTo(401);
        assertThat(gateway.browser().signIn("own", RunningGateway.PASSWORD).status()).isEqualTo(401);
        assertThat(gateway.browser().signIn("own", CHOSEN).status()).isEqualTo(200);
    }

    @Test
    void staysWhereTheCurrentOneIsWrongAndIsNotGuessedEither() {
        var person = gateway.person("guessed", Map.of());
        var wrong = change(person, "not the password", CHOSEN);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.problem()).isEqualTo("urn:problem:account:wrong-password");
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("currentPassword");
        for (var guess = 0; guess < 4; guess++) {
            assertThat(change(person, "guess " + guess, CHOSEN).status()).isEqualTo(400);
        }
        assertThat(change(person, RunningGateway.PASSWORD, CHOSEN).status()).isEqualTo(429);
        assertThat(person.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void forgetsTheGuessesOfItsOwnPersonAndKnowsHisBrowser() {
        gateway.person("mistyped", Map.of());
        var signedIn = gateway.browser().signIn("mistyped", RunningGateway.PASSWORD);
        var cookies = cookies(signedIn);
        for (var typo = 0; typo < 4; typo++) {
            change(gateway.browser().keep(cookies), "typo " + typo, CHOSEN);
        }
        var changed = change(gateway.browser().keep(cookies), RunningGateway.PASSWORD, CHOSEN);
        assertThat(changed.status()).isEqualTo(204);
        for (var failure = 0; failure < 5; failure++) {
            gateway.browser().signIn("mistyped", "a stranger's guess");
        }
        assertThat(gateway.browser().keep(cookies(changed)).signIn("mistyped", CHOSEN).status()).isEqualTo(200);
    }

    /** Of the session and of the device. */
    private static String cookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';'))).collect(Collectors.joining("; "));
    }

    @Test
    void isAsGoodAsAFirstOneAndNeedsASession() {
        var person = gateway.person("short", Map.of());
        var tooShort = change(person, RunningGateway.PASSWORD, "short");
        assertThat(tooShort.status()).isEqualTo(400);
        assertThat(tooShort.json().at("/errors/0/field").asString()).isEqualTo("password");
        var same = change(person, RunningGateway.PASSWORD, RunningGateway.PASSWORD);
        assertThat(same.problem()).isEqualTo("urn:problem:account:same-password");
        assertThat(same.json().at("/errors/0/field").asString()).isEqualTo("password");
        assertThat(change(gateway.browser(), RunningGateway.PASSWORD, CHOSEN).status()).isEqualTo(401);
    }

    private static Answer change(Browser browser, String current, String wanted) {
        return browser.put("/api/me/password",
                "{\"currentPassword\":\"%s\",\"password\":\"%s\"}".formatted(current, wanted));
    }
}
