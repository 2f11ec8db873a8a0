package fr.entente.gatewayservice.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import fr.entente.servicekit.storage.Digests;

/**
 * The 256 random bits in a cookie, a session's or a device's. Whoever reads the database finds only their hash and
 * cannot sign in with it.
 */
public record SessionSecret(String text) {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SessionSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what can be no secret of ours: the database is not asked. */
    public static Optional<SessionSecret> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new SessionSecret(text)) : Optional.empty();
    }

    SessionId id() {
        return new SessionId(Base64.getEncoder().encodeToString(Digests.sha256(Base64.getUrlDecoder().decode(text))));
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
