package fr.entente.interventionservice.intervention;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import fr.entente.interventionservice.intervention.InterventionCommand.Seen;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionCorrected;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionLogged;
import fr.entente.interventionservice.intervention.InterventionEvent.InterventionWithdrawn;
import fr.entente.interventionservice.intervention.InterventionRejection.Gap;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.interventionservice.words.AskedBy;
import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.Nature;
import fr.entente.interventionservice.words.Origin;
import fr.entente.interventionservice.words.Partner;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.Severity;
import fr.entente.interventionservice.words.SiteId;

import static fr.entente.interventionservice.intervention.InterventionSamples.ANOTHER_MEDIATOR;
import static fr.entente.interventionservice.intervention.InterventionSamples.BOIS_L_ABBE;
import static fr.entente.interventionservice.intervention.InterventionSamples.HALF_PAST_NINE;
import static fr.entente.interventionservice.intervention.InterventionSamples.HIMSELF;
import static fr.entente.interventionservice.intervention.InterventionSamples.ID;
import static fr.entente.interventionservice.intervention.InterventionSamples.IN_THE_HALL;
import static fr.entente.interventionservice.intervention.InterventionSamples.MANAGER;
import static fr.entente.interventionservice.intervention.InterventionSamples.MEDIATOR;
import static fr.entente.interventionservice.intervention.InterventionSamples.ON_THE_STAIRS;
import static fr.entente.interventionservice.intervention.InterventionSamples.PARIS_HABITAT;
import static fr.entente.interventionservice.intervention.InterventionSamples.QUIET_ROUND;
import static fr.entente.interventionservice.intervention.InterventionSamples.SCHEME;
import static fr.entente.interventionservice.intervention.InterventionSamples.STRANGER;
import static fr.entente.interventionservice.intervention.InterventionSamples.TEN_PAST_NINE;
import static fr.entente.interventionservice.intervention.InterventionSamples.TOIT_ET_JOIE;
import static fr.entente.interventionservice.intervention.InterventionSamples.TWENTY_PAST_NINE;
import static fr.entente.interventionservice.intervention.InterventionSamples.correct;
import static fr.entente.interventionservice.intervention.InterventionSamples.corrected;
import static fr.entente.interventionservice.intervention.InterventionSamples.log;
import static fr.entente.interventionservice.intervention.InterventionSamples.logged;
import static fr.entente.interventionservice.intervention.InterventionSamples.withdraw;
import static fr.entente.interventionservice.intervention.InterventionSamples.withdrawn;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class InterventionTest {

    private static final LocalDate DAY_BEFORE_THE_CONTRACT = LocalDate.of(2025, 9, 30);
    private static final LocalDate DAY_AFTER_THE_CONTRACT = LocalDate.of(2026, 10, 1);
    private static final LocalDate DAY_OF_THE_SALE = LocalDate.of(2026, 5, 1);
    private static final LocalDate BEFORE_THE_SITE = LocalDate.of(2025, 8, 31);

    private FixtureConfiguration<Intervention> intervention = new AggregateTestFixture<>(Intervention.class);

    @BeforeEach
    void start() {
        intervention = new AggregateTestFixture<>(Intervention.class);
    }

    @Test
    void logsWhatWasDoneForTheLandlordThatOwnedTheSiteOnThatDay() {
        intervention.givenNoPriorActivity().when(log(IN_THE_HALL)).expectEvents(logged());
    }

    @Test
    void logsForTheNewOwnerFromTheDayOfTheSale() {
        intervention.givenNoPriorActivity().when(log(QUIET_ROUND, DAY_OF_THE_SALE)).expectEvents(
                new InterventionLogged(ID, SCHEME, TOIT_ET_JOIE, QUIET_ROUND, DAY_OF_THE_SALE, MEDIATOR,
                        TEN_PAST_NINE));
    }

    @Test
    void refusesADayThatNoContractCovers() {
        refuses(log(IN_THE_HALL, DAY_BEFORE_THE_CONTRACT), TerritoryRejection.NotCovered.class);
        refuses(log(IN_THE_HALL, DAY_AFTER_THE_CONTRACT), TerritoryRejection.NotCovered.class);
    }

    @Test
    void refusesADayOnWhichTheOwnerWasNotAMember() {
        var territory = TerritorySamples.afterParisHabitatHasLeft();
        refuses(new InterventionCommand.LogIntervention(ID, SCHEME, territory, IN_THE_HALL, InterventionSamples.FRIDAY,
                MEDIATOR, TEN_PAST_NINE), TerritoryRejection.NotAMemberOnThatDay.class);
    }

    @Test
    void refusesADayBeforeTheSiteWasInTheScheme() {
        refuses(log(IN_THE_HALL, BEFORE_THE_SITE), TerritoryRejection.NotYetInTheScheme.class);
    }

    @Test
    void refusesASiteADossierOrARequestThatTheSchemeDoesNotHave() {
        var nobody = UUID.randomUUID();
        refuses(log(new Change(IN_THE_HALL).site(new SiteId(nobody))), TerritoryRejection.UnknownSite.class);
        refuses(log(new Change(IN_THE_HALL).references(new DossierId(nobody), null)),
                TerritoryRejection.UnknownDossier.class);
        refuses(log(new Change(IN_THE_HALL).references(null, new RequestId(nobody))),
                TerritoryRejection.UnknownRequest.class);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatDoesNotHoldTogether(Deed deed, Gap gap) {
        intervention.givenNoPriorActivity().when(log(deed)).expectNoEvents()
                .expectException(InterventionRejection.Incoherent.class).expectExceptionMessage(gap.name());
    }

    static Stream<Arguments> refusesWhatDoesNotHoldTogether() {
        var asked = new Change(IN_THE_HALL);
        return Stream.of(
                arguments(asked.origin(Origin.LANDLORD_REQUEST, null), Gap.ASKED_BY_MISSING),
                arguments(asked.origin(Origin.PARTNER_REQUEST, null), Gap.ASKED_BY_MISSING),
                arguments(asked.origin(Origin.SPONTANEOUS, AskedBy.TENANT), Gap.ASKED_BY_ON_A_ROUND),
                arguments(asked.about(Register.ROUND_TABLE, null, null), Gap.NATURE_MISSING),
                arguments(asked.about(Register.TENSION_HANDLED, Nature.SQUAT, null), Gap.SEVERITY_MISSING),
                arguments(asked.about(Register.AWARENESS, null, new Severity(1)), Gap.SEVERITY_OF_NOTHING),
                arguments(asked.answer(Answer.INFORMED, null), Gap.ORIENTATION_MISSING),
                arguments(asked.answer(null, Partner.SCHOOL), Gap.ANSWER_MISSING));
    }

    @Test
    void leavesTheAnswerToTheRequestWhereBothComeLater() {
        accepts(new Change(IN_THE_HALL).answer(null, null));
    }

    @ParameterizedTest
    @EnumSource(value = Register.class, names = {"TENSION_HANDLED", "SHUTTLE_MEDIATION", "ROUND_TABLE",
            "RULES_REMINDER"}, mode = EnumSource.Mode.EXCLUDE)
    void acceptsThatThereWasNothingToReport(Register register) {
        accepts(new Change(QUIET_ROUND).about(register, null, null));
    }

    @Test
    void correctsWhatTheMediatorLoggedHimself() {
        intervention.given(logged()).when(correct(HIMSELF, ON_THE_STAIRS)).expectEvents(corrected());
    }

    @Test
    void keepsTheMediatorWhenAManagerCorrects() {
        intervention.given(logged()).when(correct(MANAGER, ON_THE_STAIRS)).expectEvents(corrected());
    }

    @Test
    void givesACorrectionToTheLandlordOfTheNewSiteAndDay() {
        var moved = new Change(ON_THE_STAIRS).site(BOIS_L_ABBE);
        intervention.given(logged()).when(correct(HIMSELF, moved)).expectEvents(new InterventionCorrected(ID, SCHEME,
                TOIT_ET_JOIE, moved, InterventionSamples.FRIDAY, MEDIATOR, TWENTY_PAST_NINE));
    }

    @Test
    void correctsACorrection() {
        var longer = new Change(ON_THE_STAIRS).took(40);
        intervention.given(logged(), corrected()).when(correct(HIMSELF, longer, new Seen(2, null))).expectEvents(
                new InterventionCorrected(ID, SCHEME, PARIS_HABITAT, longer, InterventionSamples.FRIDAY, MEDIATOR,
                        HALF_PAST_NINE));
    }

    @Test
    void refusesACorrectionThatCouldNotHaveBeenLogged() {
        intervention.given(logged()).when(correct(HIMSELF, IN_THE_HALL, DAY_BEFORE_THE_CONTRACT)).expectNoEvents()
                .expectException(TerritoryRejection.NotCovered.class);
        intervention.given(logged()).when(correct(HIMSELF, new Change(IN_THE_HALL).answer(Answer.INFORMED, null)))
                .expectNoEvents().expectException(InterventionRejection.Incoherent.class);
    }

    @Test
    void refusesToLetAMediatorChangeWhatAnotherLogged() {
        refusesAfter(InterventionRejection.AnotherMediators.class, correct(ANOTHER_MEDIATOR, ON_THE_STAIRS), logged());
        refusesAfter(InterventionRejection.AnotherMediators.class, withdraw(ANOTHER_MEDIATOR), logged());
    }

    @Test
    void isUnknownToWhoeverActsInAnotherScheme() {
        refusesAfter(InterventionRejection.Unknown.class, correct(STRANGER, ON_THE_STAIRS), logged());
        refusesAfter(InterventionRejection.Unknown.class, withdraw(STRANGER), logged());
    }

    @Test
    void withdrawsWhatTheMediatorLoggedHimself() {
        intervention.given(logged()).when(withdraw(HIMSELF)).expectEvents(withdrawn());
    }

    @Test
    void withdrawsForTheLandlordThatItWasLastCorrectedTo() {
        var moved = new InterventionCorrected(ID, SCHEME, TOIT_ET_JOIE, new Change(ON_THE_STAIRS).site(BOIS_L_ABBE),
                InterventionSamples.FRIDAY, MEDIATOR, TWENTY_PAST_NINE);
        intervention.given(logged(), moved).when(withdraw(MANAGER)).expectEvents(
                new InterventionWithdrawn(ID, SCHEME, TOIT_ET_JOIE, WithdrawnBecause.DUPLICATE, HALF_PAST_NINE));
    }

    @Test
    void refusesToWithdrawTwiceAndToCorrectWhatIsWithdrawn() {
        refusesAfter(InterventionRejection.AlreadyWithdrawn.class, withdraw(HIMSELF), logged(), withdrawn());
        refusesAfter(InterventionRejection.AlreadyWithdrawn.class, correct(MANAGER, ON_THE_STAIRS), logged(),
                withdrawn());
    }

    private void accepts(Deed deed) {
        intervention.givenNoPriorActivity().when(log(deed)).expectSuccessfulHandlerExecution();
    }

    private void refuses(InterventionCommand command, Class<? extends TerritoryRejection> reason) {
        start();
        intervention.givenNoPriorActivity().when(command).expectNoEvents().expectException(reason);
    }

    private void refusesAfter(Class<? extends InterventionRejection> reason, InterventionCommand command,
            InterventionEvent... events) {
        start();
        intervention.given((Object[]) events).when(command).expectNoEvents().expectException(reason);
    }
}
