package fr.entente.servicekit.eventstore;

import java.util.Optional;

/** Lets one command be decided and stored, and remembers what was answered to it. */
public interface CommandExecution {

    /**
     * Answers the version the aggregate has when the command's events are durable; a command that changed nothing answers
     * the version it met. Business refusals of the aggregate come through unchanged.
     *
     * @throws CommandRefusal when versions, ids or request keys forbid it
     * @throws StoreUnavailable when the store cannot be reached, or died before it said whether it had committed
     */
    long execute(Object command, CommandContext context);

    /** What the aggregate had become by the command that carried this request key. */
    Optional<Remembered> earlier(String aggregateId, String requestKey);

    /** What the aggregate was created by. */
    Optional<Remembered> first(String aggregateId);
}
