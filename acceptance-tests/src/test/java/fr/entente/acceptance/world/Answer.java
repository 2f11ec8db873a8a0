package fr.entente.acceptance.world;

import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What came back over HTTP. */
public record Answer(String question, int status, JsonNode body, HttpResponse<String> raw) {

    static Answer of(HttpResponse<String> response) {
        var body = response.body().isBlank() ? Json.object() : Json.read(response.body());
        var question = "%s %s".formatted(response.request().method(), response.request().uri().getPath());
        return new Answer(question, response.statusCode(), body, response);
    }

    /** Fails with the whole answer in the message when the status is another one. */
    public Answer mustBe(int expected) {
        assertThat(status).as("%s answered %s", question, raw.body()).isEqualTo(expected);
        return this;
    }

    /** A problem document of this type and status, and nothing of the server's insides in it. */
    public Answer mustBeProblem(int expected, String type) {
        mustBe(expected);
        assertThat(header("content-type")).as(question).startsWith("application/problem+json");
        assertThat(body.path("type").asString()).as(question).isEqualTo("urn:problem:" + type);
        assertThat(body.path("title").asString()).as("title of %s", question).isNotBlank();
        assertThat(raw.body()).doesNotContain("Exception", "fr.entente");
        return this;
    }

    /** The problem names this field. */
    public Answer naming(String field) {
        assertThat(body.path("errors").findValuesAsString("field")).as("%s: %s", question, raw.body()).contains(field);
        return this;
    }

    public long version() {
        return body.path("version").asLong();
    }

    public String header(String name) {
        return raw.headers().firstValue(name).orElse("");
    }
}
