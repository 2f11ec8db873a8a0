package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.dossier.DossierCommand.AnswerHandover;
import fr.entente.dossierservice.dossier.DossierCommand.AnswerOrientation;
import fr.entente.dossierservice.dossier.DossierCommand.CloseDossier;
import fr.entente.dossierservice.dossier.DossierCommand.DecideAdmissibility;
import fr.entente.dossierservice.dossier.DossierCommand.FollowUpAgreement;
import fr.entente.dossierservice.dossier.DossierCommand.InformSide;
import fr.entente.dossierservice.dossier.DossierCommand.LinkDossier;
import fr.entente.dossierservice.dossier.DossierCommand.ProposeHandover;
import fr.entente.dossierservice.dossier.DossierCommand.ReachAgreement;
import fr.entente.dossierservice.dossier.DossierCommand.ReachStep;
import fr.entente.dossierservice.dossier.DossierCommand.ReopenDossier;
import fr.entente.dossierservice.dossier.DossierCommand.ResumeDossier;
import fr.entente.dossierservice.dossier.DossierEvent.StepReached;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.MediatorId;
import fr.entente.dossierservice.words.Side;

import static fr.entente.dossierservice.dossier.DossierSamples.A_WEEK_LATER;
import static fr.entente.dossierservice.dossier.DossierSamples.COLLEAGUE;
import static fr.entente.dossierservice.dossier.DossierSamples.DOSSIER;
import static fr.entente.dossierservice.dossier.DossierSamples.MEDIATOR;
import static fr.entente.dossierservice.dossier.DossierSamples.MET;
import static fr.entente.dossierservice.dossier.DossierSamples.REOPENED;
import static fr.entente.dossierservice.dossier.DossierSamples.SEQUEL;
import static fr.entente.dossierservice.dossier.DossierSamples.added;
import static fr.entente.dossierservice.dossier.DossierSamples.addedOpposite;
import static fr.entente.dossierservice.dossier.DossierSamples.admitted;
import static fr.entente.dossierservice.dossier.DossierSamples.agreed;
import static fr.entente.dossierservice.dossier.DossierSamples.assigned;
import static fr.entente.dossierservice.dossier.DossierSamples.closed;
import static fr.entente.dossierservice.dossier.DossierSamples.diagnosis;
import static fr.entente.dossierservice.dossier.DossierSamples.heardOf;
import static fr.entente.dossierservice.dossier.DossierSamples.informed;
import static fr.entente.dossierservice.dossier.DossierSamples.inquired;
import static fr.entente.dossierservice.dossier.DossierSamples.kept;
import static fr.entente.dossierservice.dossier.DossierSamples.linked;
import static fr.entente.dossierservice.dossier.DossierSamples.metApart;
import static fr.entente.dossierservice.dossier.DossierSamples.opened;
import static fr.entente.dossierservice.dossier.DossierSamples.oriented;
import static fr.entente.dossierservice.dossier.DossierSamples.passed;
import static fr.entente.dossierservice.dossier.DossierSamples.proposed;
import static fr.entente.dossierservice.dossier.DossierSamples.reopened;
import static fr.entente.dossierservice.dossier.DossierSamples.resumed;
import static fr.entente.dossierservice.dossier.DossierSamples.settled;
import static fr.entente.dossierservice.dossier.DossierSamples.suspended;
import static fr.entente.dossierservice.dossier.DossierSamples.takenOver;
import static fr.entente.dossierservice.scheme.SchemeSamples.history;

/** Whether a dossier may be mediated, whose it is, and what the work on it has to show. */
class DossierWorkTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 11);

    private final FixtureConfiguration<Dossier> dossier = new AggregateTestFixture<>(Dossier.class);

    @Test
    void isFoundAdmissible() {
        dossier.given(opened()).when(new DecideAdmissibility(DOSSIER, null, admitted(null).decidedOn()))
                .expectEvents(admitted(null));
    }

    @Test
    void takesNoStepWhileItIsExcluded() {
        refuses(dossier.given(opened(), admitted(Exclusion.COURT_CASE_PENDING)), reach(Step.DIAGNOSIS),
                CourseRejection.NotAdmissible.class);
    }

    @Test
    void goesOnOnceTheExclusionIsRevised() {
        dossier.given(opened(), admitted(Exclusion.COURT_CASE_PENDING), admitted(null))
                .when(reach(Step.DIAGNOSIS)).expectSuccessfulHandlerExecution();
    }

    @Test
    void leavesTheDiagnosisWithPartiesOfBothSides() {
        refuses(dossier.given(opened(), added(), diagnosis()), reach(Step.CONFLICT_MANAGEMENT),
                CourseRejection.NothingToShow.class);
        dossier.given(opened(), added(), addedOpposite(), diagnosis()).when(reach(Step.CONFLICT_MANAGEMENT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void leavesTheConflictManagementWithAMeeting() {
        var managed = new StepReached(DOSSIER, opened().schemeId(), opened().landlordId(), Step.CONFLICT_MANAGEMENT,
                MET, null);

        refuses(dossier.given(opened(), diagnosis(), managed), reach(Step.INFORMATION_RESPONSIBILITY),
                CourseRejection.NothingToShow.class);
        dossier.given(opened(), diagnosis(), managed, metApart()).when(reach(Step.INFORMATION_RESPONSIBILITY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void leavesTheInformationOnceEverySideWasInformed() {
        var informing = new StepReached(DOSSIER, opened().schemeId(), opened().landlordId(),
                Step.INFORMATION_RESPONSIBILITY, MET, null);
        var before = new Object[]{opened(), added(), addedOpposite(), diagnosis(), passed(Step.CONFLICT_MANAGEMENT),
                informing, informed(Side.A)};

        refuses(dossier.given(before), reach(Step.ACCOMPANIMENT), CourseRejection.NothingToShow.class);
        dossier.given(before).andGiven(informed(Side.B)).when(reach(Step.ACCOMPANIMENT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void closesInCalmAfterTheInquiryOnly() {
        var accompanied = new StepReached(DOSSIER, opened().schemeId(), opened().landlordId(), Step.ACCOMPANIMENT, MET,
                null);
        var before = new Object[]{opened(), diagnosis(), passed(Step.CONFLICT_MANAGEMENT),
                passed(Step.INFORMATION_RESPONSIBILITY), accompanied};
        var closing = new CloseDossier(DOSSIER, Outcome.COMPLAINTS_STOPPED, SPRING, 0);

        refuses(dossier.given(before), closing, CourseRejection.NothingToShow.class);
        dossier.given(before).andGiven(inquired()).when(closing).expectSuccessfulHandlerExecution();
        dossier.given(before).when(new CloseDossier(DOSSIER, Outcome.WENT_TO_COURT, SPRING, 0))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void passesOverWhatHasNothingToShow() {
        dossier.given(opened(), diagnosis())
                .when(new ReachStep(DOSSIER, Step.CONFLICT_MANAGEMENT, A_WEEK_LATER, PassedBecause.URGENT, history()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToCloseWhileARequestWaits() {
        refuses(dossier.given(opened()), new CloseDossier(DOSSIER, Outcome.WITHDRAWN, SPRING, 1),
                CourseRejection.RequestsWait.class);
    }

    @Test
    void refusesToClaimAnAgreementThatWasNotReached() {
        refuses(dossier.given(opened(), diagnosis(), settled()),
                new CloseDossier(DOSSIER, Outcome.ORAL_AGREEMENT, SPRING, 0), MediationRejection.NoAgreement.class);
    }

    @Test
    void reachesAnAgreementWithBothConsents() {
        var command = new ReachAgreement(DOSSIER, settled().form(), settled().reachedOn(), settled().followUpOn());

        refuses(dossier.given(opened(), agreed(Side.A)), command, MediationRejection.NeedsBothConsents.class);
        dossier.given(opened(), agreed(Side.A), agreed(Side.B)).when(command).expectEvents(settled());
    }

    @Test
    void followsUpAnAgreementAlsoWhenItIsClosed() {
        dossier.given(opened(), diagnosis(), settled(), closed())
                .when(new FollowUpAgreement(DOSSIER, true, kept().followedUpOn())).expectEvents(kept());
        refuses(dossier.given(opened()), new FollowUpAgreement(DOSSIER, true, kept().followedUpOn()),
                MediationRejection.NoAgreement.class);
    }

    @Test
    void restsWhileItIsSuspended() {
        refuses(dossier.given(opened(), suspended()), reach(Step.DIAGNOSIS), CourseRejection.Suspended.class);
        dossier.given(opened(), suspended()).when(new ResumeDossier(DOSSIER, resumed().resumedOn()))
                .expectEvents(resumed());
        dossier.given(opened(), suspended(), resumed()).when(new InformSide(DOSSIER, Side.A, SPRING))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToResumeWhatDoesNotRestOrBeforeItRested() {
        refuses(dossier.given(opened()), new ResumeDossier(DOSSIER, SPRING), CourseRejection.NotSuspended.class);
        refuses(dossier.given(opened(), suspended()),
                new ResumeDossier(DOSSIER, suspended().suspendedOn().minusDays(1)), CourseRejection.TooEarly.class);
    }

    @Test
    void isHandedOverOnceTheOtherOneAccepts() {
        dossier.given(opened(), assigned())
                .when(new ProposeHandover(DOSSIER, MEDIATOR, COLLEAGUE, proposed().proposedOn()))
                .expectEvents(proposed());
        dossier.given(opened(), assigned(), proposed()).when(answer(COLLEAGUE, true)).expectEvents(takenOver());
        refuses(dossier.given(opened(), assigned(), proposed(), takenOver()),
                new ProposeHandover(DOSSIER, MEDIATOR, COLLEAGUE, SPRING), TeamRejection.NotFollowing.class);
    }

    @Test
    void letsNobodyElseAcceptAHandover() {
        var given = new Object[]{opened(), assigned(), proposed()};

        refuses(dossier.given(given), answer(MEDIATOR, true), TeamRejection.NoHandover.class);
        refuses(dossier.given(given), new ProposeHandover(DOSSIER, MEDIATOR, COLLEAGUE, SPRING),
                TeamRejection.HandoverPending.class);
        dossier.given(given).when(answer(MEDIATOR, false)).expectSuccessfulHandlerExecution();
        dossier.given(given).when(answer(null, false)).expectSuccessfulHandlerExecution();
        refuses(dossier.given(given), answer(null, true), TeamRejection.NoHandover.class);
    }

    @Test
    void hearsOfAnOrientationUntilItsLastWord() {
        var sent = new Object[]{opened(), oriented()};
        var answered = heardOf(OrientationStatus.ACCEPTED, null);

        dossier.given(sent).when(orientation(2, OrientationStatus.ACCEPTED)).expectEvents(answered);
        dossier.given(sent).andGiven(answered).when(orientation(2, OrientationStatus.HANDLED))
                .expectSuccessfulHandlerExecution();
        refuses(dossier.given(sent).andGiven(heardOf(OrientationStatus.HANDLED, null)),
                orientation(2, OrientationStatus.NO_ANSWER), TeamRejection.OrientationAnsweredAlready.class);
        refuses(dossier.given(sent), orientation(1, OrientationStatus.ACCEPTED),
                TeamRejection.OrientationUnknown.class);
    }

    @Test
    void isFollowedInAnotherDossierOnceItIsClosed() {
        var link = new LinkDossier(DOSSIER, SEQUEL, opened().landlordId(), REOPENED);

        refuses(dossier.given(opened()), link, CourseRejection.StillOpen.class);
        dossier.given(opened(), diagnosis(), settled(), closed()).when(link).expectEvents(linked());
        refuses(dossier.given(opened(), diagnosis(), settled(), closed()), new LinkDossier(DOSSIER, DOSSIER,
                opened().landlordId(), REOPENED), CourseRejection.OwnSequel.class);
    }

    @Test
    void isFollowedAtTheSameLandlordsOnly() {
        refuses(dossier.given(opened(), diagnosis(), settled(), closed()),
                new LinkDossier(DOSSIER, SEQUEL, new LandlordId(SEQUEL.value()), REOPENED),
                CourseRejection.SequelElsewhere.class);
    }

    @Test
    void isNotReopenedOnceItIsFollowedInAnotherDossier() {
        var reopening = new ReopenDossier(DOSSIER, ReopenedBecause.RECURRENCE, REOPENED, history());

        refuses(dossier.given(opened(), diagnosis(), settled(), closed(), linked()), reopening,
                CourseRejection.HasSequel.class);
        refuses(dossier.given(opened(), diagnosis(), settled(), closed(), reopened()),
                new LinkDossier(DOSSIER, SEQUEL, opened().landlordId(), REOPENED), CourseRejection.StillOpen.class);
    }

    private static ReachStep reach(Step step) {
        return new ReachStep(DOSSIER, step, SPRING, null, history());
    }

    private static AnswerHandover answer(@Nullable MediatorId by, boolean accepted) {
        return new AnswerHandover(DOSSIER, by, accepted, takenOver().answeredOn());
    }

    private static AnswerOrientation orientation(long version, OrientationStatus status) {
        return new AnswerOrientation(DOSSIER, version, status, null, heardOf(status, null).answeredOn());
    }

    private static void refuses(TestExecutor<Dossier> given, DossierCommand command,
            Class<? extends RuntimeException> reason) {
        given.when(command).expectNoEvents().expectException(reason);
    }
}
