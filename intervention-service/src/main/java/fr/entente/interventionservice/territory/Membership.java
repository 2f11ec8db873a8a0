package fr.entente.interventionservice.territory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.words.LandlordId;

/** One time of a landlord in the scheme; the last day is included, and unknown while it lasts. */
public record Membership(LandlordId landlordId, LocalDate from, @Nullable LocalDate lastDay) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
    }
}
