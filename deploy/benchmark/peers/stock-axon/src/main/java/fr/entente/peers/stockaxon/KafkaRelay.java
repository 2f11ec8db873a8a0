package fr.entente.peers.stockaxon;

import java.util.UUID;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

import fr.entente.peers.edge.EventJson;
import fr.entente.peers.edge.PeerEvent;
import fr.entente.peers.edge.Published;

/** A pooled streaming processor on the event store; its token moves on with Kafka's acknowledgement. */
@Component
@ProcessingGroup("relay")
class KafkaRelay {

    private final KafkaTemplate<String, byte[]> kafka;
    private final Acknowledgements acknowledgements;

    KafkaRelay(KafkaTemplate<String, byte[]> kafka, Acknowledgements acknowledgements) {
        this.kafka = kafka;
        this.acknowledgements = acknowledgements;
    }

    @EventHandler
    void on(PeerEvent event, DomainEventMessage<?> message) {
        var published = new Published(UUID.fromString(message.getIdentifier()), event.kind(),
                message.getAggregateIdentifier(), message.getSequenceNumber() + 1, message.getTimestamp(),
                EventJson.text(event));
        acknowledgements.await(kafka.send(published.record()));
    }
}
