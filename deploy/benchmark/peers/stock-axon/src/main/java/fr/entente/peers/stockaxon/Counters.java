package fr.entente.peers.stockaxon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;

import fr.entente.peers.edge.Received;

/** Counts each event once: what was counted is written down in the same transaction. */
@Component
class Counters {

    private final EntityManager entities;

    Counters(EntityManager entities) {
        this.entities = entities;
    }

    void count(Received event) {
        if (entities.find(ProcessedEvent.class, event.eventId()) == null) {
            entities.persist(new ProcessedEvent(event.eventId()));
            event.indicator().ifPresent(indicator -> counter(new CounterKey(event.landlord(), indicator)).increment());
        }
    }

    /** One look for all of them instead of one for each. */
    void count(List<Received> events) {
        var counted = known(events);
        for (var event : events) {
            if (counted.add(event.eventId())) {
                entities.persist(new ProcessedEvent(event.eventId()));
                event.indicator()
                        .ifPresent(indicator -> counter(new CounterKey(event.landlord(), indicator)).increment());
            }
        }
    }

    private Set<UUID> known(List<Received> events) {
        var ids = events.stream().map(Received::eventId).toList();
        return new HashSet<>(entities.createQuery("select p.id from ProcessedEvent p where p.id in :ids", UUID.class)
                .setParameter("ids", ids).getResultList());
    }

    private LandlordCounter counter(CounterKey key) {
        var counter = entities.find(LandlordCounter.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (counter == null) {
            counter = new LandlordCounter(key);
            entities.persist(counter);
        }
        return counter;
    }
}
