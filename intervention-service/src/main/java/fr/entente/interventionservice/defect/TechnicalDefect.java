package fr.entente.interventionservice.defect;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.defect.DefectCommand.AcknowledgeDefect;
import fr.entente.interventionservice.defect.DefectCommand.ConfirmDefect;
import fr.entente.interventionservice.defect.DefectCommand.MergeDefect;
import fr.entente.interventionservice.defect.DefectCommand.PlanRepair;
import fr.entente.interventionservice.defect.DefectCommand.RefuseDefect;
import fr.entente.interventionservice.defect.DefectCommand.RepairDefect;
import fr.entente.interventionservice.defect.DefectCommand.ReportDefect;
import fr.entente.interventionservice.defect.DefectCommand.Target;
import fr.entente.interventionservice.defect.DefectCommand.WithdrawDefect;
import fr.entente.interventionservice.defect.DefectEvent.DefectAcknowledged;
import fr.entente.interventionservice.defect.DefectEvent.DefectConfirmed;
import fr.entente.interventionservice.defect.DefectEvent.DefectMerged;
import fr.entente.interventionservice.defect.DefectEvent.DefectRefused;
import fr.entente.interventionservice.defect.DefectEvent.DefectRepaired;
import fr.entente.interventionservice.defect.DefectEvent.DefectReported;
import fr.entente.interventionservice.defect.DefectEvent.DefectWithdrawn;
import fr.entente.interventionservice.defect.DefectEvent.RepairPlanned;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.servicekit.calendar.WorkingDays;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class TechnicalDefect {

    private static final int WORKING_DAYS_TO_ACKNOWLEDGE = 2;

    @AggregateIdentifier
    private DefectId id;

    private @Nullable DefectReported report;

    private DefectProgress progress = DefectProgress.NONE;

    TechnicalDefect() {} // Axon replays a stored defect into this one

    @CommandHandler
    TechnicalDefect(ReportDefect command) {
        Finding found = command.finding();
        LandlordId landlord = command.territory().landlordOn(command.day(), found.siteId());
        apply(new DefectReported(command.defectId(), command.schemeId(), landlord, found.siteId(), found.space(),
                found.category(), found.severity(), found.foundAt(), command.day(),
                WorkingDays.after(command.day(), WORKING_DAYS_TO_ACKNOWLEDGE), command.reportedBy(),
                command.recordedAt()));
    }

    @CommandHandler
    void handle(AcknowledgeDefect command) {
        progress.mustAllowAcknowledgement(command.acknowledgedAt());
        apply(new DefectAcknowledged(id, report().schemeId(), report().landlordId(), command.acknowledgedAt()));
    }

    @CommandHandler
    void handle(PlanRepair command) {
        progress.mustAllowPlanning(command.plannedAt());
        if (command.plannedFor().isBefore(command.today())) {
            throw new DefectRejection.PlannedForThePast(command.plannedFor());
        }
        apply(new RepairPlanned(id, report().schemeId(), report().landlordId(), command.plannedFor(),
                command.plannedAt()));
    }

    @CommandHandler
    void handle(RepairDefect command) {
        progress.mustAllowRepair(command.notedAt());
        if (command.repairedOn().isBefore(report().day())) {
            throw new DefectRejection.BeforeItWasFound(report().foundAt());
        }
        apply(new DefectRepaired(id, report().schemeId(), report().landlordId(), command.repairedOn(),
                command.notedAt()));
    }

    @CommandHandler
    void handle(RefuseDefect command) {
        progress.mustAllowRefusal(command.refusedAt());
        apply(new DefectRefused(id, report().schemeId(), report().landlordId(), command.reason(),
                command.refusedAt()));
    }

    @CommandHandler
    void handle(ConfirmDefect command) {
        progress.mustAllowConfirmation(id);
        apply(new DefectConfirmed(id, report().schemeId(), report().landlordId(), command.other(),
                command.confirmedAt()));
    }

    @CommandHandler
    void handle(MergeDefect command) {
        progress.mustAllowMerger(command.mergedAt());
        mustFit(command.into());
        apply(new DefectMerged(id, report().schemeId(), report().landlordId(), command.into().defectId(),
                command.mergedAt()));
    }

    @CommandHandler
    void handle(WithdrawDefect command) {
        if (!command.by().mayTakeBackThatOf(report().reportedBy())) {
            throw new DefectRejection.AnothersReport();
        }
        progress.mustAllowWithdrawal(command.withdrawnAt());
        apply(new DefectWithdrawn(id, report().schemeId(), report().landlordId(), command.reason(),
                command.withdrawnAt()));
    }

    Target asTarget() {
        return new Target(id, report().landlordId(), report().siteId(), report().foundAt(), progress.status());
    }

    private void mustFit(Target other) {
        if (!other.landlordId().equals(report().landlordId()) || !other.siteId().equals(report().siteId())) {
            throw new DefectRejection.AnotherPlace(other.defectId());
        }
        if (!other.precedes(id, report().foundAt())) {
            throw new DefectRejection.LaterReport(other.defectId());
        }
        if (!other.status().isOpen()) {
            throw new DefectRejection.EarlierEnded(other.defectId());
        }
    }

    private DefectReported report() {
        return requireNonNull(report);
    }

    @EventSourcingHandler
    void on(DefectReported event) {
        id = event.defectId();
        report = event;
        progress = DefectProgress.foundAt(event.foundAt());
    }

    @EventSourcingHandler
    void on(DefectAcknowledged event) {
        progress = progress.to(DefectStatus.ACKNOWLEDGED);
    }

    @EventSourcingHandler
    void on(RepairPlanned event) {
        progress = progress.to(DefectStatus.PLANNED);
    }

    @EventSourcingHandler
    void on(DefectRepaired event) {
        progress = progress.to(DefectStatus.REPAIRED);
    }

    @EventSourcingHandler
    void on(DefectRefused event) {
        progress = progress.to(DefectStatus.REFUSED);
    }

    @EventSourcingHandler
    void on(DefectMerged event) {
        progress = progress.to(DefectStatus.MERGED);
    }

    @EventSourcingHandler
    void on(DefectConfirmed event) {
        progress = progress.confirmed();
    }

    @EventSourcingHandler
    void on(DefectWithdrawn event) {
        progress = progress.to(DefectStatus.WITHDRAWN);
    }
}
