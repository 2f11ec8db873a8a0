package fr.entente.rig.work;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import fr.entente.local.season.Command;

/** One line of the journal; status, version and ids are what the answer told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(String key, Instant at, String login, String method, String path, Map<String, Object> body,
        State state, @Nullable Integer status, @Nullable Long version, @Nullable List<String> ids) {

    /** How far a command has come in the eyes of its client. */
    public enum State {

        SENT, ACKED, REFUSED, UNKNOWN;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Line sent(Command command) {
        return new Line(command.key(), Instant.now(), command.login(), command.method().name(), command.path(),
                command.body(), State.SENT, null, null, null);
    }

    Line ended(Outcome outcome) {
        return new Line(key, Instant.now(), login, method, path, body, outcome.state(),
                outcome.status() == 0 ? null : outcome.status(), outcome.version(), outcome.ids());
    }
}
