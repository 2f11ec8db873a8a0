package fr.entente.servicekit.eventstore;

/** Why a command cannot be stored, whatever the aggregate thinks of it. */
public abstract sealed class CommandRefusal extends RuntimeException {

    private final String aggregateId;

    private CommandRefusal(String aggregateId, String message) {
        super(message, null, false, false);
        this.aggregateId = aggregateId;
    }

    public String aggregateId() {
        return aggregateId;
    }

    /** The caller saw another version than the present one. */
    public static final class StaleVersion extends CommandRefusal {

        private final long current;

        public StaleVersion(String aggregateId, long current) {
            super(aggregateId, "stale version of " + aggregateId + ", it is now " + current);
            this.current = current;
        }

        public long current() {
            return current;
        }
    }

    /** A create met an aggregate of that id; {@link CommandExecution#first} tells whether it was the same. */
    public static final class AlreadyExists extends CommandRefusal {

        public AlreadyExists(String aggregateId) {
            super(aggregateId, aggregateId + " exists already");
        }
    }

    /** A change of what was never created. */
    public static final class UnknownAggregate extends CommandRefusal {

        public UnknownAggregate(String aggregateId) {
            super(aggregateId, aggregateId + " is unknown");
        }
    }

    /** A command with this request key was stored meanwhile; {@link CommandExecution#earlier} has its answer. */
    public static final class RequestKeyTaken extends CommandRefusal {

        public RequestKeyTaken(String aggregateId) {
            super(aggregateId, "a command with this request key was stored for " + aggregateId);
        }
    }
}
