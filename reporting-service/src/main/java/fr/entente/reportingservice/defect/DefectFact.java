package fr.entente.reportingservice.defect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import fr.entente.reportingservice.Fact;
import fr.entente.reportingservice.cells.Counted;

/** What dashboards need to know about a technical defect. */
public sealed interface DefectFact extends Fact {

    UUID defectId();

    UUID landlordId();

    @Override
    default Optional<Counted> counted() {
        return Optional.of(new Counted(Counted.Kind.DEFECT, defectId()));
    }

    /** The last day for acknowledging in time was worked out by whoever knows the working days of that year. */
    record DefectReported(
            UUID defectId,
            UUID schemeId,
            UUID landlordId,
            UUID siteId,
            LocalDate day,
            LocalDate acknowledgeBy) implements DefectFact {}

    record DefectAcknowledged(UUID defectId, UUID schemeId, UUID landlordId, Instant acknowledgedAt)
            implements DefectFact {}

    record RepairPlanned(UUID defectId, UUID schemeId, UUID landlordId, Instant plannedAt) implements DefectFact {}

    record DefectRepaired(UUID defectId, UUID schemeId, UUID landlordId, LocalDate repairedOn, Instant notedAt)
            implements DefectFact {}

    record DefectRefused(UUID defectId, UUID schemeId, UUID landlordId, Instant refusedAt) implements DefectFact {}

    record DefectMerged(UUID defectId, UUID schemeId, UUID landlordId) implements DefectFact {}

    /** Another report was merged into it; it goes on as it was. */
    record DefectConfirmed(UUID defectId, UUID schemeId, UUID landlordId) implements DefectFact {}

    record DefectWithdrawn(UUID defectId, UUID schemeId, UUID landlordId) implements DefectFact {}
}
