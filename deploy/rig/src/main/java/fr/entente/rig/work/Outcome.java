package fr.entente.rig.work;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import fr.entente.local.api.Answer;
import fr.entente.rig.work.Line.State;

/** What came of a command, after how many attempts; no status where no answer came at all. */
public record Outcome(State state, int status, JsonNode body, @Nullable Long version, @Nullable List<String> ids,
        int attempts) {

    private static final int FIRST_REFUSAL = 300;

    static Outcome unknown(int attempts) {
        return new Outcome(State.UNKNOWN, 0, NullNode.getInstance(), null, null, attempts);
    }

    /** An answer after which it is not known whether anything was done. */
    static Outcome unknown(Answer answer, int attempts) {
        return new Outcome(State.UNKNOWN, answer.status(), answer.body(), null, null, attempts);
    }

    static Outcome of(Answer answer, int attempts) {
        if (!answer.isAccepted()) {
            return new Outcome(State.REFUSED, answer.status(), answer.body(), null, null, attempts);
        }
        var version = answer.body().path("version");
        return new Outcome(State.ACKED, answer.status(), answer.body(), version.isNumber() ? version.asLong() : null,
                ids(answer.body()), attempts);
    }

    /** Of a batch only what was accepted. */
    private static List<String> ids(JsonNode body) {
        var accepted = body.path("results").valueStream().filter(each -> each.path("status").asInt() < FIRST_REFUSAL);
        return Stream.concat(Stream.of(body), accepted).map(each -> each.path("id").asString(""))
                .filter(id -> !id.isEmpty()).toList();
    }

    public boolean isAccepted() {
        return state == State.ACKED;
    }

    /** The type of the problem, empty when there is none. */
    public String problem() {
        return body.path("type").asString("");
    }
}
