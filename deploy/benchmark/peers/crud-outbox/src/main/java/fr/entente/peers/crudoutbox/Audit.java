package fr.entente.peers.crudoutbox;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import fr.entente.peers.edge.Commands.Entry;
import fr.entente.peers.edge.EventJson;
import fr.entente.peers.edge.Kind;
import fr.entente.peers.edge.PeerEvent;

/** One thing that happened, kept for ever. */
@Entity
class Audit {

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

    @JdbcTypeCode(SqlTypes.JSON)
    String payload = "";

    Audit() {} // for JPA

    Audit(UUID identifier, PeerEvent event, long version, Instant now, String json) {
        eventId = identifier;
        aggregateId = event.aggregateId();
        sequence = version;
        type = event.kind().type();
        recordedAt = now;
        payload = json;
    }

    Entry entry() {
        var kind = Kind.of(type);
        return new Entry(sequence, kind, EventJson.read(kind, payload));
    }
}
