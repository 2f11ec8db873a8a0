package fr.entente.dossierservice.request;

import java.time.LocalDate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.request.RequestCommand.AnswerRequest;
import fr.entente.dossierservice.request.RequestCommand.AssignRequest;
import fr.entente.dossierservice.request.RequestCommand.AttachRequestToDossier;
import fr.entente.dossierservice.request.RequestCommand.OrientRequest;
import fr.entente.dossierservice.request.RequestCommand.Plea;
import fr.entente.dossierservice.request.RequestCommand.ReceiveRequest;
import fr.entente.dossierservice.request.RequestCommand.Target;
import fr.entente.dossierservice.request.RequestCommand.TriageRequest;
import fr.entente.dossierservice.request.RequestEvent.RequestAnswered;
import fr.entente.dossierservice.request.RequestEvent.RequestAssigned;
import fr.entente.dossierservice.request.RequestEvent.RequestAttachedToDossier;
import fr.entente.dossierservice.request.RequestEvent.RequestOriented;
import fr.entente.dossierservice.request.RequestEvent.RequestReceived;
import fr.entente.dossierservice.request.RequestEvent.RequestTriaged;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.RequestId;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

public final class Request {

    @AggregateIdentifier
    private RequestId id;

    private @Nullable RequestReceived reception;

    private @Nullable MediatorId owner;

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
    void handle(AssignRequest command) {
        progress.mustAllowAssignment(command.assignedAt());
        if (command.mediatorId().equals(owner)) {
            throw new RequestRejection.AlreadyTheirs();
        }
        apply(new RequestAssigned(id, reception().schemeId(), reception().landlordId(), command.mediatorId(),
                command.assignedAt()));
    }

    @CommandHandler
    void handle(TriageRequest command) {
        progress.mustAllowTriage(command.triagedAt());
        apply(new RequestTriaged(id, reception().schemeId(), reception().landlordId(), command.triage(),
                command.severity(), command.triagedAt()));
    }

    @CommandHandler
    void handle(AnswerRequest command) {
        progress.mustAllowAnswer(command.answeredAt());
        apply(new RequestAnswered(id, reception().schemeId(), reception().landlordId(), command.answer(),
                command.answeredAt()));
    }

    @CommandHandler
    void handle(OrientRequest command) {
        progress.mustAllowOrientation(command.orientedAt());
        apply(new RequestOriented(id, reception().schemeId(), reception().landlordId(), command.partner(),
                command.orientedAt()));
    }

    @CommandHandler
    void handle(AttachRequestToDossier command) {
        progress.mustAllowAttachment(command.attachedAt());
        mustFit(command.target(), command.attachedOn());
        apply(new RequestAttachedToDossier(id, reception().schemeId(), reception().landlordId(),
                command.target().dossierId(), command.attachedAt()));
    }

    private void mustFit(Target dossier, LocalDate day) {
        if (!dossier.landlordId().equals(reception().landlordId())) {
            throw new RequestRejection.OtherLandlord(dossier.dossierId());
        }
        LocalDate closedOn = dossier.closedOn();
        if (closedOn != null && day.isAfter(closedOn)) {
            throw new RequestRejection.DossierClosedBefore(closedOn);
        }
    }

    private RequestReceived reception() {
        return requireNonNull(reception);
    }

    @EventSourcingHandler
    void on(RequestReceived event) {
        id = event.requestId();
        reception = event;
        progress = RequestProgress.receivedAt(event.receivedAt());
    }

    @EventSourcingHandler
    void on(RequestAssigned event) {
        owner = event.mediatorId();
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
