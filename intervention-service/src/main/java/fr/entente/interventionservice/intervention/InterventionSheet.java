package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.words.AskedBy;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Origin;
import fr.entente.interventionservice.words.Partner;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.Severity;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;

/**
 * One intervention as lists and details show it.
 *
 * @param siteName none as long as the site's news is on its way
 * @param mediatorId known to the operator only
 */
public record InterventionSheet(
        InterventionId id,
        long version,
        SiteId siteId,
        @Nullable String siteName,
        @Nullable String town,
        LandlordId landlordId,
        Space space,
        Mission mission,
        Register register,
        @Nullable Nature nature,
        @Nullable Severity severity,
        Origin origin,
        @Nullable AskedBy askedBy,
        Instant startedAt,
        LocalDate day,
        int minutes,
        int peopleMet,
        @Nullable Answer answer,
        @Nullable Partner orientation,
        @Nullable DossierId dossierId,
        @Nullable RequestId requestId,
        @Nullable MediatorId mediatorId,
        Instant recordedAt,
        boolean withdrawn,
        boolean corrected) {}
