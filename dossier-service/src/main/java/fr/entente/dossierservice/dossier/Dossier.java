package fr.entente.dossierservice.dossier;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.dossier.DossierCommand.CheckRecurrence;
import fr.entente.dossierservice.dossier.DossierCommand.CloseDossier;
import fr.entente.dossierservice.dossier.DossierCommand.MakeOrientation;
import fr.entente.dossierservice.dossier.DossierCommand.Matter;
import fr.entente.dossierservice.dossier.DossierCommand.OpenDossier;
import fr.entente.dossierservice.dossier.DossierCommand.ReachStep;
import fr.entente.dossierservice.dossier.DossierCommand.ReopenDossier;
import fr.entente.dossierservice.dossier.DossierEvent.DossierClosed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierOpened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierReopened;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationMade;
import fr.entente.dossierservice.dossier.DossierEvent.RecurrenceChecked;
import fr.entente.dossierservice.dossier.DossierEvent.StepReached;
import fr.entente.dossierservice.words.DossierId;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SchemeId;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class Dossier {

    @AggregateIdentifier
    private DossierId id;

    private @Nullable DossierOpened opening;

    private DossierProgress progress = DossierProgress.NONE;

    Dossier() {} // Axon replays a stored dossier into this one

    @CommandHandler
    Dossier(OpenDossier command) {
        Matter matter = command.matter();
        LandlordId landlord = command.ground().landlordOn(matter.openedOn());
        if (command.requestLandlord() != null && !landlord.equals(command.requestLandlord())) {
            throw new DossierRejection.OtherLandlord();
        }
        apply(new DossierOpened(command.dossierId(), command.schemeId(), landlord, matter.siteId(),
                matter.openedOn(), matter.nature(), matter.severity(), matter.origin(), matter.askedBy(),
                matter.requestId()));
    }

    @CommandHandler
    void handle(ReachStep command) {
        progress.mustAllowStep(command.step(), command.reachedOn());
        command.scheme().mustAllowWorkFor(landlordId(), command.reachedOn());
        apply(new StepReached(id, schemeId(), landlordId(), command.step(), command.reachedOn(),
                command.passedBecause()));
    }

    @CommandHandler
    void handle(MakeOrientation command) {
        progress.mustAllowOrientation(command.madeOn());
        command.scheme().mustAllowWorkFor(landlordId(), command.madeOn());
        apply(new OrientationMade(id, schemeId(), landlordId(), command.partner(), command.madeOn()));
    }

    @CommandHandler
    void handle(CloseDossier command) {
        progress.mustAllowClosing(command.outcome(), command.closedOn());
        apply(new DossierClosed(id, schemeId(), landlordId(), command.closedOn(), command.outcome()));
    }

    @CommandHandler
    void handle(CheckRecurrence command) {
        progress.mustAllowRecurrence(command.months(), command.checkedOn());
        apply(new RecurrenceChecked(id, schemeId(), landlordId(), command.months(), command.recurred(),
                command.checkedOn()));
    }

    @CommandHandler
    void handle(ReopenDossier command) {
        progress.mustAllowReopening(command.reopenedOn());
        command.scheme().mustAllowWorkFor(landlordId(), command.reopenedOn());
        apply(new DossierReopened(id, schemeId(), landlordId(), command.reopenedOn(), command.reason()));
    }

    private SchemeId schemeId() {
        return requireNonNull(opening).schemeId();
    }

    private LandlordId landlordId() {
        return requireNonNull(opening).landlordId();
    }

    @EventSourcingHandler
    void on(DossierOpened event) {
        id = event.dossierId();
        opening = event;
        progress = DossierProgress.openedOn(event.openedOn());
    }

    @EventSourcingHandler
    void on(StepReached event) {
        progress = progress.withStep(event.step(), event.reachedOn());
    }

    @EventSourcingHandler
    void on(DossierClosed event) {
        progress = progress.withClosing(event.closedOn());
    }

    @EventSourcingHandler
    void on(RecurrenceChecked event) {
        progress = progress.withRecurrence(event.months());
    }

    @EventSourcingHandler
    void on(DossierReopened event) {
        progress = progress.withReopening(event.reopenedOn());
    }
}
