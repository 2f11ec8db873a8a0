package fr.entente.servicekit.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon's store on our own table; appends of all commands that wait at one moment are committed together. */
final class PostgresEventStorageEngine implements EventStorageEngine {

    private static final String OF_AGGREGATE = "select %s from event where aggregate_id = ? and version >= ? order by version"
            .formatted(EventRows.COLUMNS);
    private static final String LAST = "select max(version) from event where aggregate_id = ?";

    private final JdbcClient jdbc;
    private final GroupCommit commits;
    private final EventTranslation translation;
    private final Snapshots snapshots;
    private final Appended appended;

    PostgresEventStorageEngine(JdbcClient jdbc, GroupCommit commits, EventTranslation translation,
            Appended appended) {
        this.appended = appended;
        this.jdbc = jdbc;
        this.commits = commits;
        this.translation = translation;
        this.snapshots = new Snapshots(jdbc);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var execution = Execution.of(messages.getLast());
        var events = events(messages, execution == null ? CommandContext.none() : execution.context());
        var refusal = appended.by(() -> commits.append(events), events);
        if (refusal != null) {
            throw conflict(refusal, events);
        }
        appended.stored(messages, events);
        if (execution != null) {
            execution.reached(events.getLast().version());
        }
    }

    private List<NewEvent> events(List<? extends EventMessage<?>> messages, CommandContext context) {
        int last = messages.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(index -> translation.toStore(messages.get(index), context, index == last))
                .toList();
    }

    private RuntimeException conflict(SQLException refusal, List<NewEvent> events) {
        var first = events.getFirst();
        if (StoreFaults.breaks(refusal, "event_request_key")) {
            appended.meters().repeatedKey();
            return new CommandRefusal.RequestKeyTaken(first.aggregateId());
        }
        if (!StoreFaults.breaks(refusal, "event_version")) {
            return new DataIntegrityViolationException("The store does not take this event", refusal);
        }
        appended.meters().staleAppend();
        return first.version() == 1
                ? new AggregateStreamCreationException(first.aggregateId() + " exists already", refusal)
                : new ConcurrencyException(first.aggregateId() + " was changed meanwhile", refusal);
    }

    @Override
    public DomainEventStream readEvents(String aggregateId, long firstSequenceNumber) {
        var stored = jdbc.sql(OF_AGGREGATE)
                .params(aggregateId, firstSequenceNumber + 1)
                .query((row, _) -> EventRows.read(row))
                .list();
        return translation.stream(stored.stream());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return jdbc.sql(LAST).param(aggregateId).query(Long.class).optional().map(version -> version - 1);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.keep(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return snapshots.read(aggregateId);
    }

    /** Axon's tracking may skip what commits late; views and relay read the {@link EventFeed} instead. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("Read the EventFeed: tracking tokens may skip events");
    }
}
