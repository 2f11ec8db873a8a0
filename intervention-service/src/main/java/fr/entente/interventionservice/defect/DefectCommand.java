package fr.entente.interventionservice.defect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;

/** What one can ask about a defect. Days are those of the place. */
public sealed interface DefectCommand {

    DefectId defectId();

    /** {@code day} is the day of the finding. */
    record ReportDefect(
            @TargetAggregateIdentifier DefectId defectId,
            SchemeId schemeId,
            Territory territory,
            Finding finding,
            LocalDate day,
            UUID reportedBy,
            Instant recordedAt) implements DefectCommand {}

    record AcknowledgeDefect(@TargetAggregateIdentifier DefectId defectId, Instant acknowledgedAt)
            implements DefectCommand {}

    /** {@code today} is the day on which it is planned. */
    record PlanRepair(
            @TargetAggregateIdentifier DefectId defectId,
            LocalDate plannedFor,
            Instant plannedAt,
            LocalDate today) implements DefectCommand {}

    record RepairDefect(@TargetAggregateIdentifier DefectId defectId, LocalDate repairedOn, Instant notedAt)
            implements DefectCommand {}

    record RefuseDefect(@TargetAggregateIdentifier DefectId defectId, RefusedBecause reason, Instant refusedAt)
            implements DefectCommand {}

    /**
     * Both are changed or none: the later one is merged, the earlier one stands for it.
     *
     * @param seen the version of the later one that its landlord saw
     */
    record MergeReports(@TargetAggregateIdentifier DefectId defectId, long seen, DefectId into, Instant mergedAt)
            implements DefectCommand {}

    record ConfirmDefect(@TargetAggregateIdentifier DefectId defectId, DefectId other, Instant confirmedAt)
            implements DefectCommand {}

    record MergeDefect(@TargetAggregateIdentifier DefectId defectId, Target into, Instant mergedAt)
            implements DefectCommand {}

    record WithdrawDefect(
            @TargetAggregateIdentifier DefectId defectId,
            Author by,
            WithdrawnBecause reason,
            Instant withdrawnAt) implements DefectCommand {}

    /** Who wants to take a report back. */
    record Author(UUID person, boolean manager) {

        public boolean mayTakeBackThatOf(UUID reporter) {
            return manager || person.equals(reporter);
        }
    }

    /** The report that stays when the same was reported twice. */
    record Target(DefectId defectId, LandlordId landlordId, SiteId siteId, Instant foundAt, DefectStatus status) {

        /** Of two of the same moment the one with the smaller id: so no two reports can be merged into each other. */
        boolean precedes(DefectId other, Instant otherFoundAt) {
            int order = foundAt.compareTo(otherFoundAt);
            return order < 0 || (order == 0 && defectId.value().compareTo(other.value()) < 0);
        }
    }
}
