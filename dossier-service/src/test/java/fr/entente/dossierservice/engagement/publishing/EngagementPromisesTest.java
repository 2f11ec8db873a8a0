package fr.entente.dossierservice.engagement.publishing;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.engagement.EngagementEvent;
import fr.entente.dossierservice.engagement.EngagementSamples;
import fr.entente.dossierservice.testing.Contract;

class EngagementPromisesTest {

    private static final List<EngagementEvent> EVENTS = List.of(
            EngagementSamples.ordered(),
            EngagementSamples.changed(),
            EngagementSamples.cancelled());

    private final Contract<EngagementEvent> contract = new Contract<>(new EngagementPromises());

    @Test
    void publishesEveryStoredEventAsItsSampleSays() {
        EVENTS.forEach(contract::assertKept);
    }

    @Test
    void hasASampleForEveryStoredEvent() {
        contract.assertComplete(EVENTS);
    }
}
