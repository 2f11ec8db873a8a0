package fr.entente.peers.stockaxon;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import fr.entente.peers.edge.Received;
import fr.entente.peers.edge.Topics;

/** A transaction for all that was polled, then the offsets. */
@Component
@Profile("splus")
class BatchListener {

    private final Counters counters;

    BatchListener(Counters counters) {
        this.counters = counters;
    }

    @KafkaListener(topics = {Topics.DOSSIERS, Topics.INTERVENTIONS}, batch = "true")
    @Transactional
    public void on(List<ConsumerRecord<String, byte[]>> records) {
        counters.count(records.stream().map(Received::of).toList());
    }
}
