package fr.entente.peers.stockaxon;

import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

import fr.entente.peers.edge.PeerEvent.InterventionLogged;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

@Aggregate
class Intervention {

    @AggregateIdentifier
    private UUID id;

    Intervention() {} // Axon replays a stored intervention into this one

    @CommandHandler
    Intervention(LogIntervention command) {
        apply(command.intervention());
    }

    @EventSourcingHandler
    void on(InterventionLogged event) {
        id = event.interventionId();
    }

    UUID id() {
        return id;
    }

    record LogIntervention(@TargetAggregateIdentifier UUID interventionId, InterventionLogged intervention) {}
}
