package fr.entente.interventionservice.defect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.axonframework.serialization.Revision;

import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;

/** What can have happened to a defect; the landlord is the one that owned the site on the day it was found. */
public sealed interface DefectEvent {

    DefectId defectId();

    SchemeId schemeId();

    LandlordId landlordId();

    /**
     * {@code acknowledgeBy} is the last day on which the landlord acknowledges in time, as holidays were on that day.
     */
    @Revision("1")
    record DefectReported(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            SiteId siteId,
            Space space,
            DefectCategory category,
            DefectSeverity severity,
            Instant foundAt,
            LocalDate day,
            LocalDate acknowledgeBy,
            UUID reportedBy,
            Instant recordedAt) implements DefectEvent {}

    @Revision("1")
    record DefectAcknowledged(DefectId defectId, SchemeId schemeId, LandlordId landlordId, Instant acknowledgedAt)
            implements DefectEvent {}

    @Revision("1")
    record RepairPlanned(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate plannedFor,
            Instant plannedAt) implements DefectEvent {}

    @Revision("1")
    record DefectRepaired(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            LocalDate repairedOn,
            Instant notedAt) implements DefectEvent {}

    @Revision("1")
    record DefectRefused(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            RefusedBecause reason,
            Instant refusedAt) implements DefectEvent {}

    /** The other report stays and stands for both. */
    @Revision("1")
    record DefectMerged(DefectId defectId, SchemeId schemeId, LandlordId landlordId, DefectId into, Instant mergedAt)
            implements DefectEvent {}

    /** The other report was merged into this one, which stands for both from now on. */
    @Revision("1")
    record DefectConfirmed(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            DefectId other,
            Instant confirmedAt) implements DefectEvent {}

    /** Reported by mistake; it counts no more. */
    @Revision("1")
    record DefectWithdrawn(
            DefectId defectId,
            SchemeId schemeId,
            LandlordId landlordId,
            WithdrawnBecause reason,
            Instant withdrawnAt) implements DefectEvent {}
}
