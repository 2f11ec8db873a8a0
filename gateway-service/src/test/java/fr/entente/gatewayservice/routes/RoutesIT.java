package fr.entente.gatewayservice.routes;

import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.entente.gatewayservice.testing.Browser;
import fr.entente.gatewayservice.testing.Recorder;
import fr.entente.gatewayservice.testing.RunningGateway;
import fr.entente.gatewayservice.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesIT {

    private static final String DOSSIER = "/api/dossiers/0199b1e0-0000-7000-8000-00000000d051/steps";

    private static RunningGateway gateway;
    private static Browser landlord;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start();
        landlord = gateway.person("landlord",
                Map.of(UUID.randomUUID(), Samples.landlord(Samples.CHAMPIGNY, Samples.VALOPHIS)));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void forget() {
        gateway.dossier().forget();
        gateway.intervention().forget();
        gateway.reporting().forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/schemes/1", "/api/sites", "/api/sites?q=Les%20Mordacs&cursor=a%2Bb", "/api/requests",
            "/api/dossiers/1/steps", "/api/observations/1", "/api/due?everybody=true",
            "/api/due/letter"})
    void whatConcernsSchemesRequestsAndDossiersGoesToDossierService(String path) {
        assertArrives(path, gateway.dossier());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/interventions", "/api/interventions/batch", "/api/defects?overdue=true",
            "/api/shifts?mine=true",
            "/api/actions", "/api/actions/1/account",
            "/api/landlords/1/defect-address"})
    void interventionsAndDefectsGoToInterventionService(String path) {
        assertArrives(path, gateway.intervention());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/dashboards/consortium?from=2026-01-01&to=2026-12-31", "/api/live"})
    void figuresComeFromReportingService(String path) {
        assertArrives(path, gateway.reporting());
    }

    private static void assertArrives(String path, Recorder service) {
        assertThat(landlord.get(path).status()).isEqualTo(200);
        assertThat(service.last().path()).isEqualTo(path);
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        assertThat(landlord.get("/api/nonsense").problem()).isEqualTo("urn:problem:request:not-found");
        assertThat(landlord.get("/api").status()).isEqualTo(404);
        assertThat(landlord.get("/api/livestock").status()).isEqualTo(404);
    }

    @Test
    void theServiceIsToldWhoCallsInATokenOfOurs() throws ParseException, JOSEException {
        landlord.get("/api/sites");
        var token = SignedJWT.parse(String.valueOf(gateway.dossier().last().header("Authorization")).substring(7));
        var keys = JWKSet.parse(gateway.browser().get("/.well-known/jwks.json").body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getClaims()).containsEntry("role", "LANDLORD")
                .containsEntry("scheme", Samples.CHAMPIGNY.toString())
                .containsEntry("landlord", Samples.VALOPHIS.toString());
        assertThat(token.getJWTClaimsSet().getSubject())
                .isEqualTo(landlord.get("/api/me").json().path("person").asString());
    }

    @Test
    void whoComesByALinkIsNobodyInNoScheme() throws ParseException {
        var visitor = gateway.browser();
        visitor.post("/api/orientation-links/visit", "{\"secret\":\"abc\"}");
        var token = SignedJWT.parse(String.valueOf(gateway.dossier().last().header("Authorization")).substring(7));
        assertThat(token.getJWTClaimsSet().getClaims()).containsEntry("role", "PARTNER").doesNotContainKeys("scheme",
                "landlord");
        assertThat(visitor.get("/api/orientation-links/visit").status()).isEqualTo(401);
        assertThat(visitor.post("/api/dossiers/1/orientations/2/link", "{}").status()).isEqualTo(401);
    }

    @Test
    void whatComesFromOutsideAndClaimsTooMuchStaysOutside() {
        landlord.send(landlord.request("/api/sites").header("Authorization", "Bearer forged")
                .header("X-Forwarded-For", "192.0.2.1").header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=192.0.2.1").header("X-Http-Method-Override", "DELETE"));
        var arrived = gateway.dossier().last();
        assertThat(arrived.header("Authorization")).startsWith("Bearer eyJ").doesNotContain("forged");
        assertThat(arrived.headers().keySet()).noneMatch(name -> name.toLowerCase(Locale.ROOT)
                .matches("cookie|forwarded|x-forwarded-.*|x-http-method-override|sec-fetch-.*"));
    }

    @Test
    void aChangeArrivesAsItWasSent() {
        var json = "{\"step\":\"DIAGNOSIS\",\"reachedOn\":\"2026-11-20\",\"é\":\"ç\"}";
        landlord.send(landlord.request(DOSSIER).header("Content-Type", "application/json")
                .header("If-Match", "\"3\"").header("Idempotency-Key", "key").header("Read-After", "x@1")
                .POST(BodyPublishers.ofString(json)));
        var arrived = gateway.dossier().last();
        assertThat(arrived.method()).isEqualTo("POST");
        assertThat(arrived.body()).isEqualTo(json);
        assertThat(arrived.header("If-Match")).isEqualTo("\"3\"");
        assertThat(arrived.header("Idempotency-Key")).isEqualTo("key");
        assertThat(arrived.header("Read-After")).isEqualTo("x@1");
        assertThat(arrived.header("Accept-Language")).isEqualTo("en");
        assertThat(arrived.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void oneIdGoesThroughTheWholeRequest() {
        var answer = landlord.send(landlord.request("/api/sites").header("X-Correlation-Id", "evening-0001"));
        assertThat(answer.header("X-Correlation-Id")).isEqualTo("evening-0001");
        assertThat(gateway.dossier().last().header("X-Correlation-Id")).isEqualTo("evening-0001");
        assertThat(gateway.dossier().last().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void aTraceThatBeganElsewhereGoesOn() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        landlord.send(landlord.request("/api/sites").header("traceparent", trace));
        assertThat(gateway.dossier().last().header("traceparent")).isEqualTo(trace);
    }

    @Test
    void theAnswerComesBackAsItWasGiven() {
        gateway.dossier().answer(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Set-Cookie", "inside=1");
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src *");
            Recorder.send(exchange, 412, "application/problem+json", "{\"type\":\"urn:problem:version:stale\"}");
        });
        var answer = landlord.get("/api/sites");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.problem()).isEqualTo("urn:problem:version:stale");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void aLongAnswerIsCompressedForTheBrowser() {
        gateway.dossier().answer(
                exchange -> Recorder.send(exchange, 200, "application/json", "[" + "1,".repeat(5000) + "1]"));
        var answer = landlord.send(landlord.request("/api/sites").header("Accept-Encoding", "gzip"));
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(gateway.dossier().last().header("Accept-Encoding")).isNull();
    }

    @Test
    void aServiceThatRefusesOurTokenIsAFaultOfOursAndSignsNobodyOut() {
        gateway.dossier().answer(exchange -> Recorder.send(exchange, 401, "application/json", "{}"));
        var answer = landlord.get("/api/sites");
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.problem()).isEqualTo("urn:problem:service:token-refused");
    }

    @Test
    void answersWithoutABodyHoldNoConnection() {
        gateway.dossier().answer(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        for (var again = 0; again < 300; again++) {
            var answer = landlord.send(landlord.request("/api/sites").header("If-None-Match", "\"7\""));
            assertThat(answer.status()).isEqualTo(304);
        }
    }
}
