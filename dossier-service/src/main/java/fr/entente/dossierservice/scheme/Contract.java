package fr.entente.dossierservice.scheme;

import java.time.LocalDate;

/** The days one contract holds; both ends are included. */
public record Contract(LocalDate from, LocalDate until, int renewalsLeft, boolean ended) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    Contract renewedUntil(LocalDate later, int left) {
        return new Contract(from, later, left, false);
    }

    Contract endedOn(LocalDate lastDay) {
        return new Contract(from, lastDay, 0, true);
    }
}
