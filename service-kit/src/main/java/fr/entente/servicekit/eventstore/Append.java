package fr.entente.servicekit.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/** The events of one command on their way into the store: all of them or none. */
final class Append {

    private final List<NewEvent> events;
    private final CompletableFuture<@Nullable SQLException> outcome = new CompletableFuture<>();

    Append(List<NewEvent> events) {
        this.events = List.copyOf(events);
    }

    List<NewEvent> events() {
        return events;
    }

    String aggregateId() {
        return events.getFirst().aggregateId();
    }

    boolean isUndecided() {
        return !outcome.isDone();
    }

    void stored() {
        outcome.complete(null);
    }

    /** The server does not take it; nothing of it is stored. */
    void refused(SQLException refusal) {
        outcome.complete(refusal);
    }

    /** Whether it is stored or not could not be learnt. */
    void lost(Exception cause) {
        outcome.completeExceptionally(cause);
    }

    /** Returns when stored, or with the server's refusal. */
    @Nullable
    SQLException await(Duration patience) {
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new StoreUnavailable("The store was lost before it said whether it had committed", e.getCause());
        } catch (TimeoutException e) {
            throw new StoreUnavailable("The store did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Interrupted while the store was writing", e);
        }
    }
}
