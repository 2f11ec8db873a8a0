package fr.entente.interventionservice.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.intervention.InterventionCommand.Seen;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionContradicted;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionSettled;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Severity;
import fr.entente.interventionservice.words.SiteId;

import static fr.entente.interventionservice.intervention.InterventionSamples.ANOTHER_MEDIATOR;
import static fr.entente.interventionservice.intervention.InterventionSamples.BOIS_L_ABBE;
import static fr.entente.interventionservice.intervention.InterventionSamples.FRIDAY;
import static fr.entente.interventionservice.intervention.InterventionSamples.HALF_PAST_NINE;
import static fr.entente.interventionservice.intervention.InterventionSamples.HIMSELF;
import static fr.entente.interventionservice.intervention.InterventionSamples.ID;
import static fr.entente.interventionservice.intervention.InterventionSamples.IN_THE_HALL;
import static fr.entente.interventionservice.intervention.InterventionSamples.MANAGER;
import static fr.entente.interventionservice.intervention.InterventionSamples.MEDIATOR;
import static fr.entente.interventionservice.intervention.InterventionSamples.NINE_IN_THE_HALL;
import static fr.entente.interventionservice.intervention.InterventionSamples.ON_THE_STAIRS;
import static fr.entente.interventionservice.intervention.InterventionSamples.PARIS_HABITAT;
import static fr.entente.interventionservice.intervention.InterventionSamples.QUARTER_TO_TEN;
import static fr.entente.interventionservice.intervention.InterventionSamples.SCHEME;
import static fr.entente.interventionservice.intervention.InterventionSamples.STRANGER;
import static fr.entente.interventionservice.intervention.InterventionSamples.TOIT_ET_JOIE;
import static fr.entente.interventionservice.intervention.InterventionSamples.contradicted;
import static fr.entente.interventionservice.intervention.InterventionSamples.correct;
import static fr.entente.interventionservice.intervention.InterventionSamples.corrected;
import static fr.entente.interventionservice.intervention.InterventionSamples.id;
import static fr.entente.interventionservice.intervention.InterventionSamples.logged;
import static fr.entente.interventionservice.intervention.InterventionSamples.settle;
import static fr.entente.interventionservice.intervention.InterventionSamples.settled;
import static fr.entente.interventionservice.intervention.InterventionSamples.withdrawn;

/** It was logged as six in the hall for ten minutes; a manager corrected it to four on the stairs for fifteen. */
class ContradictionTest {

    private static final Seen AS_LOGGED = new Seen(1, null);
    private static final Map<Aspect, Choice> NINE = Map.of(Aspect.PEOPLE_MET, Choice.PROPOSED);
    private static final Map<Aspect, Choice> FOUR = Map.of(Aspect.PEOPLE_MET, Choice.STANDING);

    private FixtureConfiguration<Intervention> intervention = new AggregateTestFixture<>(Intervention.class);

    @BeforeEach
    void start() {
        intervention = new AggregateTestFixture<>(Intervention.class);
    }

    @Test
    void mergesWhatOnlyOneOfTwoHasChanged() {
        var asked = new Change(IN_THE_HALL).references(null, null);
        leadsTo(asked, AS_LOGGED, new Change(ON_THE_STAIRS).references(null, null));
    }

    @Test
    void agreesWhereBothChangedTheSameToTheSame() {
        leadsTo(new Change(IN_THE_HALL).met(4), AS_LOGGED, ON_THE_STAIRS);
    }

    @Test
    void letsStandWhatACorrectionDoesNotTouch() {
        leadsTo(IN_THE_HALL, AS_LOGGED, ON_THE_STAIRS);
    }

    @Test
    void keepsAContradictionAndLetsStandWhatStands() {
        afterTheManager().when(correct(HIMSELF, NINE_IN_THE_HALL, AS_LOGGED)).expectEvents(contradicted());
    }

    @Test
    void letsTheRestOfAContradictingCorrectionHoldAtOnce() {
        var nineAndAlone = new Change(NINE_IN_THE_HALL).references(null, null);
        var alone = new Change(ON_THE_STAIRS).references(null, null);
        afterTheManager().when(correct(HIMSELF, nineAndAlone, AS_LOGGED)).expectEvents(correctedTo(alone),
                new InterventionContradicted(ID, SCHEME, PARIS_HABITAT, List.of(Aspect.PEOPLE_MET), alone,
                        nineAndAlone, FRIDAY, 1, HALF_PAST_NINE));
    }

    @Test
    void makesNoMixtureOfTwoSubjects() {
        var squat = new Change(IN_THE_HALL).about(Register.TENSION_HANDLED, Nature.SQUAT, new Severity(4));
        afterTheManager().when(correct(HIMSELF, squat, AS_LOGGED)).expectEvents(
                new InterventionContradicted(ID, SCHEME, PARIS_HABITAT, List.of(Aspect.SUBJECT), ON_THE_STAIRS, squat,
                        FRIDAY, 1, HALF_PAST_NINE));
    }

    @Test
    void comparesWithWhatTheAuthorHadBeforeHimWhereHeTellsIt() {
        var hisFirst = new Change(IN_THE_HALL).took(20);
        var hisSecond = new Change(hisFirst).references(null, null);
        leadsTo(hisSecond, new Seen(1, hisFirst), new Change(ON_THE_STAIRS).references(null, null));
    }

    @Test
    void refusesWhatWasWrittenOnAVersionThatIsNotThere() {
        intervention.given(logged()).when(correct(HIMSELF, NINE_IN_THE_HALL, new Seen(2, null))).expectNoEvents()
                .expectException(InterventionRejection.NeverSeen.class);
    }

    @Test
    void refusesALateCorrectionThatCouldNotHaveBeenLogged() {
        var nowhere = new Change(IN_THE_HALL).site(new SiteId(id("dead")));
        afterTheManager().when(correct(HIMSELF, nowhere, AS_LOGGED)).expectNoEvents()
                .expectException(TerritoryRejection.UnknownSite.class);
    }

    @Test
    void refusesWhatContradictsAWithdrawal() {
        intervention.given(logged(), withdrawn()).when(correct(HIMSELF, NINE_IN_THE_HALL, AS_LOGGED)).expectNoEvents()
                .expectException(InterventionRejection.AlreadyWithdrawn.class);
    }

    @Test
    void correctsToWhatWasProposedWhereThatIsChosen() {
        contradictedBefore().when(settle(MANAGER, 3, NINE)).expectEvents(
                correctedTo(new Change(ON_THE_STAIRS).met(9), QUARTER_TO_TEN), settled());
    }

    @Test
    void changesNothingWhereWhatStandsIsChosen() {
        contradictedBefore().when(settle(MANAGER, 3, FOUR)).expectEvents(
                new InterventionSettled(ID, SCHEME, PARIS_HABITAT, 3, List.of(), QUARTER_TO_TEN));
    }

    @Test
    void letsWhoeverMayCorrectSettleAndNobodyElse() {
        contradictedBefore().when(settle(HIMSELF, 3, FOUR)).expectSuccessfulHandlerExecution();
        start();
        contradictedBefore().when(settle(ANOTHER_MEDIATOR, 3, FOUR)).expectNoEvents()
                .expectException(InterventionRejection.AnotherMediators.class);
        start();
        contradictedBefore().when(settle(STRANGER, 3, FOUR)).expectNoEvents()
                .expectException(InterventionRejection.Unknown.class);
    }

    @Test
    void settlesOnTopOfYetAnotherCorrection() {
        var longer = new Change(ON_THE_STAIRS).took(45);
        intervention.given(logged(), corrected(), contradicted(), correctedTo(longer)).when(settle(MANAGER, 3, NINE))
                .expectEvents(correctedTo(new Change(longer).met(9), QUARTER_TO_TEN), settled());
    }

    @Test
    void settlesTwoContradictionsOneByOne() {
        var second = new InterventionContradicted(ID, SCHEME, PARIS_HABITAT, List.of(Aspect.MINUTES), ON_THE_STAIRS,
                new Change(IN_THE_HALL).took(30), FRIDAY, 1, HALF_PAST_NINE);
        intervention.given(logged(), corrected(), contradicted(), second)
                .when(settle(MANAGER, 4, Map.of(Aspect.MINUTES, Choice.PROPOSED))).expectEvents(
                        correctedTo(new Change(ON_THE_STAIRS).took(30), QUARTER_TO_TEN),
                        new InterventionSettled(ID, SCHEME, PARIS_HABITAT, 4, List.of(Aspect.MINUTES), QUARTER_TO_TEN));
    }

    @Test
    void movesToTheLandlordOfAPlaceThatIsChosen() {
        var elsewhere = new Change(IN_THE_HALL).site(BOIS_L_ABBE);
        var place = new InterventionContradicted(ID, SCHEME, PARIS_HABITAT, List.of(Aspect.PLACE), ON_THE_STAIRS,
                elsewhere, FRIDAY, 1, HALF_PAST_NINE);
        var result = ON_THE_STAIRS.with(elsewhere, Set.of(Aspect.PLACE));
        intervention.given(logged(), corrected(), place)
                .when(settle(MANAGER, 3, Map.of(Aspect.PLACE, Choice.PROPOSED))).expectEvents(
                        new InterventionCorrected(ID, SCHEME, TOIT_ET_JOIE, result, FRIDAY, MEDIATOR, QUARTER_TO_TEN),
                        new InterventionSettled(ID, SCHEME, TOIT_ET_JOIE, 3, List.of(Aspect.PLACE), QUARTER_TO_TEN));
    }

    @Test
    void takesTheDayWithTheStartThatIsChosen() {
        var thursday = LocalDate.of(2026, 1, 15);
        var dayBefore = new Deed(IN_THE_HALL.siteId(), IN_THE_HALL.space(), IN_THE_HALL.mission(),
                IN_THE_HALL.register(), IN_THE_HALL.nature(), IN_THE_HALL.severity(), IN_THE_HALL.origin(),
                IN_THE_HALL.askedBy(), Instant.parse("2026-01-15T20:00:00Z"), 10, 6, IN_THE_HALL.answer(),
                IN_THE_HALL.orientation(), IN_THE_HALL.dossierId(), IN_THE_HALL.requestId());
        var start = new InterventionContradicted(ID, SCHEME, PARIS_HABITAT, List.of(Aspect.START), ON_THE_STAIRS,
                dayBefore, thursday, 1, HALF_PAST_NINE);
        var result = ON_THE_STAIRS.with(dayBefore, Set.of(Aspect.START));
        intervention.given(logged(), corrected(), start)
                .when(settle(MANAGER, 3, Map.of(Aspect.START, Choice.PROPOSED))).expectEvents(
                        new InterventionCorrected(ID, SCHEME, PARIS_HABITAT, result, thursday, MEDIATOR,
                                QUARTER_TO_TEN),
                        new InterventionSettled(ID, SCHEME, PARIS_HABITAT, 3, List.of(Aspect.START), QUARTER_TO_TEN));
    }

    @Test
    void refusesToSettleWhatIsSettledWhatIsNotThereAndWhatIsWithdrawn() {
        intervention.given(logged(), corrected(), contradicted(), settled()).when(settle(MANAGER, 3, NINE))
                .expectNoEvents().expectException(InterventionRejection.AlreadySettled.class);
        start();
        contradictedBefore().when(settle(MANAGER, 2, NINE)).expectNoEvents()
                .expectException(InterventionRejection.NothingToSettle.class);
        start();
        intervention.given(logged(), corrected(), contradicted(), withdrawn()).when(settle(MANAGER, 3, NINE))
                .expectNoEvents().expectException(InterventionRejection.AlreadyWithdrawn.class);
    }

    @Test
    void refusesChoicesAboutAnythingElse() {
        contradictedBefore().when(settle(MANAGER, 3, Map.of(Aspect.MINUTES, Choice.PROPOSED))).expectNoEvents()
                .expectException(InterventionRejection.NotWhatIsToSettle.class);
        start();
        contradictedBefore().when(settle(MANAGER, 3, Map.of())).expectNoEvents()
                .expectException(InterventionRejection.NotWhatIsToSettle.class);
    }

    private TestExecutor<Intervention> afterTheManager() {
        return intervention.given(logged(), corrected());
    }

    private TestExecutor<Intervention> contradictedBefore() {
        return intervention.given(logged(), corrected(), contradicted());
    }

    private void leadsTo(Deed proposed, Seen seen, Deed result) {
        afterTheManager().when(correct(HIMSELF, proposed, seen)).expectEvents(correctedTo(result));
    }

    private static InterventionCorrected correctedTo(Deed deed) {
        return correctedTo(deed, HALF_PAST_NINE);
    }

    private static InterventionCorrected correctedTo(Deed deed, Instant at) {
        return new InterventionCorrected(ID, SCHEME, PARIS_HABITAT, deed, FRIDAY, MEDIATOR, at);
    }
}
