package fr.entente.servicekit.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where an intake is in a partition.
 *
 * @param next what the database says; null when it says nothing yet
 * @param topicId tells a topic from another that was made again under its name
 */
record Place(@Nullable Long next, String topicId) {

    Place movedTo(long offset) {
        return new Place(offset, topicId);
    }
}
