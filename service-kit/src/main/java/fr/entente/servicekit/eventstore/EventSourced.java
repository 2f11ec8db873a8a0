package fr.entente.servicekit.eventstore;

import java.util.List;
import java.util.function.Function;

import org.axonframework.modelling.command.Repository;

/** A bean of this type makes the kit keep that aggregate: version-checked, cached, with snapshots. */
public record EventSourced(Kept<?> kept) {

    public EventSourced(Class<?> aggregate) {
        this(new Kept<>(aggregate, List.of()));
    }

    /**
     * With an object whose Axon handlers take commands that concern many things of the kind: all of them are changed or
     * none, in one append. Such a command names one of them as its target and changes that one last; its request key is
     * found again there.
     */
    public static <T> EventSourced withMany(Class<T> aggregate, Function<Repository<T>, Object> manyAtOnce) {
        return new EventSourced(new Kept<>(aggregate, List.of(manyAtOnce)));
    }

    public Class<?> aggregate() {
        return kept.aggregate();
    }

    /** What is kept, and who changes many of it at once. */
    record Kept<T>(Class<T> aggregate, List<Function<Repository<T>, Object>> manyAtOnce) {}
}
