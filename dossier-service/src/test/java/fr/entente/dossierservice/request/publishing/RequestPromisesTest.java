package fr.entente.dossierservice.request.publishing;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.request.RequestEvent;
import fr.entente.dossierservice.request.RequestSamples;
import fr.entente.dossierservice.testing.Contract;

class RequestPromisesTest {

    private static final List<RequestEvent> EVENTS = List.of(
            RequestSamples.received(),
            RequestSamples.noted(),
            RequestSamples.assigned(),
            RequestSamples.proposed(),
            RequestSamples.handoverAnswered(true),
            RequestSamples.triaged(),
            RequestSamples.answered(),
            RequestSamples.oriented(),
            RequestSamples.attached());

    private final Contract<RequestEvent> contract = new Contract<>(new RequestPromises());

    @Test
    void publishesEveryStoredEventAsItsSampleSays() {
        EVENTS.forEach(contract::assertKept);
    }

    @Test
    void hasASampleForEveryStoredEvent() {
        contract.assertComplete(EVENTS);
    }
}
