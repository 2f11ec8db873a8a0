package fr.entente.explain;

import java.time.Instant;

import org.apache.kafka.common.TopicPartition;

/** A copy of the event on a topic. */
record Publication(TopicPartition partition, long offset, Instant at) {

    @Override
    public String toString() {
        return "%s@%d".formatted(partition, offset);
    }
}
