package fr.entente.dossierservice.dossier.publishing;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.dossierservice.dossier.DossierEvent;
import fr.entente.dossierservice.dossier.DossierSamples;
import fr.entente.dossierservice.dossier.Step;
import fr.entente.dossierservice.testing.Contract;
import fr.entente.dossierservice.words.Side;
import fr.entente.servicekit.relay.PromiseJson;

import static org.assertj.core.api.Assertions.assertThat;

class DossierPromisesTest {

    private static final List<DossierEvent> EVENTS = List.of(
            DossierSamples.opened(),
            DossierSamples.passed(Step.CONFLICT_MANAGEMENT),
            DossierSamples.assigned(),
            DossierSamples.added(),
            DossierSamples.agreed(Side.A),
            DossierSamples.withdrawn(),
            DossierSamples.metApart(),
            DossierSamples.noted(),
            DossierSamples.oriented(),
            DossierSamples.closed(),
            DossierSamples.recurred(),
            DossierSamples.reopened(),
            DossierSamples.admitted(null),
            DossierSamples.proposed(),
            DossierSamples.takenOver(),
            DossierSamples.informed(Side.A),
            DossierSamples.supported(),
            DossierSamples.inquired(),
            DossierSamples.settled(),
            DossierSamples.kept(),
            DossierSamples.suspended(),
            DossierSamples.resumed(),
            DossierSamples.refusedByPartner(),
            DossierSamples.linked());

    private final Contract<DossierEvent> contract = new Contract<>(new DossierPromises());

    @Test
    void publishesEveryStoredEventAsItsSampleSays() {
        EVENTS.forEach(contract::assertKept);
    }

    @Test
    void tellsWhoOpenedItWhereThatIsAMediator() {
        var told = new DossierPromises().publish(DossierSamples.openedByMediator()).data();

        assertThat(new JsonMapper().readTree(PromiseJson.bytes(told)).path("mediatorId").asString())
                .isEqualTo(DossierSamples.MEDIATOR.toString());
    }

    @Test
    void hasASampleForEveryStoredEvent() {
        contract.assertComplete(EVENTS);
    }
}
