package fr.entente.peers.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A signature costs more than the rest of a command: like ours, a peer checks that of one token once a minute. */
final class RememberedTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder check;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    RememberedTokens(JwtDecoder check) {
        this.check = check;
    }

    @Override
    public Jwt decode(String text) {
        var now = clock.instant();
        var remembered = known.get(text);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.token();
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        var token = check.decode(text);
        known.put(text, new Known(token, end(token, now.plus(LONGEST))));
        return token;
    }

    private static Instant end(Jwt token, Instant longest) {
        var own = token.getExpiresAt();
        return own != null && own.isBefore(longest) ? own : longest;
    }

    private record Known(Jwt token, Instant until) {}
}
