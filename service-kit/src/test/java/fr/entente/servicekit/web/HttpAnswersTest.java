package fr.entente.servicekit.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;
import fr.entente.servicekit.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** One test per status, through a real server: filters, security and all. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=sample", "entente.web.body-limit=10KB"})
class HttpAnswersTest {

    private static final TestTokens TOKENS = TestTokens.start();
    private static final Caller CALLER = TestCallers.mediator(UUID.randomUUID());
    private static final String FORM = "{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":3}";
    private static final String OTHER_FORM = "{\"name\":\"two\",\"kind\":\"ROUND\",\"size\":3}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String id = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        TOKENS.environment().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        TOKENS.close();
    }

    @Test
    void knowsTheCallerFromTheToken() {
        var landlord = TestCallers.landlord(UUID.randomUUID(), UUID.randomUUID());
        var answer = send(request("/api/me", landlord).GET());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("person")).isEqualTo(landlord.person().toString());
        assertThat(answer.text("role")).isEqualTo("LANDLORD");
        assertThat(answer.text("landlord")).isEqualTo(String.valueOf(landlord.landlord()));
    }

    @Test
    void asksForAToken() {
        var answer = send(HttpRequest.newBuilder(uri("/api/me")));
        assertProblem(answer, 401, "access:token-required");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void refusesAnExpiredToken() {
        var expired = TOKENS.claims(CALLER).issuedAt(Instant.now().minusSeconds(120))
                .expiresAt(Instant.now().minusSeconds(60));
        assertProblem(send(bearing(TOKENS.sign(expired.build()))), 401, "access:token-invalid");
    }

    @Test
    void allowsForClocksAFewSecondsApart() {
        var justExpired = TOKENS.claims(CALLER).issuedAt(Instant.now().minusSeconds(62))
                .expiresAt(Instant.now().minusSeconds(2));
        assertThat(send(bearing(TOKENS.sign(justExpired.build()))).status()).isEqualTo(200);
    }

    @Test
    void refusesATokenOfAnotherIssuerOrForSomebodyElse() {
        var foreign = TOKENS.claims(CALLER).issuer("https://elsewhere.example");
        assertProblem(send(bearing(TOKENS.sign(foreign.build()))), 401, "access:token-invalid");
        var forAnother = TOKENS.claims(CALLER).audience(List.of("another"));
        assertProblem(send(bearing(TOKENS.sign(forAnother.build()))), 401, "access:token-invalid");
    }

    @Test
    void refusesATokenWithoutAnEnd() {
        var endless = TOKENS.claims(CALLER).claims(claims -> claims.remove("exp"));
        assertProblem(send(bearing(TOKENS.sign(endless.build()))), 401, "access:token-invalid");
    }

    @Test
    void refusesAForgedToken() {
        try (var forger = TestTokens.start()) {
            assertProblem(send(bearing(forger.token(CALLER))), 401, "access:token-invalid");
        }
        var token = TOKENS.token(CALLER);
        var changed = token.substring(0, token.lastIndexOf('.') - 2) + "xx" + token.substring(token.lastIndexOf('.'));
        assertProblem(send(bearing(changed)), 401, "access:token-invalid");
    }

    @Test
    void refusesAnUnsignedToken() {
        var encoder = java.util.Base64.getUrlEncoder().withoutPadding();
        var unsigned = encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + TOKENS.token(CALLER).split("\\.", -1)[1] + ".";
        assertProblem(send(bearing(unsigned)), 401, "access:token-invalid");
    }

    @Test
    void refusesATokenThatNamesNoRoleOfOurs() {
        var stranger = TOKENS.claims(CALLER).claim("role", "EMPEROR");
        assertProblem(send(bearing(TOKENS.sign(stranger.build()))), 401, "access:token-invalid");
    }

    @Test
    void letsOnlyThisMachineOperateAndNoPageInItsBrowser() {
        var operator = HttpRequest.newBuilder(uri("/actuator/anything"));
        assertProblem(send(operator), 404, "request:not-found");
        assertProblem(send(operator.header("Origin", "https://elsewhere.example")), 401, "access:token-required");
    }

    @Test
    void answersOnlyBelowItsOwnAddresses() {
        assertProblem(send(HttpRequest.newBuilder(uri("/anything"))), 401, "access:token-required");
    }

    @Test
    void describesTheHeadersInsteadOfTheKitsOwnTypes() {
        var description = send(HttpRequest.newBuilder(uri("/v3/api-docs")));
        assertThat(description.status()).isEqualTo(200);
        var change = description.json().path("paths").path("/api/things/{id}/change").path("post").path("parameters")
                .toString();
        assertThat(change).contains("If-Match", "Idempotency-Key").doesNotContain("caller", "conditions");
        var list = description.json().path("paths").path("/api/things").path("get").path("parameters").toString();
        assertThat(list).contains("limit", "cursor", "kind").doesNotContain("paging");
        assertThat(description.json().path("components").path("schemas").toString()).doesNotContain("Paging",
                "Conditions");
    }

    @Test
    void forbidsWhatTheRoleDoesNotAllow() {
        assertProblem(send(request("/api/administration", CALLER).GET()), 403, "access:forbidden");
    }

    @Test
    void createsOnceAndAnswersARepetitionAlike() {
        var first = put(FORM);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.body()).isEqualTo("{\"id\":\"%s\",\"version\":1}".formatted(id));
        var second = put("{\"size\":3, \"kind\":\"ROUND\", \"name\":\"one\"}");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void refusesAnotherContentUnderAnId() {
        put(FORM);
        assertProblem(put(OTHER_FORM), 409, "id:taken");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void logsARefusalWithoutWhatCameIn(CapturedOutput log) {
        put(FORM);
        put(OTHER_FORM);
        assertThat(log).contains("/api/things/%s refused: 409 urn:problem:id:taken".formatted(id))
                .doesNotContain("\"two\"");
    }

    @Test
    void changesWhatTheCallerSaw() {
        put(FORM);
        var key = UUID.randomUUID().toString();
        var first = change(OTHER_FORM, "\"1\"", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(change(OTHER_FORM, "\"1\"", key)).isEqualTo(first);
        assertProblem(change(FORM, "\"1\"", key), 422, "idempotency:key-reused");
    }

    @Test
    void refusesAStaleVersion() {
        put(FORM);
        change(OTHER_FORM, "\"1\"", UUID.randomUUID().toString());
        var answer = change(OTHER_FORM, "\"1\"", UUID.randomUUID().toString());
        assertProblem(answer, 412, "version:stale");
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json().path("current").asInt()).isEqualTo(2);
    }

    @Test
    void asksForTheVersionAndForAKey() {
        var path = "/api/things/%s/change".formatted(id);
        assertProblem(send(request(path, CALLER).header("Idempotency-Key", id).POST(BodyPublishers.ofString(FORM))),
                428,
                "version:required");
        assertProblem(send(request(path, CALLER).header("If-Match", "\"1\"").POST(BodyPublishers.ofString(FORM))), 400,
                "idempotency:key-required");
        assertProblem(change(FORM, "*", id), 400, "version:malformed");
        assertProblem(change(FORM, "W/\"1\"", id), 400, "version:malformed");
        assertProblem(change(FORM, "\"1\"", "again"), 400, "idempotency:key-malformed");
    }

    @Test
    void doesNotKnowWhatWasNeverCreated() {
        assertProblem(change(FORM, "\"1\"", id), 404, "request:not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"name\":\"one\"|request:broken-json|", "''|request:broken-json|",
            "{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":3} x|request:broken-json|",
            "{\"name\":\"one\",\"name\":\"two\",\"kind\":\"ROUND\",\"size\":3}|request:broken-json|",
            "{\"name\":\"one\",\"kind\":\"OVAL\",\"size\":3}|request:unknown-code|kind",
            "{\"name\":\"one\",\"kind\":1,\"size\":3}|request:unknown-code|kind",
            "{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":\"3\"}|request:wrong-type|size",
            "{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":3.5}|request:wrong-type|size",
            "{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":99999999999}|request:wrong-type|size",
            "{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":3,\"day\":\"30/02\"}|request:wrong-type|day",
            "{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":3,\"colour\":\"red\"}|request:unknown-property|colour",
            "{\"name\":\"o\\u0000\",\"kind\":\"ROUND\",\"size\":3}|request:unusable-text|name",
            "{\"name\":\"o\\ud83d\",\"kind\":\"ROUND\",\"size\":3}|request:unusable-text|name",
            "{\"name\":\" \",\"kind\":\"ROUND\",\"size\":3}|request:invalid|name",
            "{\"name\":\"one\",\"size\":3}|request:invalid|kind",
            "{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":-3}|request:invalid|size"})
    void namesWhatIsWrongWithABody(String body, String reason, String field) {
        var answer = put(body);
        assertProblem(answer, 400, reason);
        if (field != null) {
            assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo(field);
        }
    }

    @Test
    void namesTheCodesAllowed() {
        var answer = put("{\"name\":\"one\",\"kind\":\"OVAL\",\"size\":3}");
        assertThat(answer.json().path("errors").path(0).path("allowed").toString()).isEqualTo("[\"ROUND\",\"SQUARE\"]");
    }

    @Test
    void namesWhatIsWrongWithAQuery() {
        assertProblem(get("/api/things?kind=OVAL"), 400, "request:unknown-code");
        assertProblem(get("/api/things?from=0"), 400, "request:invalid");
        assertProblem(get("/api/things?limit=201"), 400, "request:limit");
        assertProblem(get("/api/things?cursor=%25"), 400, "request:cursor");
        var unusable = get("/api/things?q=a%00b");
        assertProblem(unusable, 400, "request:unusable-text");
        assertThat(unusable.json().path("errors").path(0).path("field").asString()).isEqualTo("q");
        assertThat(get("/api/things?limit=2").json().path("next").asString()).isNotEmpty();
    }

    @Test
    void answersUnknownPathsMethodsAndTypes() {
        assertProblem(get("/api/nothing"), 404, "request:not-found");
        assertProblem(send(request("/api/me", CALLER).DELETE()), 405, "request:method");
        assertProblem(send(request("/api/things/" + id, CALLER).setHeader("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString(FORM))), 415, "request:media-type");
        assertProblem(send(request("/api/me", CALLER).header("Accept", "text/csv").GET()), 406,
                "request:not-acceptable");
    }

    @Test
    void refusesABodyOverTheLimitAnnouncedOrNot() {
        var large = "{\"name\":\"%s\",\"kind\":\"ROUND\",\"size\":3}".formatted("x".repeat(11_000));
        assertProblem(put(large), 413, "request:too-large");
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofString(large));
        assertProblem(send(request("/api/things/" + id, CALLER).PUT(chunked)), 413, "request:too-large");
    }

    @Test
    void saysNotYetWhenTheCallersOwnWritingIsNotShown() {
        assertThat(send(request("/api/me", CALLER).header("Read-After", id + "@1").GET()).status()).isEqualTo(200);
        var answer = send(request("/api/me", CALLER).header("Read-After", id + "@2").GET());
        assertProblem(answer, 425, "view:not-yet");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertProblem(send(request("/api/me", CALLER).header("Read-After", "yesterday").GET()), 400, "view:malformed");
    }

    @Test
    void asksToComeBackWhenTheDatabaseIsAway() {
        var answer = get("/api/no-database");
        assertProblem(answer, 503, "request:unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(get("/api/behind").header("Retry-After")).as("where a rule says so").isEqualTo("1");
    }

    /** Nothing but a refusal may be said where it is not known whether the commit happened. */
    @Test
    void neverTakesALostConnectionOfItsOwnForTheCallers() {
        assertProblem(send(request("/api/cut-off/commit", CALLER).POST(BodyPublishers.noBody())), 503,
                "request:unavailable");
        assertProblem(get("/api/cut-off/elsewhere"), 503, "request:unavailable");
    }

    @Test
    void refusesToReadWithAValueTheDatabaseCannotTake() {
        assertProblem(get("/api/far-too-late"), 400, "request:unusable-value");
    }

    @Test
    void tellsNothingOfTheInsideWhenSomethingFails() {
        var answer = get("/api/bug");
        assertProblem(answer, 500, "request:failed");
        assertThat(answer.body()).doesNotContain("secret");
        assertThat(answer.header("X-Correlation-Id")).isNotEmpty();
    }

    @Test
    void speaksTheLanguageOfWhoeverAsks() {
        assertThat(inLanguage("fr-FR,fr;q=0.9,en;q=0.8")).isEqualTo("Identifiant déjà pris");
        assertThat(inLanguage("de,fr;q=0.5")).isEqualTo("Identifiant déjà pris");
        assertThat(inLanguage("en-GB,fr;q=0.5")).isEqualTo("Id taken");
        assertThat(inLanguage("de")).isEqualTo("Id taken");
        assertThat(send(HttpRequest.newBuilder(uri("/api/me")).header("Accept-Language", "fr")).text("title"))
                .isEqualTo("Non connecté");
    }

    @Test
    void keepsACorrelationIdThatCanBeUsed() {
        assertThat(send(request("/api/me", CALLER).header("X-Correlation-Id", "abcdef-123456").GET())
                .header("X-Correlation-Id"))
                .isEqualTo("abcdef-123456");
        assertThat(send(request("/api/me", CALLER).header("X-Correlation-Id", "{}<script>").GET())
                .header("X-Correlation-Id"))
                .doesNotContain("script");
    }

    private String inLanguage(String languages) {
        return send(request("/api/problem", CALLER).header("Accept-Language", languages).GET()).text("title");
    }

    private Answer put(String body) {
        return send(request("/api/things/" + id, CALLER).PUT(BodyPublishers.ofString(body)));
    }

    private Answer change(String body, String version, String key) {
        return send(request("/api/things/%s/change".formatted(id), CALLER).header("If-Match", version)
                .header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    private Answer get(String path) {
        return send(request(path, CALLER).GET());
    }

    private HttpRequest.Builder bearing(String token) {
        return HttpRequest.newBuilder(uri("/api/me")).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path, Caller caller) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", TOKENS.bearer(caller))
                .header("Content-Type", "application/json");
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers().map().entrySet().stream()
                    .filter(header -> List.of("etag", "retry-after", "www-authenticate", "content-type")
                            .contains(header.getKey()))
                    .map(Object::toString).sorted().toList(), response);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void assertProblem(Answer answer, int status, String reason) {
        assertThat(answer.body()).contains("\"type\":\"urn:problem:" + reason + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("title")).isNotEmpty().doesNotStartWith("problem.");
        assertThat(answer.text("detail")).isNotEmpty().doesNotStartWith("problem.");
    }

    private final class Answer {

        private final int status;
        private final String body;
        private final List<String> headers;
        private final HttpResponse<String> response;

        Answer(int status, String body, List<String> headers, HttpResponse<String> response) {
            this.status = status;
            this.body = body;
            this.headers = headers;
            this.response = response;
        }

        int status() {
            return status;
        }

        String body() {
            return body;
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return json.readTree(body);
        }

        String text(String field) {
            return json().path(field).asString();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Answer that && status == that.status && body.equals(that.body)
                    && headers.equals(that.headers);
        }

        @Override
        public int hashCode() {
            return body.hashCode();
        }

        @Override
        public String toString() {
            return "%d %s %s".formatted(status, headers, body);
        }
    }
}
