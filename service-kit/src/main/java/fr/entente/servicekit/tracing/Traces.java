package fr.entente.servicekit.tracing;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Makes spans of what this service does, where somebody collects them; otherwise it does nothing and costs nothing. */
public interface Traces {

    /** Nobody collects them. Trace ids are still given, handed on, stored and logged. */
    Traces NONE = new Traces() {
        @Override
        public Optional<Traceparent> current() {
            return Optional.empty();
        }

        @Override
        public <T extends @Nullable Object> T around(String name, @Nullable String parent, Supplier<T> work) {
            return work.get();
        }

        @Override
        public boolean areKept() {
            return false;
        }

        @Override
        public void past(String name, @Nullable String parent, Instant from, Instant until) {}
    };

    /** The span under way on this thread. */
    Optional<Traceparent> current();

    /** A span around this work, below the one under way on this thread or, where there is none, below the parent. */
    <T extends @Nullable Object> T around(String name, @Nullable String parent, Supplier<T> work);

    /** False where {@link #past} need not even be called. */
    boolean areKept();

    /** A span of work that is over, which one step did for many traces at once. */
    void past(String name, @Nullable String parent, Instant from, Instant until);
}
