package fr.entente.gatewayservice.door;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.RunningGateway;
import fr.entente.gatewayservice.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class DoorIT {

    private static final String SITE = "/api/sites/0199b1e0-0000-7000-8000-000000000051";
    private static final int OVER_THE_LIMIT = 1024 * 1024 + 1;

    private static RunningGateway gateway;
    private static Browser person;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start();
        person = gateway.person("mediator", Map.of(UUID.randomUUID(), Samples.mediator(Samples.CHAMPIGNY)));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aChangeFromAnotherOriginIsRefusedBeforeAnyServiceHearsOfIt() {
        gateway.dossier().forget();
        var foreign = person.send(person.bare(SITE).header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString("{}")));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.problem()).isEqualTo("urn:problem:origin:foreign");
        var silent = person.send(
                person.bare(SITE).header("Content-Type", "application/json").PUT(BodyPublishers.ofString("{}")));
        assertThat(silent.problem()).isEqualTo("urn:problem:origin:foreign");
        assertThat(gateway.dossier().arrived()).isEmpty();
    }

    @Test
    void aProgramSaysItsOriginInItsOwnWords() {
        var answer = person.send(person.bare(SITE).header("Origin", "http://" + gateway.address().getAuthority())
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void signingInFromAnotherOriginIsRefusedAsWell() {
        var browser = gateway.browser();
        var answer = browser.send(browser.bare("/api/session").header("Origin", "https://evil.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"login\":\"administrator\",\"password\":\"x\"}")));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void whatAPhoneKeptIsTakenOnlyInTheNameItWasNotedIn() {
        var grant = person.get("/api/me").json().path("acting").path("id").asString();
        var others = UUID.randomUUID().toString();
        gateway.dossier().forget();
        var foreign = person.send(person.request(SITE).header("Acting-As", others)
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString("{}")));
        assertThat(foreign.status()).isEqualTo(409);
        assertThat(foreign.problem()).isEqualTo("urn:problem:acting:changed");
        assertThat(gateway.dossier().arrived()).isEmpty();
        assertThat(person.send(person.request(SITE).header("Acting-As", grant)
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString("{}"))).status())
                .isEqualTo(200);
        var nobody = gateway.browser();
        assertThat(nobody.send(nobody.request(SITE).header("Acting-As", grant)).status()).isEqualTo(401);
    }

    @Test
    void onlyJsonIsTaken() {
        var form = person.request(SITE).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=x"));
        assertThat(person.send(form).status()).isEqualTo(415);
        assertThat(person.send(person.request(SITE).PUT(BodyPublishers.ofString("{}"))).problem())
                .isEqualTo("urn:problem:request:media-type");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherAnnouncedOrNot() {
        gateway.dossier().forget();
        var announced = person.request(SITE).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(new byte[OVER_THE_LIMIT]));
        assertThat(person.send(announced).status()).isEqualTo(413);
        var chunked = person.request(SITE).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[OVER_THE_LIMIT])));
        assertThat(person.send(chunked).problem()).isEqualTo("urn:problem:request:too-large");
        assertThat(gateway.dossier().arrived()).isEmpty();
    }

    @Test
    void onlyWhereAPictureBelongsABodyMayBeAsLargeAsOne() {
        gateway.dossier().forget();
        gateway.intervention().forget();
        assertThat(person.send(picture(SITE)).status()).isEqualTo(413);
        assertThat(gateway.dossier().arrived()).isEmpty();
        assertThat(person.send(picture("/api/defects/0199b1e0-0000-7000-8000-000000000061/photo")).status())
                .isEqualTo(200);
        assertThat(gateway.intervention().arrived()).hasSize(1);
    }

    private static HttpRequest.Builder picture(String path) {
        return person.request(path).header("Content-Type", "image/jpeg")
                .PUT(BodyPublishers.ofByteArray(new byte[OVER_THE_LIMIT]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/me", "/api/nonsense", "/nothing.js", "/.well-known/jwks.json"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        var answer = gateway.browser().get(path);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Strict-Transport-Security")).as("plain HTTP").isNull();
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Server")).isNull();
    }

    @Test
    void whatThePersonSeesIsKeptByNobodyOnTheWay() {
        assertThat(person.get("/api/me").header("Cache-Control")).isEqualTo("no-store");
        assertThat(person.get("/api/sites").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theActuatorIsForWhoeverRunsTheMachineAlone() {
        var shell = gateway.browser();
        assertThat(shell.send(shell.bare("/actuator/prometheus")).body()).contains("session_sign_in_total",
                "http_server_requests_seconds");
        assertThat(shell.send(shell.bare("/actuator/prometheus").header("X-Forwarded-For", "192.0.2.1")).status())
                .isEqualTo(404);
        assertThat(shell.get("/actuator/prometheus").status()).as("from a page").isEqualTo(404);
        assertThat(shell.get("/actuator/health/readiness").json().path("status").asString()).isEqualTo("UP");
        assertThat(shell.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void anotherSpellingOfAnAddressLeadsPastNothing() {
        assertThat(gateway.browser().get("/%61ctuator/prometheus").status()).isIn(400, 404);
        assertThat(gateway.browser().get("/%61pi/me").status()).isIn(400, 401);
        var browser = gateway.browser();
        assertThat(browser.send(browser.bare("/%61pi/session").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))).status()).isEqualTo(403);
    }

    @Test
    void strangeAddressesAreRefusedAsProblems() {
        var answer = person.get("/api/sites/..%2f..%2fsecret");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception");
        assertThat(person.get("/api//sites").status()).isEqualTo(400);
    }

    @Test
    void anUnknownMethodIsNotAllowed() {
        assertThat(person.post("/api/me", "{}").status()).isEqualTo(405);
    }
}
