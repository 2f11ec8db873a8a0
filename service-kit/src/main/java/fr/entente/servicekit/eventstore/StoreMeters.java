package fr.entente.servicekit.eventstore;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was stored under the names of the facts, {@code thing.happened}, and what the store refused. */
public final class StoreMeters {

    private final MeterRegistry meters;
    private final Map<String, Counter> facts = new ConcurrentHashMap<>();
    private final Counter staleAppends;
    private final Counter repeatedKeys;

    public StoreMeters(MeterRegistry meters) {
        this.meters = meters;
        this.staleAppends = conflicts("version");
        this.repeatedKeys = conflicts("request-key");
    }

    private Counter conflicts(String reason) {
        return Counter.builder("append.conflicts").description("Appends that met another one of their aggregate")
                .tag("reason", reason).register(meters);
    }

    /** Shows a fact from the beginning, before it has happened once. */
    public void expect(Class<?> event) {
        counter(event.getName());
    }

    void stored(List<NewEvent> events) {
        events.forEach(event -> counter(event.type()).increment());
    }

    void staleAppend() {
        staleAppends.increment();
    }

    void repeatedKey() {
        repeatedKeys.increment();
    }

    private Counter counter(String type) {
        return facts.computeIfAbsent(type, _ -> meters.counter(fact(type)));
    }

    /** The event's own name, its words apart. */
    static String fact(String type) {
        var name = type.substring(Math.max(type.lastIndexOf('$'), type.lastIndexOf('.')) + 1);
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", ".").toLowerCase(Locale.ROOT);
    }
}
