package fr.entente.dossierservice.scheme.publishing;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.scheme.SchemeEvent;
import fr.entente.dossierservice.scheme.SchemeSamples;
import fr.entente.dossierservice.testing.Contract;

class SchemePromisesTest {

    private static final List<SchemeEvent> EVENTS = List.of(
            SchemeSamples.created(),
            SchemeSamples.joined(),
            SchemeSamples.leftAtMidsummer(),
            SchemeSamples.promised(),
            SchemeSamples.signed(),
            SchemeSamples.renewed(),
            SchemeSamples.ended(LocalDate.of(2027, 6, 30)));

    private final Contract<SchemeEvent> contract = new Contract<>(new SchemePromises());

    @Test
    void publishesEveryStoredEventAsItsSampleSays() {
        EVENTS.forEach(contract::assertKept);
    }

    @Test
    void hasASampleForEveryStoredEvent() {
        contract.assertComplete(EVENTS);
    }
}
