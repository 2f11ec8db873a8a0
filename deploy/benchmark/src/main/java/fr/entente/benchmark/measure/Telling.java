package fr.entente.benchmark.measure;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** The smallest thing that decides: it says yes. */
public final class Telling {

    @AggregateIdentifier
    private String id;

    Telling() {} // Axon replays a stored one into this one

    @CommandHandler
    Telling(Told.Tell command) {
        apply(Told.of(command.id()));
    }

    @EventSourcingHandler
    void on(Told event) {
        id = event.id();
    }

    @Override
    public String toString() {
        return id;
    }
}
