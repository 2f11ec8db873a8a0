package fr.entente.peers.stockaxon;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import fr.entente.peers.edge.Received;
import fr.entente.peers.edge.Topics;

/** A transaction for each record, then its offset. */
@Component
@Profile("s")
class RecordListener {

    private final Counters counters;

    RecordListener(Counters counters) {
        this.counters = counters;
    }

    @KafkaListener(topics = {Topics.DOSSIERS, Topics.INTERVENTIONS})
    @Transactional
    public void on(ConsumerRecord<String, byte[]> record) {
        counters.count(Received.of(record));
    }
}
