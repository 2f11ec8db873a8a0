package fr.entente.servicekit.relay;

import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/**
 * What there is of the topics at one moment.
 *
 * @param ends where the next record of each partition will be
 * @param ids by topic; another id under the same name means that the topic was made anew
 */
record Present(Map<TopicPartition, Long> ends, Map<String, String> ids) {

    boolean isEmpty() {
        return !ends.isEmpty() && ends.values().stream().allMatch(end -> end == 0);
    }
}
