package fr.entente.interventionservice.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.entente.interventionservice.action.ActionCommand.Account;
import fr.entente.interventionservice.action.ActionCommand.CancelAction;
import fr.entente.interventionservice.action.ActionCommand.ChangeAction;
import fr.entente.interventionservice.action.ActionCommand.CorrectAction;
import fr.entente.interventionservice.action.ActionCommand.HoldAction;
import fr.entente.interventionservice.action.ActionCommand.PostponeAction;
import fr.entente.interventionservice.action.ActionCommand.WithdrawAction;
import fr.entente.interventionservice.action.ActionEvent.ActionHeld;
import fr.entente.interventionservice.action.ActionEvent.ActionPlanned;
import fr.entente.interventionservice.action.Attendance.Ages;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.interventionservice.words.SiteId;

import static fr.entente.interventionservice.action.ActionSamples.BOTH_SITES;
import static fr.entente.interventionservice.action.ActionSamples.ID;
import static fr.entente.interventionservice.action.ActionSamples.IN_THE_EVENING;
import static fr.entente.interventionservice.action.ActionSamples.MEAL;
import static fr.entente.interventionservice.action.ActionSamples.NEXT_SATURDAY;
import static fr.entente.interventionservice.action.ActionSamples.PARTNERS;
import static fr.entente.interventionservice.action.ActionSamples.RECOUNTED;
import static fr.entente.interventionservice.action.ActionSamples.SATURDAY;
import static fr.entente.interventionservice.action.ActionSamples.WELL_ATTENDED;
import static fr.entente.interventionservice.action.ActionSamples.cancelled;
import static fr.entente.interventionservice.action.ActionSamples.changed;
import static fr.entente.interventionservice.action.ActionSamples.corrected;
import static fr.entente.interventionservice.action.ActionSamples.held;
import static fr.entente.interventionservice.action.ActionSamples.log;
import static fr.entente.interventionservice.action.ActionSamples.noon;
import static fr.entente.interventionservice.action.ActionSamples.plan;
import static fr.entente.interventionservice.action.ActionSamples.planned;
import static fr.entente.interventionservice.action.ActionSamples.postponed;
import static fr.entente.interventionservice.action.ActionSamples.withdrawn;
import static fr.entente.interventionservice.intervention.InterventionSamples.HALF_PAST_NINE;
import static fr.entente.interventionservice.intervention.InterventionSamples.MORDACS;
import static fr.entente.interventionservice.intervention.InterventionSamples.SCHEME;
import static fr.entente.interventionservice.intervention.InterventionSamples.TERRITORY;
import static fr.entente.interventionservice.intervention.InterventionSamples.TOIT_ET_JOIE;
import static fr.entente.interventionservice.intervention.InterventionSamples.TWENTY_PAST_NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CollectiveActionTest {

    private static final List<SiteId> MORDACS_ONLY = List.of(MORDACS);
    private static final ChangeAction CHANGE = new ChangeAction(ID, TERRITORY, Theme.INTERGENERATIONAL,
            ActionKind.WORKSHOP, PARTNERS, MORDACS_ONLY, 25, TWENTY_PAST_NINE);
    private static final PostponeAction POSTPONE = new PostponeAction(ID, TERRITORY, noon(NEXT_SATURDAY),
            noon(NEXT_SATURDAY).plusSeconds(4 * 3_600), NEXT_SATURDAY, CalledOffBecause.WEATHER, HALF_PAST_NINE);
    private static final CancelAction CANCEL = new CancelAction(ID, CalledOffBecause.PARTNER_UNAVAILABLE,
            HALF_PAST_NINE);
    private static final Account ACCOUNT = new Account(MEAL, BOTH_SITES, WELL_ATTENDED);
    private static final HoldAction HOLD = new HoldAction(ID, TERRITORY, ACCOUNT, SATURDAY, SATURDAY,
            IN_THE_EVENING);
    private static final CorrectAction CORRECT = new CorrectAction(ID, TERRITORY,
            new Account(MEAL, MORDACS_ONLY, RECOUNTED), SATURDAY, IN_THE_EVENING.plusSeconds(600));
    private static final WithdrawAction WITHDRAW = new WithdrawAction(ID, WithdrawnBecause.DUPLICATE,
            IN_THE_EVENING.plusSeconds(1_200));

    private static final UUID NAME_ID = UUID.fromString("0198a000-0000-7000-8000-0000000ac502");

    private FixtureConfiguration<CollectiveAction> action = new AggregateTestFixture<>(CollectiveAction.class);

    @BeforeEach
    void begin() {
        action = new AggregateTestFixture<>(CollectiveAction.class);
    }

    @Test
    void isPlannedAtTheSitesOfWhoeverOwnsThemOnThatDay() {
        action.givenNoPriorActivity().when(plan(MEAL)).expectEvents(planned());
    }

    @Test
    void isChangedMovedAndHeld() {
        action.given(planned()).when(CHANGE).expectEvents(changed());
        action.given(planned()).when(POSTPONE).expectEvents(postponed());
        action.given(planned(), changed()).when(HOLD).expectEvents(held());
        action.given(planned()).when(CANCEL).expectEvents(cancelled());
    }

    @Test
    void aChangeKeepsTheTimeToWhichItWasMoved() {
        action.given(planned(), postponed()).when(CHANGE)
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(
                        event -> event instanceof ActionEvent.ActionChanged it && it.day().equals(NEXT_SATURDAY)
                                && it.outline().startsAt().equals(noon(NEXT_SATURDAY))))));
    }

    @Test
    void isHeldWithoutHavingBeenPlanned() {
        action.givenNoPriorActivity().when(log(ACCOUNT, SATURDAY)).expectEvents(held());
        action.given(held()).when(CORRECT).expectEvents(corrected());
        action.given(held(), corrected()).when(WITHDRAW).expectEvents(withdrawn());
    }

    @Test
    void followsTheOwnersOfTheDayToWhichItIsMoved() {
        LocalDate afterTheSale = LocalDate.of(2026, 5, 2);
        action.given(planned())
                .when(new PostponeAction(ID, TERRITORY, noon(afterTheSale), noon(afterTheSale).plusSeconds(60),
                        afterTheSale, CalledOffBecause.WEATHER, HALF_PAST_NINE))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(
                        event -> event instanceof ActionEvent.ActionPostponed it && it.sites().stream()
                                .allMatch(site -> site.landlordId().equals(TOIT_ET_JOIE))))));
    }

    static Stream<Arguments> isNotGoneOnWithOnceItIsOver() {
        return Stream.of(CHANGE, POSTPONE, CANCEL, HOLD)
                .flatMap(command -> Stream.of(held(), cancelled()).map(end -> arguments(end, command)));
    }

    @ParameterizedTest
    @MethodSource
    void isNotGoneOnWithOnceItIsOver(ActionEvent end, ActionCommand command) {
        action.given(planned(), end).when(command).expectNoEvents()
                .expectException(ActionRejection.NotPlanned.class);
    }

    static Stream<Arguments> onlyWhatWasHeldIsCorrectedOrWithdrawn() {
        return Stream.of(CORRECT, WITHDRAW).flatMap(command -> Stream.of(List.of(planned()),
                List.of(planned(), cancelled()), List.of(held(), withdrawn())).map(past -> arguments(past, command)));
    }

    @ParameterizedTest
    @MethodSource
    void onlyWhatWasHeldIsCorrectedOrWithdrawn(List<ActionEvent> past, ActionCommand command) {
        action.given(past).when(command).expectNoEvents().expectException(ActionRejection.NotHeld.class);
    }

    @Test
    void isNotPlannedForATimeGoneBy() {
        action.givenNoPriorActivity().when(plan(MEAL.movedTo(Instant.parse("2026-01-16T20:12:08Z"), MEAL.startsAt())))
                .expectException(ActionRejection.TooLong.class);
        action.givenNoPriorActivity()
                .when(plan(MEAL.movedTo(Instant.parse("2026-01-16T20:12:08Z"), Instant.parse("2026-01-16T22:00:00Z"))))
                .expectNoEvents().expectException(ActionRejection.PlannedForThePast.class);
        action.given(planned())
                .when(new PostponeAction(ID, TERRITORY, noon(SATURDAY), noon(SATURDAY).plusSeconds(60), SATURDAY,
                        CalledOffBecause.WEATHER, noon(SATURDAY).plusSeconds(1)))
                .expectNoEvents().expectException(ActionRejection.PlannedForThePast.class);
    }

    @Test
    void hasABeginningBeforeItsEnd() {
        var backwards = MEAL.movedTo(MEAL.endsAt(), MEAL.endsAt());
        action.givenNoPriorActivity().when(plan(backwards)).expectNoEvents()
                .expectException(ActionRejection.EndsBeforeItBegins.class);
        action.givenNoPriorActivity().when(log(new Account(backwards, BOTH_SITES, RECOUNTED), SATURDAY))
                .expectNoEvents().expectException(ActionRejection.EndsBeforeItBegins.class);
        action.given(planned())
                .when(new HoldAction(ID, TERRITORY, new Account(backwards, BOTH_SITES, RECOUNTED), SATURDAY,
                        SATURDAY, IN_THE_EVENING))
                .expectNoEvents().expectException(ActionRejection.EndsBeforeItBegins.class);
    }

    @Test
    void isNotHeldOutsideTheContractNorAtAnUnknownSite() {
        action.givenNoPriorActivity().when(log(ACCOUNT, LocalDate.of(2025, 9, 30))).expectNoEvents()
                .expectException(TerritoryRejection.NotCovered.class);
        var nowhere = List.of(MORDACS, new SiteId(SCHEME.value()));
        action.givenNoPriorActivity().when(log(new Account(MEAL, nowhere, RECOUNTED), SATURDAY)).expectNoEvents()
                .expectException(TerritoryRejection.UnknownSite.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mme Durand", "M. Diallo, président", "Monsieur le gardien", "jean@example.org",
            "Amicale 06 12 34 56 78"})
    void aPartnerIsNoPerson(String name) {
        var outline = new Outline(MEAL.theme(), MEAL.kind(), MEAL.startsAt(), MEAL.endsAt(),
                List.of(new Organisation(OrganisationKind.ASSOCIATION, name, NAME_ID)));
        action.givenNoPriorActivity().when(plan(outline)).expectNoEvents()
                .expectException(ActionRejection.NamesAPerson.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Centre social du Bois-l'Abbé", "École Romain-Rolland 2", "Amicale CNL des Mordacs",
            "MJC M2000"})
    void aPartnerIsAnInstitution(String name) {
        var outline = new Outline(MEAL.theme(), MEAL.kind(), MEAL.startsAt(), MEAL.endsAt(),
                List.of(new Organisation(OrganisationKind.ASSOCIATION, name, NAME_ID)));
        action.givenNoPriorActivity().when(plan(outline)).expectEventsMatching(payloadsMatching(
                exactSequenceOf(
                        predicate(event -> event instanceof ActionPlanned it
                                && it.outline().equals(outline.unnamed())))));
    }

    @Test
    void aNameOfAPartnerIsInNoEvent() {
        Stream.<ActionCommand>of(plan(MEAL), CHANGE, HOLD, CORRECT, log(ACCOUNT, SATURDAY)).forEach(command -> {
            begin();
            List<ActionEvent> past = switch (command) {
                case ActionCommand.PlanAction _,ActionCommand.LogAction _ -> List.of();
                case ActionCommand.CorrectAction _ -> List.of(held());
                default -> List.of(planned());
            };
            action.given(past).when(command).expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(
                    event -> !event.toString().contains("Centre social") && event.toString().contains("0ac501")))));
        });
    }

    @Test
    void participantsAreCountedOnceInWhicheverWay() {
        var ages = new Ages(1, 2, 3, 4);
        assertThat(Attendance.of(null, ages).participants()).isEqualTo(10);
        assertThat(Attendance.of(10, ages)).isEqualTo(Attendance.of(null, ages));
        assertThat(Attendance.of(7, null)).isEqualTo(new Attendance(7, null));
        assertThatThrownBy(() -> Attendance.of(11, ages)).isInstanceOf(ActionRejection.CountsDiffer.class);
        assertThatThrownBy(() -> Attendance.of(null, null)).isInstanceOf(ActionRejection.NobodyCounted.class);
    }

    @Test
    void isNotHeldBeforeItsDay() {
        action.given(planned(), postponed()).when(HOLD).expectNoEvents()
                .expectException(ActionRejection.NotItsDayYet.class);
    }

    @Test
    void anAccountMayDifferFromThePlan() {
        var elsewhere = new Account(MEAL.movedTo(noon(NEXT_SATURDAY), noon(NEXT_SATURDAY).plusSeconds(3_600)),
                MORDACS_ONLY, RECOUNTED);
        action.given(planned()).when(new HoldAction(ID, TERRITORY, elsewhere, NEXT_SATURDAY, NEXT_SATURDAY,
                IN_THE_EVENING))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(
                        event -> event instanceof ActionHeld it && it.day().equals(NEXT_SATURDAY)
                                && it.sites().size() == 1))));
    }
}
