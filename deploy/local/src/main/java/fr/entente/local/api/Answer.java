package fr.entente.local.api;

import java.net.http.HttpHeaders;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** What the platform answered. */
public record Answer(int status, JsonNode body, HttpHeaders headers) {

    private static final int FIRST_REFUSAL = 300;

    public boolean isAccepted() {
        return status < FIRST_REFUSAL;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The type of the problem, empty when there is none. */
    public String problem() {
        return body.path("type").asString("");
    }

    public String detail() {
        return "%d %s %s".formatted(status, problem(), body.path("detail").asString(""));
    }
}
