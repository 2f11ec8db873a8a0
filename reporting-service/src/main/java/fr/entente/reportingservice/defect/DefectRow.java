package fr.entente.reportingservice.defect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.entente.reportingservice.calendar.Days;
import fr.entente.reportingservice.defect.DefectFact.DefectAcknowledged;
import fr.entente.reportingservice.defect.DefectFact.DefectConfirmed;
import fr.entente.reportingservice.defect.DefectFact.DefectMerged;
import fr.entente.reportingservice.defect.DefectFact.DefectRefused;
import fr.entente.reportingservice.defect.DefectFact.DefectRepaired;
import fr.entente.reportingservice.defect.DefectFact.DefectReported;
import fr.entente.reportingservice.defect.DefectFact.DefectWithdrawn;
import fr.entente.reportingservice.defect.DefectFact.RepairPlanned;
import fr.entente.servicekit.intake.Taken;

/**
 * What a batch says about one defect; what it does not say stays as it is.
 *
 * @param report nothing where an earlier batch has said it
 * @param answeredOn the day of the first thing the landlord did about it
 */
record DefectRow(
        UUID id,
        long version,
        @Nullable DefectReported report,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate repairedOn,
        @Nullable LocalDate refusedOn,
        boolean merged,
        boolean withdrawn) {

    static DefectRow of(Taken<DefectFact> taken) {
        var id = taken.fact().defectId();
        var version = taken.source().version();
        return switch (taken.fact()) {
            case DefectReported fact -> new DefectRow(id, version, fact, null, null, null, false, false);
            case DefectAcknowledged fact -> answered(id, version, fact.acknowledgedAt());
            case RepairPlanned fact -> answered(id, version, fact.plannedAt());
            case DefectRepaired fact ->
                    new DefectRow(id, version, null, Days.of(fact.notedAt()), fact.repairedOn(), null, false, false);
            case DefectRefused fact ->
                    new DefectRow(id, version, null, Days.of(fact.refusedAt()), null, Days.of(fact.refusedAt()), false,
                            false);
            case DefectMerged _ -> new DefectRow(id, version, null, null, null, null, true, false);
            case DefectConfirmed _ -> new DefectRow(id, version, null, null, null, null, false, false);
            case DefectWithdrawn _ -> new DefectRow(id, version, null, null, null, null, false, true);
        };
    }

    private static DefectRow answered(UUID id, long version, Instant at) {
        return new DefectRow(id, version, null, Days.of(at), null, null, false, false);
    }

    /** The landlord's first answer stays the first. */
    DefectRow then(DefectRow later) {
        return new DefectRow(id, later.version,
                report == null ? later.report : report,
                answeredOn == null ? later.answeredOn : answeredOn,
                later.repairedOn == null ? repairedOn : later.repairedOn,
                later.refusedOn == null ? refusedOn : later.refusedOn,
                merged || later.merged,
                withdrawn || later.withdrawn);
    }

    DefectReported content() {
        if (report == null) {
            throw new IllegalStateException("Defect %s is not known to be reported".formatted(id));
        }
        return report;
    }
}
