package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.dossier.DossierCommand.AddParty;
import fr.entente.dossierservice.dossier.DossierCommand.AnswerHandover;
import fr.entente.dossierservice.dossier.DossierCommand.AnswerOrientation;
import fr.entente.dossierservice.dossier.DossierCommand.AssignMediator;
import fr.entente.dossierservice.dossier.DossierCommand.CheckRecurrence;
import fr.entente.dossierservice.dossier.DossierCommand.CloseDossier;
import fr.entente.dossierservice.dossier.DossierCommand.DecideAdmissibility;
import fr.entente.dossierservice.dossier.DossierCommand.FollowUpAgreement;
import fr.entente.dossierservice.dossier.DossierCommand.GiveConsent;
import fr.entente.dossierservice.dossier.DossierCommand.GiveSupport;
import fr.entente.dossierservice.dossier.DossierCommand.HoldMeeting;
import fr.entente.dossierservice.dossier.DossierCommand.InformSide;
import fr.entente.dossierservice.dossier.DossierCommand.LinkDossier;
import fr.entente.dossierservice.dossier.DossierCommand.MakeInquiry;
import fr.entente.dossierservice.dossier.DossierCommand.MakeOrientation;
import fr.entente.dossierservice.dossier.DossierCommand.Matter;
import fr.entente.dossierservice.dossier.DossierCommand.OpenDossier;
import fr.entente.dossierservice.dossier.DossierCommand.ProposeHandover;
import fr.entente.dossierservice.dossier.DossierCommand.ReachAgreement;
import fr.entente.dossierservice.dossier.DossierCommand.ReachStep;
import fr.entente.dossierservice.dossier.DossierCommand.ReopenDossier;
import fr.entente.dossierservice.dossier.DossierCommand.ResumeDossier;
import fr.entente.dossierservice.dossier.DossierCommand.SuspendDossier;
import fr.entente.dossierservice.dossier.DossierCommand.TakeNote;
import fr.entente.dossierservice.dossier.DossierCommand.WithdrawConsent;
import fr.entente.dossierservice.dossier.DossierEvent.AdmissibilityDecided;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementFollowedUp;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementReached;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentGiven;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentWithdrawn;
import fr.entente.dossierservice.dossier.DossierEvent.DossierClosed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierLinked;
import fr.entente.dossierservice.dossier.DossierEvent.DossierOpened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierReopened;
import fr.entente.dossierservice.dossier.DossierEvent.DossierResumed;
import fr.entente.dossierservice.dossier.DossierEvent.DossierSuspended;
import fr.entente.dossierservice.dossier.DossierEvent.HandoverAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.HandoverProposed;
import fr.entente.dossierservice.dossier.DossierEvent.InquiryMade;
import fr.entente.dossierservice.dossier.DossierEvent.MediatorAssigned;
import fr.entente.dossierservice.dossier.DossierEvent.MeetingHeld;
import fr.entente.dossierservice.dossier.DossierEvent.NoteTaken;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationMade;
import fr.entente.dossierservice.dossier.DossierEvent.PartyAdded;
import fr.entente.dossierservice.dossier.DossierEvent.RecurrenceChecked;
import fr.entente.dossierservice.dossier.DossierEvent.SideInformed;
import fr.entente.dossierservice.dossier.DossierEvent.StepReached;
import fr.entente.dossierservice.dossier.DossierEvent.SupportGiven;
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

    private Orientations orientations = Orientations.NONE;

    Dossier() {} // Axon replays a stored dossier into this one

    @CommandHandler
    Dossier(OpenDossier command) {
        Matter matter = command.matter();
        LandlordId landlord = command.ground().landlordOn(matter.openedOn());
        if (command.requestLandlord() != null && !landlord.equals(command.requestLandlord())) {
            throw new CourseRejection.OtherLandlord();
        }
        apply(new DossierOpened(command.dossierId(), command.schemeId(), landlord, matter.siteId(),
                matter.openedOn(), matter.nature(), matter.severity(), matter.origin(), matter.askedBy(),
                matter.requestId(), true, command.mediatorId()));
    }

    @CommandHandler
    void handle(ReachStep command) {
        progress.mustAllowStep(command.step(), command.passedBecause() != null, command.reachedOn());
        command.scheme().mustAllowWorkFor(landlordId(), command.reachedOn());
        apply(new StepReached(id, schemeId(), landlordId(), command.step(), command.reachedOn(),
                command.passedBecause()));
    }

    @CommandHandler
    void handle(AssignMediator command) {
        progress.mustBeOpen();
        team.mustAllow(command.mediatorId());
        apply(new MediatorAssigned(id, schemeId(), landlordId(), command.mediatorId(), command.assignedOn()));
    }

    @CommandHandler
    void handle(AddParty command) {
        progress.mustBeOpen();
        if (team.has(command.partyId())) {
            throw new MediationRejection.PartyThereAlready();
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
        mustNotPrecedeOpening(command.heldOn());
        command.scheme().mustAllowWorkFor(landlordId(), command.heldOn());
        team.mustFit(command.kind(), command.parties());
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
        if (command.requestsWaiting() > 0) {
            throw new CourseRejection.RequestsWait(command.requestsWaiting());
        }
        apply(new DossierClosed(id, schemeId(), landlordId(), command.closedOn(), command.outcome()));
    }

    @CommandHandler
    void handle(CheckRecurrence command) {
        progress.mustAllowRecurrence(command.months(), command.checkedOn());
        apply(new RecurrenceChecked(id, schemeId(), landlordId(), command.months(), command.recurred(),
                command.checkedOn(), command.reached() ? null : false));
    }

    @CommandHandler
    void handle(ReopenDossier command) {
        progress.mustAllowReopening(command.reopenedOn());
        command.scheme().mustAllowWorkFor(landlordId(), command.reopenedOn());
        apply(new DossierReopened(id, schemeId(), landlordId(), command.reopenedOn(), command.reason()));
    }

    @CommandHandler
    void handle(DecideAdmissibility command) {
        progress.mustBeOpen();
        apply(new AdmissibilityDecided(id, schemeId(), landlordId(), command.exclusion(), command.decidedOn()));
    }

    @CommandHandler
    void handle(ProposeHandover command) {
        progress.mustBeOpen();
        team.mustAllow(new Handover(command.from(), command.to()));
        apply(new HandoverProposed(id, schemeId(), landlordId(), command.from(), command.to(), command.proposedOn()));
    }

    @CommandHandler
    void handle(AnswerHandover command) {
        Handover pending = team.mustAllowAnswer(command.by(), command.accepted());
        apply(new HandoverAnswered(id, schemeId(), landlordId(), pending.from(), pending.to(), command.accepted(),
                command.answeredOn()));
    }

    @CommandHandler
    void handle(InformSide command) {
        progress.mustBeAtWork();
        apply(new SideInformed(id, schemeId(), landlordId(), command.side(), command.informedOn()));
    }

    @CommandHandler
    void handle(GiveSupport command) {
        progress.mustBeOpen();
        apply(new SupportGiven(id, schemeId(), landlordId(), command.support(), command.givenOn()));
    }

    @CommandHandler
    void handle(MakeInquiry command) {
        progress.mustBeAtWork();
        apply(new InquiryMade(id, schemeId(), landlordId(), command.inquiry(), command.madeOn()));
    }

    @CommandHandler
    void handle(ReachAgreement command) {
        progress.mustAllowAgreement();
        apply(new AgreementReached(id, schemeId(), landlordId(), command.form(), command.reachedOn(),
                command.followUpOn()));
    }

    /** Also of a dossier that is closed: whether an agreement is kept shows later. */
    @CommandHandler
    void handle(FollowUpAgreement command) {
        progress.mustAllowFollowUp();
        apply(new AgreementFollowedUp(id, schemeId(), landlordId(), command.kept(), command.followedUpOn()));
    }

    @CommandHandler
    void handle(SuspendDossier command) {
        progress.mustAllowSuspension(command.suspendedOn());
        apply(new DossierSuspended(id, schemeId(), landlordId(), command.because(), command.suspendedOn()));
    }

    @CommandHandler
    void handle(ResumeDossier command) {
        progress.mustAllowResumption(command.resumedOn());
        apply(new DossierResumed(id, schemeId(), landlordId(), command.resumedOn()));
    }

    /** Also of a dossier that is closed: partners take their time. */
    @CommandHandler
    void handle(AnswerOrientation command) {
        orientations.mustAllow(command.orientation(), command.status());
        apply(new OrientationAnswered(id, schemeId(), landlordId(), command.orientation(), command.status(),
                command.refusedBecause(), command.answeredOn()));
    }

    @CommandHandler
    void handle(LinkDossier command) {
        progress.mustAllowLinking();
        if (command.next().equals(id)) {
            throw new CourseRejection.OwnSequel();
        }
        if (!command.nextLandlord().equals(landlordId())) {
            throw new CourseRejection.SequelElsewhere();
        }
        apply(new DossierLinked(id, schemeId(), landlordId(), command.next(), command.linkedOn()));
    }

    private void mustNotPrecedeOpening(LocalDate day) {
        LocalDate openedOn = requireNonNull(opening).openedOn();
        if (day.isBefore(openedOn)) {
            throw new CourseRejection.BeforeOpening(openedOn);
        }
    }

    private SchemeId schemeId() {
        return requireNonNull(opening).schemeId();
    }

    private LandlordId landlordId() {
        return requireNonNull(opening).landlordId();
    }

    @EventSourcingHandler
    void on(DossierEvent event, @SequenceNumber long sequence) {
        if (event instanceof DossierOpened opened) {
            id = opened.dossierId();
            opening = opened;
        }
        orientations = Folding.of(orientations, event, sequence + 1);
        progress = Folding.of(progress, event);
        team = Folding.of(team, event);
    }
}
