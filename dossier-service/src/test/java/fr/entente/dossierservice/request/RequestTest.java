package fr.entente.dossierservice.request;

import java.time.LocalDate;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.request.RequestCommand.AnswerRequest;
import fr.entente.dossierservice.request.RequestCommand.AssignRequest;
import fr.entente.dossierservice.request.RequestCommand.AttachRequestToDossier;
import fr.entente.dossierservice.request.RequestCommand.OrientRequest;
import fr.entente.dossierservice.request.RequestCommand.ReceiveRequest;
import fr.entente.dossierservice.request.RequestCommand.Target;
import fr.entente.dossierservice.request.RequestCommand.TriageRequest;
import fr.entente.dossierservice.request.RequestEvent.RequestAssigned;
import fr.entente.dossierservice.request.RequestEvent.RequestTriaged;
import fr.entente.dossierservice.scheme.SchemeRejection;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Partner;
import fr.entente.dossierservice.words.Severity;

import static fr.entente.dossierservice.request.RequestSamples.ANSWERED;
import static fr.entente.dossierservice.request.RequestSamples.ASSIGNED;
import static fr.entente.dossierservice.request.RequestSamples.ATTACHED;
import static fr.entente.dossierservice.request.RequestSamples.DAY;
import static fr.entente.dossierservice.request.RequestSamples.DOSSIER;
import static fr.entente.dossierservice.request.RequestSamples.MEDIATOR;
import static fr.entente.dossierservice.request.RequestSamples.ORIENTED;
import static fr.entente.dossierservice.request.RequestSamples.RECEIVED;
import static fr.entente.dossierservice.request.RequestSamples.REQUEST;
import static fr.entente.dossierservice.request.RequestSamples.SENDER;
import static fr.entente.dossierservice.request.RequestSamples.TRIAGED;
import static fr.entente.dossierservice.request.RequestSamples.answered;
import static fr.entente.dossierservice.request.RequestSamples.assigned;
import static fr.entente.dossierservice.request.RequestSamples.attached;
import static fr.entente.dossierservice.request.RequestSamples.oriented;
import static fr.entente.dossierservice.request.RequestSamples.plea;
import static fr.entente.dossierservice.request.RequestSamples.received;
import static fr.entente.dossierservice.request.RequestSamples.triaged;
import static fr.entente.dossierservice.scheme.SchemeSamples.FIRST_EVENING;
import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.OTHER_LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.SCHEME;
import static fr.entente.dossierservice.site.SiteSamples.ground;

class RequestTest {

    private final FixtureConfiguration<Request> request = new AggregateTestFixture<>(Request.class);

    @Test
    void belongsToTheOwnerOfTheSiteOnItsDay() {
        request.givenNoPriorActivity().when(receiveOn(DAY)).expectEvents(received());
    }

    @Test
    void isNotReceivedBeforeTheContract() {
        request.givenNoPriorActivity().when(receiveOn(FIRST_EVENING.minusDays(1))).expectNoEvents()
                .expectException(SchemeRejection.NotCovered.class);
    }

    @Test
    void isAssignedToAMediator() {
        request.given(received()).when(new AssignRequest(REQUEST, MEDIATOR, ASSIGNED)).expectEvents(assigned());
    }

    @Test
    void isHandedToAnotherMediator() {
        var other = new MediatorId(SENDER);
        request.given(received(), assigned()).when(new AssignRequest(REQUEST, other, ASSIGNED))
                .expectEvents(new RequestAssigned(REQUEST, SCHEME, LANDLORD, other, ASSIGNED));
    }

    @Test
    void refusesWhoHasItAlready() {
        request.given(received(), assigned()).when(new AssignRequest(REQUEST, MEDIATOR, ASSIGNED)).expectNoEvents()
                .expectException(RequestRejection.AlreadyTheirs.class);
    }

    @Test
    void refusesAnOwnerWhereNothingIsLeftToDo() {
        request.given(received(), answered(), oriented()).when(new AssignRequest(REQUEST, MEDIATOR, ASSIGNED))
                .expectNoEvents().expectException(RequestRejection.Done.class);
    }

    @Test
    void isTriagedAgainWhenItTurnsOutToBeWorse() {
        request.given(received(), triaged())
                .when(new TriageRequest(REQUEST, Triage.SERIOUS_FACT, new Severity(4), TRIAGED))
                .expectEvents(new RequestTriaged(REQUEST, SCHEME, LANDLORD, Triage.SERIOUS_FACT, new Severity(4),
                        TRIAGED));
    }

    @Test
    void refusesATriageBeforeItWasReceived() {
        request.given(received())
                .when(new TriageRequest(REQUEST, Triage.INCIVILITY, new Severity(1), RECEIVED.minusSeconds(1)))
                .expectNoEvents().expectException(RequestRejection.BeforeReception.class);
    }

    @Test
    void isAnswered() {
        request.given(received()).when(new AnswerRequest(REQUEST, Answer.DOSSIER_OPENED, ANSWERED))
                .expectEvents(answered());
    }

    @Test
    void refusesASecondAnswer() {
        request.given(received(), answered()).when(new AnswerRequest(REQUEST, Answer.INFORMED, ANSWERED))
                .expectNoEvents().expectException(RequestRejection.AlreadyAnswered.class);
    }

    @Test
    void refusesAnAnswerBeforeItWasReceived() {
        request.given(received()).when(new AnswerRequest(REQUEST, Answer.INFORMED, RECEIVED.minusSeconds(1)))
                .expectNoEvents().expectException(RequestRejection.BeforeReception.class);
    }

    @Test
    void isOriented() {
        request.given(received()).when(new OrientRequest(REQUEST, Partner.MEDIATION_TEAM, ORIENTED))
                .expectEvents(oriented());
    }

    @Test
    void refusesASecondOrientation() {
        request.given(received(), oriented()).when(new OrientRequest(REQUEST, Partner.SCHOOL, ORIENTED))
                .expectNoEvents().expectException(RequestRejection.AlreadyOriented.class);
    }

    @Test
    void isAttachedToAnOpenDossierOfItsLandlord() {
        request.given(received()).when(attachTo(LANDLORD, null)).expectEvents(attached());
    }

    @Test
    void isAttachedToADossierThatWasClosedLater() {
        request.given(received()).when(attachTo(LANDLORD, DAY)).expectEvents(attached());
    }

    @Test
    void refusesADossierThatWasClosedBefore() {
        request.given(received()).when(attachTo(LANDLORD, DAY.minusDays(1))).expectNoEvents()
                .expectException(RequestRejection.DossierClosedBefore.class);
    }

    @Test
    void refusesTheDossierOfAnotherLandlord() {
        request.given(received()).when(attachTo(OTHER_LANDLORD, null)).expectNoEvents()
                .expectException(RequestRejection.OtherLandlord.class);
    }

    @Test
    void refusesASecondDossier() {
        request.given(received(), attached()).when(attachTo(LANDLORD, null)).expectNoEvents()
                .expectException(RequestRejection.AlreadyAttached.class);
    }

    private static ReceiveRequest receiveOn(LocalDate day) {
        return new ReceiveRequest(REQUEST, SCHEME, ground(), plea(), day, SENDER);
    }

    private static AttachRequestToDossier attachTo(LandlordId landlord, @Nullable LocalDate closedOn) {
        return new AttachRequestToDossier(REQUEST, new Target(DOSSIER, landlord, closedOn), ATTACHED, DAY);
    }
}
