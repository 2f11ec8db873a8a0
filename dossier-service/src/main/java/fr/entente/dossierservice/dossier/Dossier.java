package fr.entente.dossierservice.dossier;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.dossier.DossierCommand.AddParty;
import fr.entente.dossierservice.dossier.DossierCommand.AssignMediator;
import fr.entente.dossierservice.dossier.DossierCommand.CheckRecurrence;
import fr.entente.dossierservice.dossier.DossierCommand.CloseDossier;
import fr.entente.dossierservice.dossier.DossierCommand.GiveConsent;
import fr.entente.dossierservice.dossier.DossierCommand.HoldMeeting;
import fr.entente.dossierservice.dossier.DossierCommand.MakeOrientation;
import fr.entente.dossierservice.dossier.DossierCommand.Matter;
import fr.entente.dossierservice.dossier.DossierCommand.OpenDossier;
import fr.entente.dossierservice.dossier.DossierCommand.ReachStep;
import fr.entente.dossierservice.dossier.DossierCommand.ReopenDossier;
import fr.entente.dossierservice.dossier.DossierCommand.TakeNote;
import fr.entente.dossierservice.dossier.DossierCommand.WithdrawConsent;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentGiven;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentWithdrawn;
import fr.entente.dossierservice.dossier.DossierEvent.DossierClosed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierOpened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierReopened;
import fr.entente.dossierservice.dossier.DossierEvent.MediatorAssigned;
import fr.entente.dossierservice.dossier.DossierEvent.MeetingHeld;
import fr.entente.dossierservice.dossier.DossierEvent.NoteTaken;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationMade;
import fr.entente.dossierservice.dossier.DossierEvent.PartyAdded;
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

    private Team team = Team.NONE;

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
    void handle(AssignMediator command) {
        progress.mustBeOpen();
        if (team.mediators().contains(command.mediatorId())) {
            throw new DossierRejection.AssignedAlready();
        }
        apply(new MediatorAssigned(id, schemeId(), landlordId(), command.mediatorId(), command.assignedOn()));
    }

    @CommandHandler
    void handle(AddParty command) {
        progress.mustBeOpen();
        if (team.parties().contains(command.partyId())) {
            throw new DossierRejection.PartyThereAlready();
        }
        apply(new PartyAdded(id, schemeId(), landlordId(), command.partyId(), command.side(), command.kind(),
                command.addedOn()));
    }

    @CommandHandler
    void handle(GiveConsent command) {
        progress.mustAllowConsent(command.side(), command.givenOn());
        apply(new ConsentGiven(id, schemeId(), landlordId(), command.side(), command.form(), command.givenOn()));
    }

    @CommandHandler
    void handle(WithdrawConsent command) {
        progress.mustAllowWithdrawal(command.side(), command.withdrawnOn());
        apply(new ConsentWithdrawn(id, schemeId(), landlordId(), command.side(), command.withdrawnOn()));
    }

    @CommandHandler
    void handle(HoldMeeting command) {
        progress.mustAllowMeeting(command.kind());
        command.scheme().mustAllowWorkFor(landlordId(), command.heldOn());
        team.mustKnow(command.parties());
        apply(new MeetingHeld(id, schemeId(), landlordId(), command.kind(), command.course(), command.parties(),
                command.heldOn()));
    }

    @CommandHandler
    void handle(TakeNote command) {
        apply(new NoteTaken(id, schemeId(), landlordId(), command.noteId(), command.takenOn()));
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
    void on(MediatorAssigned event) {
        team = team.with(event.mediatorId());
    }

    @EventSourcingHandler
    void on(PartyAdded event) {
        team = team.with(event.partyId());
    }

    @EventSourcingHandler
    void on(ConsentGiven event) {
        progress = progress.withConsents(progress.consents().given(event.side(), event.givenOn()));
    }

    @EventSourcingHandler
    void on(ConsentWithdrawn event) {
        progress = progress.withConsents(progress.consents().withdrawn(event.side(), event.withdrawnOn()));
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
