package fr.entente.interventionservice.territory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.words.SiteId;

/**
 * The days one contract holds; both ends are included.
 *
 * @param onlyOn the site of a one-off engagement, which holds nowhere else
 */
public record Contract(LocalDate from, LocalDate until, @Nullable SiteId onlyOn) {

    public Contract(LocalDate from, LocalDate until) {
        this(from, until, null);
    }

    boolean covers(LocalDate day, SiteId site) {
        return !day.isBefore(from) && !day.isAfter(until) && (onlyOn == null || onlyOn.equals(site));
    }
}
