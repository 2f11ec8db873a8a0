package fr.entente.dossierservice.dossier.views;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import fr.entente.dossierservice.dossier.Stage;
import fr.entente.dossierservice.words.Nature;

/**
 * Which dossiers; {@code from} and {@code to} are days of opening, {@code closedFrom} and {@code closedTo} of any
 * closing, also of one that was undone later; all days are included.
 */
public record DossierFilter(
        @Nullable Status status,
        @Nullable Stage step,
        @Nullable UUID siteId,
        @Nullable UUID landlordId,
        @Nullable Nature nature,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate closedFrom,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate closedTo,
        @Nullable String sort) {

    /** Whether it is closed. */
    public enum Status {
        OPEN,
        CLOSED
    }
}
