package fr.entente.dossierservice.site.publishing;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.site.SiteEvent;
import fr.entente.dossierservice.site.SiteSamples;
import fr.entente.dossierservice.testing.Contract;

class SitePromisesTest {

    private static final List<SiteEvent> EVENTS = List.of(
            SiteSamples.registered(),
            SiteSamples.stockChanged(),
            SiteSamples.renamed(),
            SiteSamples.transferred());

    private final Contract<SiteEvent> contract = new Contract<>(new SitePromises());

    @Test
    void publishesEveryStoredEventAsItsSampleSays() {
        EVENTS.forEach(contract::assertKept);
    }

    @Test
    void hasASampleForEveryStoredEvent() {
        contract.assertComplete(EVENTS);
    }
}
