package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Kafka's own consumer as a member of its group. */
final class KafkaMember implements Member {

    private final KafkaConsumer<byte[], byte[]> consumer;

    KafkaMember(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void subscribe(Set<String> topics, ConsumerRebalanceListener turns) {
        consumer.subscribe(topics, turns);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        return consumer.poll(patience);
    }

    @Override
    public void seek(TopicPartition partition, long next) {
        consumer.seek(partition, next);
    }

    @Override
    public void seekToBeginning(TopicPartition partition) {
        consumer.seekToBeginning(Set.of(partition));
    }

    @Override
    public long lag() {
        long lag = 0;
        for (var partition : consumer.assignment()) {
            lag += consumer.currentLag(partition).orElse(0);
        }
        return lag;
    }
}
