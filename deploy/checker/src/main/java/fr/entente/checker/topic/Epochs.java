package fr.entente.checker.topic;

import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which records are void, because the store they came from was turned back since: the youngest epochs as the stores tell them,
 * by source, and as the intake has met them, by topic.
 */
public record Epochs(Map<String, Long> bySource, Map<String, Long> byTopic) {

    public Epochs {
        bySource = Map.copyOf(bySource);
        byTopic = Map.copyOf(byTopic);
    }

    boolean isOutdated(ConsumerRecord<byte[], byte[]> record) {
        var told = Topics.header(record, "ce_epoch");
        var source = Topics.header(record, "ce_source");
        long epoch = told == null || !told.chars().allMatch(Character::isDigit) ? 1 : Long.parseLong(told);
        return epoch < bySource.getOrDefault(source == null ? "" : source, 1L)
                || epoch < byTopic.getOrDefault(record.topic(), 1L);
    }
}
