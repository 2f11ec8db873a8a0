package fr.entente.servicekit.eventstore;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** The store could not be reached, or was lost before it said whether it had committed: repeating the same request is safe. */
public final class StoreUnavailable extends DataAccessResourceFailureException {

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
