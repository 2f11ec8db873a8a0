package fr.entente.servicekit.views;

import java.time.Duration;

/** How far the views of this service have come. */
public interface ViewProgress {

    /** Waits until every view has applied that version of that aggregate; false when they had not in time. */
    boolean await(String aggregateId, long version, Duration patience);
}
