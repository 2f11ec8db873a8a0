package fr.entente.servicekit.eventstore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates used last in memory, and refuses a stale version before the aggregate decides; Axon itself would
 * ask the aggregate first. A command that fails for any reason drops the state it may have touched.
 */
final class VersionCheckedRepository<T> extends EventSourcingRepository<T> {

    private final Map<String, EventSourcedAggregate<T>> kept;

    VersionCheckedRepository(Builder<T> builder, int most) {
        super(builder);
        this.kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, EventSourcedAggregate<T>> eldest) {
                return size() > most;
            }
        });
    }

    /** A kept state that is older than what the caller saw missed something another instance has stored. */
    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, @Nullable Long expected) {
        var found = kept.get(id);
        if (found != null && (expected == null || found.version() >= expected)) {
            return found;
        }
        kept.remove(id);
        return super.doLoadWithLock(id, expected);
    }

    @Override
    protected void validateOnLoad(Aggregate<T> aggregate, @Nullable Long expected) {
        var unitOfWork = CurrentUnitOfWork.get();
        unitOfWork.onRollback(_ -> kept.remove(aggregate.identifierAsString()));
        var version = aggregate.version() + 1;
        if (expected != null && expected + 1 != version) {
            throw new CommandRefusal.StaleVersion(aggregate.identifierAsString(), version);
        }
        var execution = Execution.of(unitOfWork.getMessage());
        if (execution != null) {
            execution.met(version);
        }
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        var id = aggregate.identifierAsString();
        CurrentUnitOfWork.get().onRollback(_ -> kept.remove(id));
        kept.put(id, aggregate);
    }

    @Override
    protected void doDeleteWithLock(EventSourcedAggregate<T> aggregate) {
        kept.remove(aggregate.identifierAsString());
    }
}
