package fr.entente.dossierservice.request;

import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.request.RequestCommand.AnswerHandover;
import fr.entente.dossierservice.request.RequestCommand.AnswerRequest;
import fr.entente.dossierservice.request.RequestCommand.AssignRequest;
import fr.entente.dossierservice.request.RequestCommand.AttachRequestToDossier;
import fr.entente.dossierservice.request.RequestCommand.NoteObservation;
import fr.entente.dossierservice.request.RequestCommand.OrientRequest;
import fr.entente.dossierservice.request.RequestCommand.Plea;
import fr.entente.dossierservice.request.RequestCommand.ProposeHandover;
import fr.entente.dossierservice.request.RequestCommand.ReceiveRequest;
import fr.entente.dossierservice.request.RequestCommand.Sight;
import fr.entente.dossierservice.request.RequestCommand.Target;
import fr.entente.dossierservice.request.RequestCommand.TriageRequest;
import fr.entente.dossierservice.request.RequestEvent.ObservationNoted;
import fr.entente.dossierservice.request.RequestEvent.RequestAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestAssigned;
import fr.entente.dossierservice.request.RequestEvent.RequestAttachedToDossier;
import fr.entente.dossierservice.request.RequestEvent.RequestHandoverAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestHandoverProposed;
import fr.entente.dossierservice.request.RequestEvent.RequestOriented;
import fr.entente.dossierservice.request.RequestEvent.RequestReceived;
import fr.entente.dossierservice.request.RequestEvent.RequestTriaged;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.RequestId;
import fr.entente.dossierservice.words.SchemeId;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class Request {

    @AggregateIdentifier
    private RequestId id;

    private @Nullable SchemeId scheme;

    private @Nullable LandlordId landlord;

    private Charge charge = Charge.NONE;

    private RequestProgress progress = RequestProgress.NONE;

    Request() {} // Axon replays a stored request into this one

    @CommandHandler
    Request(ReceiveRequest command) {
        Plea plea = command.plea();
        LandlordId landlord = command.ground().landlordOn(command.receivedOn());
        apply(new RequestReceived(command.requestId(), command.schemeId(), landlord, plea.siteId(),
                plea.receivedAt(), plea.origin(), plea.askedBy(), plea.way(), plea.nature(), plea.severity(),
                plea.space(), command.sentBy()));
    }

    @CommandHandler
    Request(NoteObservation command) {
        Sight sight = command.sight();
        apply(new ObservationNoted(command.requestId(), command.schemeId(),
                command.ground().landlordOn(command.notedOn()), sight.siteId(), sight.notedAt(), sight.nature(),
                sight.severity(), sight.space(), command.notedBy()));
    }

    @CommandHandler
    void handle(AssignRequest command) {
        progress.mustAllowAssignment(command.assignedAt());
        charge.mustAllowTaking(command.mediatorId(), command.takesOver());
        apply(new RequestAssigned(id, scheme(), landlord(), command.mediatorId(),
                command.assignedAt()));
    }

    @CommandHandler
    void handle(ProposeHandover command) {
        progress.mustAllowAssignment(command.proposedAt());
        Handover asked = charge.mustAllowHandover(command.by(), command.to());
        apply(new RequestHandoverProposed(id, scheme(), landlord(), asked.from(), asked.to(), command.proposedAt()));
    }

    @CommandHandler
    void handle(AnswerHandover command) {
        progress.mustAllowAssignment(command.answeredAt());
        Handover asked = charge.mustAllowAnswer(command.by(), command.accepted());
        apply(new RequestHandoverAnswered(id, scheme(), landlord(), asked.from(), asked.to(), command.accepted(),
                command.answeredAt()));
    }

    @CommandHandler
    void handle(TriageRequest command) {
        progress.mustAllowTriage(command.triagedAt());
        apply(new RequestTriaged(id, scheme(), landlord(), command.triage(),
                command.severity(), command.triagedAt()));
    }

    @CommandHandler
    void handle(AnswerRequest command) {
        progress.mustAllowAnswer(command.answeredAt());
        charge.mustAllowAnswering(command.by());
        apply(new RequestAnswered(id, scheme(), landlord(), command.answer(),
                command.answeredAt()));
    }

    @CommandHandler
    void handle(OrientRequest command) {
        progress.mustAllowOrientation(command.orientedAt());
        apply(new RequestOriented(id, scheme(), landlord(), command.partner(),
                command.orientedAt()));
    }

    @CommandHandler
    void handle(AttachRequestToDossier command) {
        progress.mustAllowAttachment(command.attachedAt());
        mustFit(command.target(), command.attachedOn());
        apply(new RequestAttachedToDossier(id, scheme(), landlord(),
                command.target().dossierId(), command.attachedAt()));
    }

    private void mustFit(Target dossier, LocalDate day) {
        if (!dossier.landlordId().equals(landlord())) {
            throw new RequestRejection.OtherLandlord(dossier.dossierId());
        }
        LocalDate closedOn = dossier.closedOn();
        if (closedOn != null && day.isAfter(closedOn)) {
            throw new RequestRejection.DossierClosedBefore(closedOn);
        }
    }

    private SchemeId scheme() {
        return requireNonNull(scheme);
    }

    private LandlordId landlord() {
        return requireNonNull(landlord);
    }

    private void begin(RequestEvent event, Instant at) {
        id = event.requestId();
        scheme = event.schemeId();
        landlord = event.landlordId();
        progress = RequestProgress.receivedAt(at);
    }

    @EventSourcingHandler
    void on(RequestReceived event) {
        begin(event, event.receivedAt());
    }

    @EventSourcingHandler
    void on(ObservationNoted event) {
        begin(event, event.notedAt());
    }

    @EventSourcingHandler
    void on(RequestAssigned event) {
        charge = charge.takenBy(event.mediatorId());
    }

    @EventSourcingHandler
    void on(RequestHandoverProposed event) {
        charge = charge.asked(new Handover(event.from(), event.to()));
    }

    @EventSourcingHandler
    void on(RequestHandoverAnswered event) {
        charge = charge.answered(new Handover(event.from(), event.to()), event.accepted());
    }

    @EventSourcingHandler
    void on(RequestAnswered event) {
        progress = progress.withAnswer();
    }

    @EventSourcingHandler
    void on(RequestOriented event) {
        progress = progress.withOrientation();
    }

    @EventSourcingHandler
    void on(RequestAttachedToDossier event) {
        progress = progress.withAttachment();
    }
}
