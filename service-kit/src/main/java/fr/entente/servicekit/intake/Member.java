package fr.entente.servicekit.intake;

import java.time.Duration;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** A member of a consumer group: it is told its partitions, and says where in them it goes on. */
interface Member {

    void subscribe(Set<String> topics, ConsumerRebalanceListener turns);

    ConsumerRecords<byte[], byte[]> poll(Duration patience);

    void seek(TopicPartition partition, long next);

    void seekToBeginning(TopicPartition partition);

    /** Records known to wait in the partitions it has. */
    long lag();
}
