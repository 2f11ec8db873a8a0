package fr.entente.interventionservice.territory;

import java.time.LocalDate;

import fr.entente.interventionservice.words.LandlordId;

/** Whose a site is from a day on, until the next ownership begins. */
public record Ownership(LandlordId landlordId, LocalDate from) {

    boolean hasBegunOn(LocalDate day) {
        return !from.isAfter(day);
    }
}
