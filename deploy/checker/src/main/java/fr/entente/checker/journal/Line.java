package fr.entente.checker.journal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of a journal: a command that was about to be sent, or how one ended. */
public record Line(
        String key,
        @Nullable String at,
        @Nullable String login,
        String method,
        String path,
        @Nullable JsonNode body,
        @Nullable State state,
        @Nullable Integer status,
        @Nullable Long version,
        @Nullable List<String> ids) {

    /** How far a command came; older journals hold acknowledged ones only and do not say so. */
    public enum State {
        SENT, ACKED, REFUSED, UNKNOWN;

        private static final List<State> ALL = List.of(values());

        long number() {
            return ALL.indexOf(this);
        }

        public static State of(long number) {
            return ALL.get((int) number);
        }
    }

    public State how() {
        return state == null ? State.ACKED : state;
    }
}
