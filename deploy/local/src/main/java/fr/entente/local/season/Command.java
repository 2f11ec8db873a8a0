package fr.entente.local.season;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What one user asks of the API at one moment of the season. The key tells commands apart and is the same in every run;
 * the version is the one the user saw (only changes have one); what is named in after must have been acknowledged
 * before.
 */
public record Command(String key, Instant at, String login, Method method, String path, Map<String, Object> body,
        @Nullable Long version, List<String> after) {

    Command alsoAfter(String earlier) {
        return new Command(key, at, login, method, path, body, version,
                Stream.concat(after.stream(), Stream.of(earlier)).toList());
    }

    /** How the API is asked. */
    public enum Method {
        PUT, POST
    }
}
