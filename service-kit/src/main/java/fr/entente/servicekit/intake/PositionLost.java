package fr.entente.servicekit.intake;

import org.apache.kafka.common.TopicPartition;

/** Somebody else has moved the position: this instance was replaced and undoes its batch. */
final class PositionLost extends RuntimeException {

    PositionLost(TopicPartition partition) {
        super("Another instance has moved the position of %s".formatted(partition), null, false, false);
    }
}
