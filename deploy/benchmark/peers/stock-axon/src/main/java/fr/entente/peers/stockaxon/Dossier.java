package fr.entente.peers.stockaxon;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

import fr.entente.peers.edge.PeerEvent.DossierClosed;
import fr.entente.peers.edge.PeerEvent.DossierOpened;
import fr.entente.peers.edge.PeerEvent.OrientationMade;
import fr.entente.peers.edge.Refusal;
import fr.entente.peers.stockaxon.DossierCommand.CloseDossier;
import fr.entente.peers.stockaxon.DossierCommand.MakeOrientation;
import fr.entente.peers.stockaxon.DossierCommand.OpenDossier;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

@Aggregate(cache = "dossierCache", snapshotTriggerDefinition = "dossierSnapshots")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class Dossier {

    private static final UUID NONE = new UUID(0, 0);

    @AggregateIdentifier
    private UUID id;

    private UUID schemeId = NONE;
    private UUID landlordId = NONE;
    private boolean closed;

    Dossier() {} // Axon replays a stored dossier into this one

    @CommandHandler
    Dossier(OpenDossier command) {
        apply(command.opening());
    }

    @CommandHandler
    long handle(MakeOrientation command) {
        mustBeOpenAndSeenAt(command.expectedVersion());
        apply(new OrientationMade(id, schemeId, landlordId, command.partner(), command.madeOn()));
        return version();
    }

    @CommandHandler
    long handle(CloseDossier command) {
        mustBeOpenAndSeenAt(command.expectedVersion());
        apply(new DossierClosed(id, schemeId, landlordId, command.closedOn(), command.outcome()));
        return version();
    }

    @EventSourcingHandler
    void on(DossierOpened event) {
        id = event.dossierId();
        schemeId = event.schemeId();
        landlordId = event.landlordId();
    }

    @EventSourcingHandler
    void on(DossierClosed event) {
        closed = true;
    }

    private void mustBeOpenAndSeenAt(long expected) {
        if (version() != expected) {
            throw new Refusal.Stale(id);
        }
        if (closed) {
            throw new Refusal.AlreadyClosed(id);
        }
    }

    /** Axon counts from 0. */
    private static long version() {
        return AggregateLifecycle.getVersion() + 1;
    }
}
