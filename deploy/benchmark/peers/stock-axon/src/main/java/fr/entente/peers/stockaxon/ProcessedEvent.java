package fr.entente.peers.stockaxon;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An event that the dashboard has counted. */
@Entity
class ProcessedEvent {

    private static final UUID NONE = new UUID(0, 0);

    @Id
    UUID id;

    ProcessedEvent() { // for JPA
        this(NONE);
    }

    ProcessedEvent(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }
}
