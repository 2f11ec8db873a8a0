package fr.entente.interventionservice.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who walks where on which evening. */
public record Plan(LocalDate day, Instant startsAt, Instant endsAt, List<UUID> mediators, List<Sector> sectors) {

    static final Duration LONGEST = Duration.ofHours(14);
    private static final Duration BEFORE_THE_PLAN = Duration.ofHours(3);

    public Plan {
        mediators = List.copyOf(mediators);
        sectors = List.copyOf(sectors);
    }

    Optional<Sector> sector(String name) {
        return sectors.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** From somewhat before its hour until it is over; beyond that another evening is meant. */
    boolean allowsStartAt(Instant at) {
        return !at.isBefore(startsAt.minus(BEFORE_THE_PLAN)) && at.isBefore(endsAt);
    }
}
