package fr.entente.servicekit.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static fr.entente.servicekit.web.SampleClient.CALLER;
import static fr.entente.servicekit.web.SampleClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be used is answered by its name, through a real server. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=sample", "entente.web.body-limit=10KB"})
class BadInputAnswersTest {

    private static final String FORM = "{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":3}";

    private final String id = UUID.randomUUID().toString();
    private final SampleClient sample;

    @Autowired
    BadInputAnswersTest(@LocalServerPort int port) {
        sample = new SampleClient(port);
    }

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        SampleClient.register(registry);
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
        var answer = sample.put(id, body);
        assertProblem(answer, 400, reason);
        if (field != null) {
            assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"en|''|ROUND|3|This field is needed.", "fr|''|ROUND|3|Ce champ est nécessaire.",
                    "en|long|ROUND|3|Length not allowed: 50 at most.",
                    "fr|long|ROUND|3|Longueur non permise : 50 au plus.",
                    "en|one|ROUND|0|At least 1.", "fr|one|ROUND|12|Au plus 9."})
    void saysWhatToDoInTheReadersLanguage(String language, String name, String kind, int size, String words) {
        var body = "{\"name\":\"%s\",\"kind\":\"%s\",\"size\":%d}".formatted(name.replace("long", "x".repeat(51)), kind,
                size);
        var answer = sample.send(sample.request("/api/things/" + id, CALLER).header("Accept-Language", language)
                .PUT(BodyPublishers.ofString(body)));
        assertThat(answer.json().path("errors").path(0).path("message").asString()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en|Length not allowed: 3 to 5.", "fr|Longueur non permise : de 3 à 5."})
    void saysFromWhereToWhere(String language, String words) {
        var answer = sample.send(sample.request("/api/things/" + id, CALLER).header("Accept-Language", language)
                .PUT(BodyPublishers.ofString("{\"name\":\"one\",\"kind\":\"ROUND\",\"size\":3,\"mark\":\"ab\"}")));
        assertThat(answer.json().path("errors").path(0).path("message").asString()).isEqualTo(words);
    }

    @Test
    void namesTheCodesAllowed() {
        var answer = sample.put(id, "{\"name\":\"one\",\"kind\":\"OVAL\",\"size\":3}");
        assertThat(answer.json().path("errors").path(0).path("allowed").toString()).isEqualTo("[\"ROUND\",\"SQUARE\"]");
    }

    @Test
    void namesWhatIsWrongWithAQuery() {
        assertProblem(sample.get("/api/things?kind=OVAL"), 400, "request:unknown-code");
        assertProblem(sample.get("/api/things?from=0"), 400, "request:invalid");
        assertProblem(sample.get("/api/things?limit=201"), 400, "request:limit");
        assertProblem(sample.get("/api/things?cursor=%25"), 400, "request:cursor");
        var unusable = sample.get("/api/things?q=a%00b");
        assertProblem(unusable, 400, "request:unusable-text");
        assertThat(unusable.json().path("errors").path(0).path("field").asString()).isEqualTo("q");
        assertThat(sample.get("/api/things?limit=2").json().path("next").asString()).isNotEmpty();
    }

    @Test
    void answersUnknownPathsMethodsAndTypes() {
        assertProblem(sample.get("/api/nothing"), 404, "request:not-found");
        assertProblem(sample.send(sample.request("/api/me", CALLER).DELETE()), 405, "request:method");
        assertProblem(sample.send(sample.request("/api/things/" + id, CALLER).setHeader("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString(FORM))), 415, "request:media-type");
        assertProblem(sample.send(sample.request("/api/me", CALLER).header("Accept", "text/csv").GET()), 406,
                "request:not-acceptable");
    }

    @Test
    void refusesABodyOverTheLimitAnnouncedOrNot() {
        var large = "{\"name\":\"%s\",\"kind\":\"ROUND\",\"size\":3}".formatted("x".repeat(11_000));
        assertProblem(sample.put(id, large), 413, "request:too-large");
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofString(large));
        assertProblem(sample.send(sample.request("/api/things/" + id, CALLER).PUT(chunked)), 413, "request:too-large");
    }
}
