package fr.entente.peers.crudoutbox;

import java.util.concurrent.ExecutionException;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits and deletes it when Kafka has acknowledged all of it; goes on at once while there is more. */
@Component
class OutboxRelay {

    private static final int FULL = 500;

    private final Outbox outbox;
    private final KafkaTemplate<String, byte[]> kafka;
    private final TransactionTemplate transaction;

    OutboxRelay(Outbox outbox, KafkaTemplate<String, byte[]> kafka, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.kafka = kafka;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 100)
    void drain() {
        int sent;
        do {
            sent = transaction.execute(_ -> batch());
        } while (sent == FULL);
    }

    private int batch() {
        var waiting = outbox.next();
        if (waiting.isEmpty()) {
            return 0;
        }
        var sent = waiting.stream().map(each -> kafka.send(each.published().record())).toList();
        try {
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take an event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        outbox.delete(waiting.stream().map(Outgoing::id).toArray(Long[]::new));
        return waiting.size();
    }
}
