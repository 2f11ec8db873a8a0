package fr.entente.interventionservice.defect.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.defect.RefusedBecause;
import fr.entente.interventionservice.defect.WithdrawnBecause;
import fr.entente.interventionservice.words.SiteId;
import fr.entente.interventionservice.words.Space;

/** What comes in about defects. */
final class DefectForms {

    private DefectForms() {}

    record ReportDefect(
            @NotNull SiteId siteId,
            @NotNull Space space,
            @NotNull DefectCategory category,
            @NotNull DefectSeverity severity,
            @NotNull Instant foundAt) {}

    record AcknowledgeDefect(@NotNull Instant acknowledgedAt) {}

    record PlanRepair(@NotNull LocalDate plannedFor, @NotNull Instant plannedAt) {}

    record RepairDefect(@NotNull LocalDate repairedOn) {}

    record RefuseDefect(@NotNull RefusedBecause reason, @NotNull Instant refusedAt) {}

    record WithdrawDefect(@NotNull WithdrawnBecause reason) {}

    /** {@code into} is the earlier report, which stays. */
    record MergeDefect(@NotNull UUID into, @NotNull Instant mergedAt) {}
}
