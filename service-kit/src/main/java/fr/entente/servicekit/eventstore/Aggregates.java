package fr.entente.servicekit.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.CommandTargetResolver;

/** Subscribes each event-sourced aggregate of the service to the command bus. */
final class Aggregates {

    private final EventStore store;
    private final CommandTargetResolver targets;
    private final EventStoreProperties properties;

    Aggregates(EventStore store, CommandTargetResolver targets, EventStoreProperties properties) {
        this.store = store;
        this.targets = targets;
        this.properties = properties;
    }

    void subscribeTo(CommandBus bus, List<EventSourced> aggregates) {
        var factories = new ArrayList<AggregateFactory<?>>();
        aggregates.forEach(sourced -> factories.add(new GenericAggregateFactory<>(sourced.aggregate())));
        var snapshotter = AggregateSnapshotter.builder()
                .eventStore(store)
                .aggregateFactories(factories)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var snapshots = new EventCountSnapshotTriggerDefinition(snapshotter, properties.snapshotAfter());
        aggregates.forEach(sourced -> subscribe(bus, sourced.kept(), snapshots));
    }

    private <T> void subscribe(CommandBus bus, EventSourced.Kept<T> kept, SnapshotTriggerDefinition snapshots) {
        var repository = new VersionCheckedRepository<>(EventSourcingRepository.builder(kept.aggregate())
                .eventStore(store)
                .snapshotTriggerDefinition(snapshots), properties.cachedAggregates());
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(kept.aggregate())
                .repository(repository)
                .commandTargetResolver(targets)
                .build()
                .subscribe(bus);
        kept.manyAtOnce()
                .forEach(many -> new AnnotationCommandHandlerAdapter<>(many.apply(repository)).subscribe(bus));
    }
}
