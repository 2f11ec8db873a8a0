package fr.entente.gatewayservice.session;

import java.time.Duration;

/** Why somebody is not signed in. Nothing in it tells whether there is such a login. */
public abstract sealed class SignInRejection extends RuntimeException {

    private SignInRejection(String message) {
        super(message, null, false, false);
    }

    public static final class WrongCredentials extends SignInRejection {
        public WrongCredentials() {
            super("Login or password is wrong");
        }
    }

    /** After too many failures; the right password is not even looked at. */
    public static final class Locked extends SignInRejection {

        private final Duration wait;

        public Locked(Duration wait) {
            super("Too many failures");
            this.wait = wait;
        }

        public Duration pause() {
            return wait;
        }
    }
}
