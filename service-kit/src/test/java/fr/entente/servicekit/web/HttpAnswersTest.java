package fr.entente.servicekit.web;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static fr.entente.servicekit.web.SampleClient.CALLER;
import static fr.entente.servicekit.web.SampleClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** One test per status, through a real server: filters, security and all. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=sample", "entente.web.body-limit=10KB"})
class HttpAnswersTest {

    private static final String FORM = "{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":3}";
    private static final String OTHER_FORM = "{\"name\":\"two\",\"kind\":\"ROUND\",\"size\":3}";

    private final String id = UUID.randomUUID().toString();
    private final SampleClient sample;

    @Autowired
    HttpAnswersTest(@LocalServerPort int port) {
        sample = new SampleClient(port);
    }

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        SampleClient.register(registry);
    }

    @Test
    void describesTheHeadersInsteadOfTheKitsOwnTypes() {
        var description = sample.send(HttpRequest.newBuilder(sample.uri("/v3/api-docs")));
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
    void createsOnceAndAnswersARepetitionAlike() {
        var first = sample.put(id, FORM);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.body()).isEqualTo("{\"id\":\"%s\",\"version\":1}".formatted(id));
        var second = sample.put(id, "{\"size\":3, \"kind\":\"ROUND\", \"name\":\"one\"}");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void refusesAnotherContentUnderAnId() {
        sample.put(id, FORM);
        assertProblem(sample.put(id, OTHER_FORM), 409, "id:taken");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void logsARefusalWithoutWhatCameIn(CapturedOutput log) {
        sample.put(id, FORM);
        sample.put(id, OTHER_FORM);
        assertThat(log).contains("/api/things/%s refused: 409 urn:problem:id:taken".formatted(id))
                .doesNotContain("\"two\"");
    }

    @Test
    void changesWhatTheCallerSaw() {
        sample.put(id, FORM);
        var key = UUID.randomUUID().toString();
        var first = sample.change(id, OTHER_FORM, "\"1\"", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(sample.change(id, OTHER_FORM, "\"1\"", key)).isEqualTo(first);
        assertProblem(sample.change(id, FORM, "\"1\"", key), 422, "idempotency:key-reused");
    }

    @Test
    void refusesAStaleVersion() {
        sample.put(id, FORM);
        sample.change(id, OTHER_FORM, "\"1\"", UUID.randomUUID().toString());
        var answer = sample.change(id, OTHER_FORM, "\"1\"", UUID.randomUUID().toString());
        assertProblem(answer, 412, "version:stale");
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json().path("current").asInt()).isEqualTo(2);
    }

    @Test
    void asksForTheVersionAndForAKey() {
        var path = "/api/things/%s/change".formatted(id);
        assertProblem(
                sample.send(
                        sample.request(path, CALLER).header("Idempotency-Key", id).POST(BodyPublishers.ofString(FORM))),
                428,
                "version:required");
        assertProblem(
                sample.send(
                        sample.request(path, CALLER).header("If-Match", "\"1\"").POST(BodyPublishers.ofString(FORM))),
                400,
                "idempotency:key-required");
        assertProblem(sample.change(id, FORM, "*", id), 400, "version:malformed");
        assertProblem(sample.change(id, FORM, "W/\"1\"", id), 400, "version:malformed");
        assertProblem(sample.change(id, FORM, "\"1\"", "again"), 400, "idempotency:key-malformed");
    }

    @Test
    void doesNotKnowWhatWasNeverCreated() {
        assertProblem(sample.change(id, FORM, "\"1\"", id), 404, "request:not-found");
    }

    @Test
    void saysNotYetWhenTheCallersOwnWritingIsNotShown() {
        assertThat(sample.send(sample.request("/api/me", CALLER).header("Read-After", id + "@1").GET()).status())
                .isEqualTo(200);
        var answer = sample.send(sample.request("/api/me", CALLER).header("Read-After", id + "@2").GET());
        assertProblem(answer, 425, "view:not-yet");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertProblem(sample.send(sample.request("/api/me", CALLER).header("Read-After", "yesterday").GET()), 400,
                "view:malformed");
    }

    @Test
    void asksToComeBackWhenTheDatabaseIsAway() {
        var answer = sample.get("/api/no-database");
        assertProblem(answer, 503, "request:unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(sample.get("/api/behind").header("Retry-After")).as("where a rule says so").isEqualTo("1");
    }

    /** Nothing but a refusal may be said where it is not known whether the commit happened. */
    @Test
    void neverTakesALostConnectionOfItsOwnForTheCallers() {
        assertProblem(sample.send(sample.request("/api/cut-off/commit", CALLER).POST(BodyPublishers.noBody())), 503,
                "request:unavailable");
        assertProblem(sample.get("/api/cut-off/elsewhere"), 503, "request:unavailable");
    }

    @Test
    void refusesToReadWithAValueTheDatabaseCannotTake() {
        assertProblem(sample.get("/api/far-too-late"), 400, "request:unusable-value");
    }

    @Test
    void tellsNothingOfTheInsideWhenSomethingFails() {
        var answer = sample.get("/api/bug");
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
        assertThat(sample.send(HttpRequest.newBuilder(sample.uri("/api/me")).header("Accept-Language", "fr"))
                .text("title"))
                .isEqualTo("Non connecté");
    }

    @Test
    void keepsACorrelationIdThatCanBeUsed() {
        assertThat(sample.send(sample.request("/api/me", CALLER).header("X-Correlation-Id", "abcdef-123456").GET())
                .header("X-Correlation-Id"))
                .isEqualTo("abcdef-123456");
        assertThat(sample.send(sample.request("/api/me", CALLER).header("X-Correlation-Id", "{}<script>").GET())
                .header("X-Correlation-Id"))
                .doesNotContain("script");
    }

    private String inLanguage(String languages) {
        return sample.send(sample.request("/api/problem", CALLER).header("Accept-Language", languages).GET())
                .text("title");
    }
}
