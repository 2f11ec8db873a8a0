package fr.entente.dossierservice.scheme;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.LandlordId;

/** One time of a landlord in a scheme; the last day is included, and unknown while it lasts. */
public record Membership(LandlordId landlordId, LocalDate from, @Nullable LocalDate lastDay) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !endsBefore(day);
    }

    boolean endsBefore(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }

    boolean openEnded() {
        return lastDay == null;
    }
}
