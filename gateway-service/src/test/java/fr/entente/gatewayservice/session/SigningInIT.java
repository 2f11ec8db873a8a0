package fr.entente.gatewayservice.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import fr.entente.gatewayservice.testing.Answer;
import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.RunningGateway;
import fr.entente.gatewayservice.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SigningInIT {

    private static final int PEOPLE = 4;
    private static final ExecutorService TOGETHER = Executors.newFixedThreadPool(8);
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(Map.of("ENTENTE_BCRYPT_STRENGTH", "5"));
    }

    @AfterAll
    static void stop() {
        TOGETHER.close();
        gateway.close();
    }

    @Test
    void theFirstAdministratorSignsInAndActsAtOnce() {
        var answer = gateway.browser().signIn(RunningGateway.ADMINISTRATOR, RunningGateway.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("acting").path("role").asString()).isEqualTo("ADMINISTRATOR");
        assertThat(answer.header("Set-Cookie")).startsWith("entente_session=").contains("HttpOnly", "SameSite=Lax",
                "Path=/");
        assertThat(answer.response().headers().allValues("Set-Cookie")).as("no servlet session").hasSize(2)
                .last().asString().startsWith("entente_device=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void whoeverHoldsSeveralGrantsChoosesOne() {
        var mediator = UUID.randomUUID();
        var landlord = UUID.randomUUID();
        Map<UUID, String> grants = new LinkedHashMap<>();
        grants.put(mediator, Samples.mediator(Samples.CHAMPIGNY));
        grants.put(landlord, Samples.landlord(Samples.NORD, Samples.VALOPHIS));
        var person = gateway.person("two.hats", grants);
        assertThat(person.get("/api/me").json().path("acting").isNull()).isTrue();
        assertThat(person.get("/api/me").json().path("grants")).hasSize(2);
        assertThat(person.get("/api/sites").problem()).isEqualTo("urn:problem:acting:required");
        assertThat(person.put("/api/me/acting", acting(landlord)).json().path("acting").path("landlordId").asString())
                .isEqualTo(Samples.VALOPHIS.toString());
        assertThat(person.get("/api/sites").status()).isEqualTo(200);
    }

    @Test
    void nobodyActsUnderAnothersGrant() {
        var grant = UUID.randomUUID();
        gateway.person("holder", Map.of(grant, Samples.mediator(Samples.CHAMPIGNY)));
        var other = gateway.person("other.holder", Map.of());
        assertThat(other.put("/api/me/acting", acting(grant)).status()).isEqualTo(404);
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() {
        var wrong = gateway.browser().signIn(RunningGateway.ADMINISTRATOR, "not the password");
        var unknown = gateway.browser().signIn("nobody.here", "not the password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.problem()).isEqualTo("urn:problem:session:wrong-credentials");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.header("Set-Cookie")).isNull();
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() {
        gateway.person("forgetful", Map.of());
        for (var failure = 0; failure < 5; failure++) {
            assertThat(gateway.browser().signIn("forgetful", "not the password").status()).isEqualTo(401);
        }
        var locked = gateway.browser().signIn(" Forgetful ", RunningGateway.PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.problem()).isEqualTo("urn:problem:session:locked");
        assertThat(Integer.parseInt(String.valueOf(locked.header("Retry-After")))).isBetween(25, 30);
        assertThat(gateway.browser().signIn(RunningGateway.ADMINISTRATOR, RunningGateway.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void whoeverSignedInOnADeviceBeforeIsNotKeptOutByStrangers() {
        gateway.person("kept.out", Map.of());
        var mine = device(gateway.browser().signIn("kept.out", RunningGateway.PASSWORD));
        for (var failure = 0; failure < 5; failure++) {
            gateway.browser().signIn("kept.out", "not the password");
        }
        assertThat(gateway.browser().signIn("kept.out", RunningGateway.PASSWORD).status()).isEqualTo(429);
        var again = gateway.browser().keep(mine).signIn("kept.out", RunningGateway.PASSWORD);
        assertThat(again.status()).isEqualTo(200);
        assertThat(device(again)).as("one name for one browser").isEqualTo(mine);
    }

    @Test
    void aNewPasswordForgetsTheDevices() {
        var person = gateway.person("found.out", Map.of());
        var id = person.get("/api/me").json().path("person").asString();
        var old = device(gateway.browser().signIn("found.out", RunningGateway.PASSWORD));
        gateway.administrator().put("/api/accounts/" + id, Samples.account("found.out", "another good password"));
        for (var failure = 0; failure < 5; failure++) {
            gateway.browser().signIn("found.out", "not the password");
        }
        assertThat(gateway.browser().keep(old).signIn("found.out", "another good password").status()).isEqualTo(429);
    }

    private static String device(Answer signedIn) {
        var cookie = signedIn.response().headers().allValues("Set-Cookie").getLast();
        assertThat(cookie).startsWith("entente_device=");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    void manyWhoSignInAtTheSameMomentNeverStandInEachOthersWay() {
        for (var person = 0; person < PEOPLE; person++) {
            gateway.person("together." + person, Map.of());
        }
        var answers = IntStream.range(0, 200).mapToObj(turn -> CompletableFuture.supplyAsync(() -> gateway.browser()
                .signIn("together." + turn % PEOPLE, RunningGateway.PASSWORD).status(), TOGETHER)).toList();
        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
    }

    @Test
    void anUnknownLoginIsLockedLikeAKnownOne() {
        for (var failure = 0; failure < 5; failure++) {
            gateway.browser().signIn("never.existed", "not the password");
        }
        assertThat(gateway.browser().signIn("never.existed", "not the password").status()).isEqualTo(429);
    }

    @Test
    void withoutASessionOrWithAForgedOneThereIsNothing() {
        assertThat(gateway.browser().get("/api/me").problem()).isEqualTo("urn:problem:session:required");
        var forged = gateway.browser().keep("entente_session=" + SessionSecret.random().text());
        assertThat(forged.get("/api/me").status()).isEqualTo(401);
        assertThat(gateway.browser().keep("entente_session=../../etc").get("/api/sites").status()).isEqualTo(401);
        assertThat(gateway.browser().get("/api/openapi").status()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionAtOnceAndTwiceIsNoHarm() {
        var person = gateway.administrator();
        var cookie = person.cookie();
        var out = person.delete("/api/session");
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(gateway.browser().keep(cookie).get("/api/me").status()).isEqualTo(401);
        assertThat(gateway.browser().keep(cookie).delete("/api/session").status()).isEqualTo(204);
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        var person = gateway.administrator();
        var before = person.cookie();
        person.signIn(RunningGateway.ADMINISTRATOR, RunningGateway.PASSWORD);
        assertThat(person.cookie()).isNotEqualTo(before);
        assertThat(gateway.browser().keep(before).get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aRestartLogsNobodyOut() {
        var person = gateway.administrator();
        gateway.restart();
        var after = gateway.browser().keep(person.cookie());
        assertThat(after.get("/api/me").json().path("acting").path("role").asString()).isEqualTo("ADMINISTRATOR");
    }

    @Test
    void aRevokedGrantStopsWorking() {
        var grant = UUID.randomUUID();
        var person = gateway.person("revoked", Map.of(grant, Samples.mediator(Samples.CHAMPIGNY)));
        assertThat(person.get("/api/sites").status()).isEqualTo(200);
        var id = person.get("/api/me").json().path("person").asString();
        gateway.administrator().delete("/api/accounts/" + id + "/grants/" + grant);
        await()
                .until(() -> person.get("/api/sites").problem().equals("urn:problem:acting:required"));
    }

    @Test
    void aDisabledAccountStopsWorking() {
        var person = gateway.person("disabled", Map.of(UUID.randomUUID(), Samples.mediator(Samples.CHAMPIGNY)));
        var id = person.get("/api/me").json().path("person").asString();
        assertThat(gateway.administrator().delete("/api/accounts/" + id).status()).isEqualTo(204);
        await().until(() -> person.get("/api/sites").status() == 401);
        assertThat(gateway.browser().signIn("disabled", RunningGateway.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsThePersonsSessions() {
        var person = gateway.person("new.password", Map.of());
        var id = person.get("/api/me").json().path("person").asString();
        gateway.administrator().put("/api/accounts/" + id, Samples.account("new.password", "another good password"));
        await().until(() -> person.get("/api/me").status() == 401);
        assertThat(gateway.browser().signIn("new.password", "another good password").status()).isEqualTo(200);
    }

    @Test
    void aHashThatBecameTooWeakIsMadeAnewWhenItsPersonSignsIn() {
        gateway.person("weak.hash", Map.of());
        var jdbc = gateway.bean(JdbcClient.class);
        var weak = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(RunningGateway.PASSWORD);
        jdbc.sql("update account set password_hash = ? where login = 'weak.hash'").param(weak).update();
        assertThat(gateway.browser().signIn("weak.hash", RunningGateway.PASSWORD).status()).isEqualTo(200);
        assertThat(jdbc.sql("select password_hash from account where login = 'weak.hash'").query(String.class).single())
                .startsWith("{bcrypt}$2a$05$");
        assertThat(gateway.browser().signIn("weak.hash", RunningGateway.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void theDatabaseKnowsNoSecretAndNoLoginThatFailed() {
        var person = gateway.administrator();
        gateway.browser().signIn("typed.by.mistake", "a password in the wrong field");
        var secret = String.valueOf(person.cookie()).replace("entente_session=", "");
        var jdbc = gateway.bean(JdbcClient.class);
        assertThat(jdbc.sql("select translate(encode(secret_hash, 'base64'), '+/=', '-_') from session")
                .query(String.class).list()).isNotEmpty().doesNotContain(secret);
        assertThat(jdbc.sql("select key from sign_in_failure").query(String.class).list())
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    @Test
    void badFormsNameTheirFields() {
        Browser browser = gateway.browser();
        assertThat(browser.post("/api/session", "{\"login\":\"\"}").json().path("errors")).hasSize(2);
        assertThat(browser.post("/api/session", "{\"login\":\"a\",\"password\":\"b\",\"remember\":true}").problem())
                .isEqualTo("urn:problem:request:unknown-property");
        assertThat(browser.post("/api/session", "{\"login\"").problem()).isEqualTo("urn:problem:request:broken-json");
        assertThat(browser.put("/api/session", "{}").status()).isEqualTo(401);
    }

    private static String acting(UUID grant) {
        return "{\"grantId\":\"%s\"}".formatted(grant);
    }
}
