package fr.entente.peers.edge;

import java.util.UUID;

/** Why something is not done. */
public sealed class Refusal extends RuntimeException {

    private Refusal(String message) {
        super(message, null, false, false);
    }

    public static final class AlreadyThere extends Refusal {
        public AlreadyThere(UUID id) {
            super("%s is there already".formatted(id));
        }
    }

    public static final class Unknown extends Refusal {
        public Unknown(UUID id) {
            super("%s is unknown".formatted(id));
        }
    }

    public static final class Stale extends Refusal {
        public Stale(Object id) {
            super("%s has another version".formatted(id));
        }
    }

    public static final class AlreadyClosed extends Refusal {
        public AlreadyClosed(UUID id) {
            super("%s is closed".formatted(id));
        }
    }
}
