package fr.entente.interventionservice.testing;

import java.net.http.HttpHeaders;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    public Answer expect(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Expects a problem of that type, such as {@code site:unknown}. */
    public Answer expect(int expected, String problem) {
        expect(expected);
        assertThat(headers.firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(text("type")).isEqualTo("urn:problem:" + problem);
        assertThat(text("title")).isNotBlank().doesNotStartWith("problem.");
        assertThat(text("detail")).isNotBlank().doesNotStartWith("problem.");
        return this;
    }

    public Answer expectField(String field) {
        assertThat(json().path("errors").path(0).path("field").asString()).as(body).isEqualTo(field);
        return this;
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String text(String field) {
        return json().path(field).asString();
    }

    public long number(String field) {
        return json().path(field).asLong();
    }

    public long version() {
        return number("version");
    }

    public List<String> ids() {
        return json().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    public String etag() {
        return headers.firstValue("ETag").orElse("");
    }
}
