package fr.entente.peers.crudoutbox;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import fr.entente.peers.edge.Kind;
import fr.entente.peers.edge.PeerEvent;
import fr.entente.peers.edge.Published;

/** One thing that Kafka does not have yet. */
@Entity
@Table(name = "outbox")
class Outgoing {

    private static final UUID NONE = new UUID(0, 0);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    UUID eventId = NONE;
    UUID aggregateId = NONE;
    long sequence;
    String type = "";
    Instant recordedAt = Instant.EPOCH;
    String payload = "";

    Outgoing() {} // for JPA

    Outgoing(UUID eventId, PeerEvent event, long sequence, Instant recordedAt, String payload) {
        this.eventId = eventId;
        this.aggregateId = event.aggregateId();
        this.sequence = sequence;
        this.type = event.kind().type();
        this.recordedAt = recordedAt;
        this.payload = payload;
    }

    @Nullable
    Long id() {
        return id;
    }

    Published published() {
        return new Published(eventId, Kind.of(type), aggregateId.toString(), sequence, recordedAt, payload);
    }
}
