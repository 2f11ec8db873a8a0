package fr.entente.interventionservice.territory;

import java.time.LocalDate;

/** The days one contract holds; both ends are included. */
public record Contract(LocalDate from, LocalDate until) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
