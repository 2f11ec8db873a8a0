package fr.entente.local.season;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.entente.local.scheme.Scheme.Person;

/** One intervention as its mediator writes it down, and what must be known before it is sent. */
record Visit(UUID id, Person mediator, Instant startedAt, int minutes, Map<String, Object> content,
        List<String> after) {

    Instant endedAt() {
        return startedAt.plus(Duration.ofMinutes(minutes));
    }

    LocalDate day() {
        return Period.dayOf(startedAt);
    }

    /** The request in which the mediator sends the evening. */
    String batch() {
        return "evening %s %s".formatted(day(), mediator.login());
    }
}
