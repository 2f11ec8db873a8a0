package fr.entente.servicekit.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

import fr.entente.servicekit.tracing.Traces;

/** What is told of an append: its span, the facts it stored. */
record Appended(StoreMeters meters, List<AfterStore> observers, Traces traces) {

    @Nullable
    SQLException by(Supplier<@Nullable SQLException> append, List<NewEvent> events) {
        return traces.around("append", events.getFirst().traceparent(), append);
    }

    void stored(List<? extends EventMessage<?>> messages, List<NewEvent> events) {
        meters.stored(events);
        for (var observer : observers) {
            messages.forEach(message -> observer.stored(message.getPayload(), message.getTimestamp()));
        }
    }
}
