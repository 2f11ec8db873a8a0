package fr.entente.dossierservice.stock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.stock.StockRejection.AppliedAlready;
import fr.entente.dossierservice.stock.StockRejection.HasFaults;
import fr.entente.dossierservice.stock.StockRejection.NotReadYet;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;

/**
 * A landlord's file on its way into the scheme.
 *
 * @param from the day from which what it says holds
 * @param attempt which reading of the file it is: one that was given up has no say any more
 * @param touchedAt when anybody last worked on it
 * @param applying the site whose last event tells whether it was applied, from the moment this is tried
 * @param applyingLook what was looked at then
 */
public record StockImport(UUID id, UUID schemeId, LandlordId landlordId, LocalDate from, State state, Instant begunAt,
        int attempt, Instant touchedAt, long lines, int faults, Set<SiteId> emptied, @Nullable SiteId applying,
        @Nullable String applyingLook,
        @Nullable Instant appliedAt) {

    /** One who reads and says nothing for so long has died. */
    public static final Duration SILENCE = Duration.ofSeconds(20);

    /** How far it is. */
    public enum State {
        UPLOADING,
        READING,
        READ,
        /** Reading broke off for a reason that is not in the file. */
        FAILED
    }

    public boolean isSilentAt(Instant now) {
        return state == State.READING && touchedAt.isBefore(now.minus(SILENCE));
    }

    public void mustBeRead() {
        if (state != State.READ) {
            throw new NotReadYet();
        }
    }

    public void mustBeOpen() {
        mustBeRead();
        if (applying != null || appliedAt != null) {
            throw new AppliedAlready();
        }
    }

    public void mustBeSound() {
        if (faults > 0) {
            throw new HasFaults(faults);
        }
    }
}
