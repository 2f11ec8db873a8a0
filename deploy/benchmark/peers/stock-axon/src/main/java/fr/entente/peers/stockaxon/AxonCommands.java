package fr.entente.peers.stockaxon;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

import fr.entente.peers.edge.Commands;
import fr.entente.peers.edge.PeerEvent;
import fr.entente.peers.edge.PeerEvent.DossierOpened;
import fr.entente.peers.edge.PeerEvent.InterventionLogged;
import fr.entente.peers.edge.Refusal;
import fr.entente.peers.stockaxon.DossierCommand.CloseDossier;
import fr.entente.peers.stockaxon.DossierCommand.MakeOrientation;
import fr.entente.peers.stockaxon.DossierCommand.OpenDossier;
import fr.entente.peers.stockaxon.Intervention.LogIntervention;

@Component
class AxonCommands implements Commands {

    private final CommandGateway gateway;
    private final EventStore store;

    AxonCommands(CommandGateway gateway, EventStore store) {
        this.gateway = gateway;
        this.store = store;
    }

    @Override
    public void open(DossierOpened opening) {
        create(opening.dossierId(), new OpenDossier(opening.dossierId(), opening));
    }

    @Override
    public void log(InterventionLogged intervention) {
        create(intervention.interventionId(), new LogIntervention(intervention.interventionId(), intervention));
    }

    @Override
    public long orient(UUID dossier, long expectedVersion, String partner, LocalDate madeOn) {
        return change(dossier, new MakeOrientation(dossier, expectedVersion, partner, madeOn));
    }

    @Override
    public long close(UUID dossier, long expectedVersion, String outcome, LocalDate closedOn) {
        return change(dossier, new CloseDossier(dossier, expectedVersion, outcome, closedOn));
    }

    @Override
    public boolean hasDossier(UUID dossier) {
        return store.lastSequenceNumberFor(dossier.toString()).isPresent();
    }

    /** From the first event on: a snapshot is no history. */
    @Override
    public List<Entry> history(UUID aggregate) {
        return store.readEvents(aggregate.toString(), 0).asStream().map(AxonCommands::entry).toList();
    }

    private static Entry entry(DomainEventMessage<?> message) {
        var event = (PeerEvent) message.getPayload();
        return new Entry(message.getSequenceNumber() + 1, event.kind(), event);
    }

    private void create(UUID id, Object command) {
        try {
            gateway.sendAndWait(command);
        } catch (AggregateStreamCreationException _) {
            throw new Refusal.AlreadyThere(id);
        }
    }

    private long change(UUID id, DossierCommand command) {
        try {
            Long version = gateway.sendAndWait(command);
            return version;
        } catch (AggregateNotFoundException _) {
            throw new Refusal.Unknown(id);
        } catch (ConcurrencyException _) {
            throw new Refusal.Stale(id);
        }
    }
}
