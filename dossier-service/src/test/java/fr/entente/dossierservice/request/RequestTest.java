package fr.entente.dossierservice.request;

import java.time.LocalDate;
import java.util.Arrays;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.request.RequestCommand.AnswerHandover;
import fr.entente.dossierservice.request.RequestCommand.AnswerRequest;
import fr.entente.dossierservice.request.RequestCommand.AssignRequest;
import fr.entente.dossierservice.request.RequestCommand.AttachRequestToDossier;
import fr.entente.dossierservice.request.RequestCommand.NoteObservation;
import fr.entente.dossierservice.request.RequestCommand.OrientRequest;
import fr.entente.dossierservice.request.RequestCommand.ProposeHandover;
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
import static fr.entente.dossierservice.request.RequestSamples.COLLEAGUE;
import static fr.entente.dossierservice.request.RequestSamples.DAY;
import static fr.entente.dossierservice.request.RequestSamples.DOSSIER;
import static fr.entente.dossierservice.request.RequestSamples.MEDIATOR;
import static fr.entente.dossierservice.request.RequestSamples.NOTED;
import static fr.entente.dossierservice.request.RequestSamples.OBSERVATION;
import static fr.entente.dossierservice.request.RequestSamples.ORIENTED;
import static fr.entente.dossierservice.request.RequestSamples.PROPOSED;
import static fr.entente.dossierservice.request.RequestSamples.RECEIVED;
import static fr.entente.dossierservice.request.RequestSamples.REQUEST;
import static fr.entente.dossierservice.request.RequestSamples.SENDER;
import static fr.entente.dossierservice.request.RequestSamples.TAKEN_OVER;
import static fr.entente.dossierservice.request.RequestSamples.TRIAGED;
import static fr.entente.dossierservice.request.RequestSamples.answered;
import static fr.entente.dossierservice.request.RequestSamples.assigned;
import static fr.entente.dossierservice.request.RequestSamples.attached;
import static fr.entente.dossierservice.request.RequestSamples.handoverAnswered;
import static fr.entente.dossierservice.request.RequestSamples.noted;
import static fr.entente.dossierservice.request.RequestSamples.oriented;
import static fr.entente.dossierservice.request.RequestSamples.plea;
import static fr.entente.dossierservice.request.RequestSamples.proposed;
import static fr.entente.dossierservice.request.RequestSamples.received;
import static fr.entente.dossierservice.request.RequestSamples.sight;
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
        request.given(received()).when(new AssignRequest(REQUEST, MEDIATOR, false, ASSIGNED)).expectEvents(assigned());
    }

    @Test
    void isTakenOverFromAMediatorByWhoMay() {
        request.given(received(), assigned()).when(new AssignRequest(REQUEST, COLLEAGUE, true, ASSIGNED))
                .expectEvents(new RequestAssigned(REQUEST, SCHEME, LANDLORD, COLLEAGUE, ASSIGNED));
        refuses(request.given(received(), assigned()), new AssignRequest(REQUEST, COLLEAGUE, false, ASSIGNED),
                RequestRejection.Owned.class);
    }

    @Test
    void isHandedOverOnceTheColleagueAccepts() {
        request.given(received(), assigned()).when(new ProposeHandover(REQUEST, MEDIATOR, COLLEAGUE, PROPOSED))
                .expectEvents(proposed());
        request.given(received(), assigned(), proposed())
                .when(new AnswerHandover(REQUEST, COLLEAGUE, true, TAKEN_OVER))
                .expectEvents(handoverAnswered(true));
        refuses(request.given(received(), assigned(), proposed(), handoverAnswered(true)),
                new ProposeHandover(REQUEST, MEDIATOR, COLLEAGUE, TAKEN_OVER), RequestRejection.NotTheirs.class);
    }

    @Test
    void staysWhereItIsWhenTheColleagueDeclines() {
        request.given(received(), assigned(), proposed())
                .when(new AnswerHandover(REQUEST, COLLEAGUE, false, TAKEN_OVER))
                .expectEvents(handoverAnswered(false));
        request.given(received(), assigned(), proposed(), handoverAnswered(false))
                .when(new ProposeHandover(REQUEST, MEDIATOR, COLLEAGUE, PROPOSED)).expectEvents(proposed());
    }

    @Test
    void letsNobodyElseAcceptAHandover() {
        var asked = new Object[]{received(), assigned(), proposed()};
        refuses(request.given(asked), new AnswerHandover(REQUEST, MEDIATOR, true, TAKEN_OVER),
                RequestRejection.NoHandover.class);
        refuses(request.given(asked), new AnswerHandover(REQUEST, new MediatorId(SENDER), false, TAKEN_OVER),
                RequestRejection.NoHandover.class);
        request.given(asked).when(new AnswerHandover(REQUEST, MEDIATOR, false, TAKEN_OVER))
                .expectEvents(handoverAnswered(false));
        request.given(asked).when(new AnswerHandover(REQUEST, null, false, TAKEN_OVER))
                .expectEvents(handoverAnswered(false));
    }

    @Test
    void endsAHandoverOnceSomebodyTookItOver() {
        var taken = new RequestAssigned(REQUEST, SCHEME, LANDLORD, new MediatorId(SENDER), TAKEN_OVER);
        refuses(request.given(received(), assigned(), proposed(), taken),
                new AnswerHandover(REQUEST, COLLEAGUE, true, TAKEN_OVER), RequestRejection.NoHandover.class);
    }

    @Test
    void refusesToHandOverWhatIsPendingDoneOrNobodys() {
        var handover = new ProposeHandover(REQUEST, MEDIATOR, COLLEAGUE, PROPOSED);
        refuses(request.given(received()), handover, RequestRejection.NotTheirs.class);
        refuses(request.given(received(), assigned(), proposed()), handover, RequestRejection.HandoverPending.class);
        refuses(request.given(received(), assigned()), new ProposeHandover(REQUEST, MEDIATOR, MEDIATOR, PROPOSED),
                RequestRejection.AlreadyTheirs.class);
        refuses(request.given(received(), assigned(), answered(), oriented()), handover, RequestRejection.Done.class);
    }

    @Test
    void isAnsweredByNoColleagueOfWhoHasIt() {
        refuses(request.given(received(), assigned()), new AnswerRequest(REQUEST, Answer.INFORMED, COLLEAGUE, ANSWERED),
                RequestRejection.Owned.class);
        for (var by : Arrays.asList(MEDIATOR, null)) {
            request.given(received(), assigned()).when(new AnswerRequest(REQUEST, Answer.INFORMED, by, ANSWERED))
                    .expectSuccessfulHandlerExecution();
        }
        request.given(received()).when(new AnswerRequest(REQUEST, Answer.INFORMED, COLLEAGUE, ANSWERED))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void beginsWithWhatAMediatorSaw() {
        request.givenNoPriorActivity()
                .when(new NoteObservation(OBSERVATION, SCHEME, ground(), sight(), DAY, MEDIATOR))
                .expectEvents(noted());
        request.given(noted()).when(new TriageRequest(OBSERVATION, Triage.INCIVILITY, new Severity(1), NOTED))
                .expectEvents(
                        new RequestTriaged(OBSERVATION, SCHEME, LANDLORD, Triage.INCIVILITY, new Severity(1), NOTED));
        refuses(request.given(noted()), new AnswerRequest(OBSERVATION, Answer.INFORMED, null, NOTED.minusSeconds(1)),
                RequestRejection.BeforeReception.class);
    }

    @Test
    void refusesWhoHasItAlready() {
        request.given(received(), assigned()).when(new AssignRequest(REQUEST, MEDIATOR, false, ASSIGNED))
                .expectNoEvents()
                .expectException(RequestRejection.AlreadyTheirs.class);
    }

    @Test
    void refusesAnOwnerWhereNothingIsLeftToDo() {
        request.given(received(), answered(), oriented()).when(new AssignRequest(REQUEST, MEDIATOR, false, ASSIGNED))
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
        request.given(received()).when(new AnswerRequest(REQUEST, Answer.DOSSIER_OPENED, null, ANSWERED))
                .expectEvents(answered());
    }

    @Test
    void refusesASecondAnswer() {
        request.given(received(), answered()).when(new AnswerRequest(REQUEST, Answer.INFORMED, null, ANSWERED))
                .expectNoEvents().expectException(RequestRejection.AlreadyAnswered.class);
    }

    @Test
    void refusesAnAnswerBeforeItWasReceived() {
        request.given(received()).when(new AnswerRequest(REQUEST, Answer.INFORMED, null, RECEIVED.minusSeconds(1)))
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

    private static void refuses(TestExecutor<Request> given, RequestCommand command,
            Class<? extends RequestRejection> why) {
        given.when(command).expectNoEvents().expectException(why);
    }

    private static ReceiveRequest receiveOn(LocalDate day) {
        return new ReceiveRequest(REQUEST, SCHEME, ground(), plea(), day, SENDER);
    }

    private static AttachRequestToDossier attachTo(LandlordId landlord, @Nullable LocalDate closedOn) {
        return new AttachRequestToDossier(REQUEST, new Target(DOSSIER, landlord, closedOn), ATTACHED, DAY);
    }
}
