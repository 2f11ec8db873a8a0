package fr.entente.servicekit.web;

/** Why a request does not fit what is already stored, or does not say what it must for that to be told. */
public abstract sealed class ConcurrencyProblem extends RuntimeException {

    private ConcurrencyProblem(String message) {
        super(message, null, false, false);
    }

    /** A change without {@code If-Match}. */
    public static final class VersionRequired extends ConcurrencyProblem {
        public VersionRequired() {
            super("If-Match is missing");
        }
    }

    /** The caller saw an older version. */
    public static final class VersionStale extends ConcurrencyProblem {

        private final long current;

        public VersionStale(long current) {
            super("The version is now %d".formatted(current));
            this.current = current;
        }

        public long current() {
            return current;
        }
    }

    /** The id belongs to something of other content. */
    public static final class IdTaken extends ConcurrencyProblem {
        public IdTaken(String id) {
            super("%s has other content".formatted(id));
        }
    }

    /** A change without {@code Idempotency-Key}. */
    public static final class KeyRequired extends ConcurrencyProblem {
        public KeyRequired() {
            super("Idempotency-Key is missing");
        }
    }

    /** The key belongs to another request. */
    public static final class KeyReused extends ConcurrencyProblem {
        public KeyReused() {
            super("Idempotency-Key was used for another content");
        }
    }

    /** The thing to change was never created. */
    public static final class Unknown extends ConcurrencyProblem {
        public Unknown(String id) {
            super("%s is unknown".formatted(id));
        }
    }
}
