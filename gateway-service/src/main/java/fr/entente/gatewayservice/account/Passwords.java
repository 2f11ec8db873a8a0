package fr.entente.gatewayservice.account;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes and verifies passwords. Verifying costs the same whether or not there is an account, and only a few are
 * computed at once: a flood of sign-ins cannot take the processors from everybody else.
 */
public final class Passwords {

    private final PasswordEncoder encoder;
    private final Semaphore processors = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Duration patience;
    private final String hashOfNobody;

    /** The patience is how long a password may wait for its turn. */
    public Passwords(PasswordEncoder encoder, Duration patience) {
        this.encoder = encoder;
        this.patience = patience;
        this.hashOfNobody = hash("the password of nobody");
    }

    public String hash(String password) {
        var hash = inTurn(() -> encoder.encode(password));
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return hash;
    }

    /** Without a hash it is false, after the same time. */
    public boolean matches(String password, @Nullable String hash) {
        var same = inTurn(() -> encoder.matches(password, hash == null ? hashOfNobody : hash));
        return hash != null && same;
    }

    /** Whether the hash should be made anew, now that the password is at hand. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        try {
            if (!processors.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyAtOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAtOnce();
        }
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    /** More passwords are waiting than can be verified in a reasonable time. */
    public static final class TooManyAtOnce extends RuntimeException {
        TooManyAtOnce() {
            super("Too many passwords at once", null, false, false);
        }
    }
}
