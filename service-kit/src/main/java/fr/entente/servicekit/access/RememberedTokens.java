package fr.entente.servicekit.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks the signature of one and the same token once a minute instead of at every request; it costs more than all the
 * rest of a command. Never past the token's own end, and what was refused is not remembered.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Known(Jwt token, Instant until) {}

    private final JwtDecoder check;
    private final InstantSource clock;
    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    });

    RememberedTokens(JwtDecoder check, InstantSource clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String text) {
        var now = clock.instant();
        var remembered = known.get(text);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.token();
        }
        known.remove(text);
        var token = check.decode(text);
        known.put(text, new Known(token, end(token, now)));
        return token;
    }

    private static Instant end(Jwt token, Instant now) {
        var longest = now.plus(LONGEST);
        var own = token.getExpiresAt();
        return own != null && own.isBefore(longest) ? own : longest;
    }
}
