package fr.entente.local.check;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the journal: a command that is about to be sent, or how it ended. Journals of earlier versions hold
 * acknowledged commands only and do not say so.
 *
 * @param status of the answer, where there was one
 * @param version that the answer named, where it named one
 * @param ids that the answer named, where it named several
 */
public record Entry(
        String key,
        Instant at,
        String login,
        String method,
        String path,
        @Nullable JsonNode body,
        @Nullable State state,
        @Nullable Integer status,
        @Nullable Long version,
        @Nullable List<String> ids) {

    /** How far a command came. */
    public enum State {
        @JsonProperty("sent")
        SENT,
        @JsonProperty("acked")
        ACKED,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("unknown")
        UNKNOWN
    }

    public static Entry sent(String key, Instant at, String login, String method, String path, JsonNode body) {
        return new Entry(key, at, login, method, path, body, State.SENT, null, null, null);
    }

    /** The end of a command that was written down when it was sent. */
    public Entry ended(State end, @Nullable Integer answered, @Nullable Long named, @Nullable List<String> things) {
        return new Entry(key, at, login, method, path, body, end, answered, named, things);
    }

    public boolean isAcked() {
        return state == null || state == State.ACKED;
    }
}
