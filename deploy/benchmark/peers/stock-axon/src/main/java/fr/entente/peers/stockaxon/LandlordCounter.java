package fr.entente.peers.stockaxon;

import java.util.UUID;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

@Entity
class LandlordCounter {

    private static final CounterKey NONE = new CounterKey(new UUID(0, 0), "");

    @EmbeddedId
    CounterKey key;

    long value;

    LandlordCounter() { // for JPA
        this(NONE);
    }

    LandlordCounter(CounterKey key) {
        this.key = key;
    }

    CounterKey key() {
        return key;
    }

    void increment() {
        value++;
    }
}
