package fr.entente.gatewayservice.testing;

import java.net.http.HttpResponse;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as a test looks at it. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The type of the problem, or an empty text. */
    public String problem() {
        return json().path("type").asString("");
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
