package fr.entente.interventionservice.shift;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.shift.ShiftRejection.Flaw;

/** Who was there from when to when, each mediator once: the hours of who leaves and comes back are corrected. */
record Stays(List<Stay> all) {

    static final Stays NONE = new Stays(List.of());

    Stays {
        all = List.copyOf(all);
    }

    Optional<Stay> of(UUID mediator) {
        return all.stream().filter(stay -> stay.mediator().equals(mediator)).findFirst();
    }

    List<UUID> mediators() {
        return all.stream().map(Stay::mediator).toList();
    }

    List<UUID> missing(List<UUID> mediators) {
        return mediators.stream().filter(mediator -> of(mediator).isEmpty()).toList();
    }

    Stays joinedBy(List<UUID> newcomers, Instant at) {
        return new Stays(Stream.concat(all.stream(), newcomers.stream().map(one -> new Stay(one, at, null))).toList());
    }

    Stays with(Stay changed) {
        return of(changed.mediator()).isEmpty()
                ? new Stays(Stream.concat(all.stream(), Stream.of(changed)).toList())
                : new Stays(all.stream().map(stay -> stay.mediator().equals(changed.mediator()) ? changed : stay)
                        .toList());
    }

    Stays without(UUID mediator) {
        return new Stays(all.stream().filter(stay -> !stay.mediator().equals(mediator)).toList());
    }

    /**
     * As it is when the evening ends: who left before keeps his hours, who was started and is not among those present
     * was never there, and who is present without having started was there from the beginning.
     */
    Stays ended(List<UUID> present, Instant at) {
        var kept = all.stream().filter(stay -> stay.until() != null || present.contains(stay.mediator()));
        var forgotten = missing(present).stream().map(mediator -> new Stay(mediator, startedAt(), at));
        return new Stays(Stream.concat(kept, forgotten).map(stay -> stay.endedAt(at)).toList());
    }

    void mustHoldTogether() {
        Flaw.NOBODY_PRESENT.when(all.isEmpty());
        all.forEach(Stay::mustHoldTogether);
    }

    Instant startedAt() {
        return all.stream().map(Stay::from).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** When the last one has ended; none as long as somebody is there. */
    @Nullable
    Instant endedAt() {
        return all.stream().anyMatch(stay -> stay.until() == null) ? null
                : all.stream().map(Stay::until).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Whole minutes of each, added up. */
    int minutes() {
        return all.stream().mapToInt(stay -> Math.toIntExact(stay.length().toMinutes())).sum();
    }

    /** Whether nobody came later or left earlier than the others. */
    boolean areAllAlike() {
        return all.stream().map(stay -> List.of(stay.from(), Objects.requireNonNullElse(stay.until(), Instant.MAX)))
                .distinct().count() <= 1;
    }
}
