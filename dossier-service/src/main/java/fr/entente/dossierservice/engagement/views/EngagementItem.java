package fr.entente.dossierservice.engagement.views;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.engagement.CancelledBecause;
import fr.entente.dossierservice.engagement.Length;
import fr.entente.dossierservice.engagement.Theme;
import fr.entente.dossierservice.words.EngagementId;

/**
 * An engagement as it is today.
 *
 * @param until the last day of the order; where it was cancelled, {@code cancelledFrom} is the first on which it does
 *     not hold
 * @param siteNames for a landlord's staff only its own
 */
public record EngagementItem(
        EngagementId id,
        long version,
        EngagementStatus status,
        Length length,
        Theme theme,
        LocalDate from,
        LocalDate until,
        int hoursDue,
        LocalDate orderedOn,
        @Nullable LocalDate cancelledFrom,
        @Nullable CancelledBecause cancelledBecause,
        List<String> siteNames) {}
