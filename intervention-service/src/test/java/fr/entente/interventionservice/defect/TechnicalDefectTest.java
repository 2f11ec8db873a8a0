package fr.entente.interventionservice.defect;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import fr.entente.interventionservice.defect.DefectCommand.AcknowledgeDefect;
import fr.entente.interventionservice.defect.DefectCommand.Author;
import fr.entente.interventionservice.defect.DefectCommand.ConfirmDefect;
import fr.entente.interventionservice.defect.DefectCommand.MergeDefect;
import fr.entente.interventionservice.defect.DefectCommand.PlanRepair;
import fr.entente.interventionservice.defect.DefectCommand.RefuseDefect;
import fr.entente.interventionservice.defect.DefectCommand.RepairDefect;
import fr.entente.interventionservice.defect.DefectCommand.Target;
import fr.entente.interventionservice.defect.DefectCommand.WithdrawDefect;
import fr.entente.interventionservice.defect.DefectEvent.DefectConfirmed;
import fr.entente.interventionservice.defect.DefectEvent.DefectReported;
import fr.entente.interventionservice.intervention.InterventionSamples;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.interventionservice.words.Space;

import static fr.entente.interventionservice.defect.DefectSamples.EARLIER;
import static fr.entente.interventionservice.defect.DefectSamples.FOUND_AT;
import static fr.entente.interventionservice.defect.DefectSamples.ID;
import static fr.entente.interventionservice.defect.DefectSamples.MONDAY_MORNING;
import static fr.entente.interventionservice.defect.DefectSamples.THURSDAY;
import static fr.entente.interventionservice.defect.DefectSamples.acknowledged;
import static fr.entente.interventionservice.defect.DefectSamples.earlier;
import static fr.entente.interventionservice.defect.DefectSamples.merged;
import static fr.entente.interventionservice.defect.DefectSamples.planned;
import static fr.entente.interventionservice.defect.DefectSamples.refused;
import static fr.entente.interventionservice.defect.DefectSamples.repaired;
import static fr.entente.interventionservice.defect.DefectSamples.report;
import static fr.entente.interventionservice.defect.DefectSamples.reported;
import static fr.entente.interventionservice.defect.DefectSamples.withdrawn;
import static fr.entente.interventionservice.intervention.InterventionSamples.COLLEAGUE;
import static fr.entente.interventionservice.intervention.InterventionSamples.FRIDAY;
import static fr.entente.interventionservice.intervention.InterventionSamples.MEDIATOR;
import static fr.entente.interventionservice.intervention.InterventionSamples.MORDACS;
import static fr.entente.interventionservice.intervention.InterventionSamples.PARIS_HABITAT;
import static fr.entente.interventionservice.intervention.InterventionSamples.SCHEME;
import static fr.entente.interventionservice.intervention.InterventionSamples.TOIT_ET_JOIE;
import static fr.entente.interventionservice.intervention.InterventionSamples.TWENTY_PAST_NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TechnicalDefectTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 19);
    private static final AcknowledgeDefect ACKNOWLEDGE = new AcknowledgeDefect(ID, MONDAY_MORNING);
    private static final PlanRepair PLAN = new PlanRepair(ID, THURSDAY, MONDAY_MORNING.plusSeconds(60), MONDAY);
    private static final RepairDefect REPAIR = new RepairDefect(ID, THURSDAY, repaired().notedAt());
    private static final RefuseDefect REFUSE = new RefuseDefect(ID, RefusedBecause.NOT_OURS, refused().refusedAt());
    private static final MergeDefect MERGE = new MergeDefect(ID, earlier(), merged().mergedAt());

    private static final DefectId LATER = new DefectId(UUID.fromString("0198a000-0000-7000-8000-00000000de02"));
    private static final ConfirmDefect CONFIRM = new ConfirmDefect(ID, LATER, MONDAY_MORNING);
    private static final DefectConfirmed CONFIRMED = new DefectConfirmed(ID, SCHEME, PARIS_HABITAT, LATER,
            MONDAY_MORNING);
    private static final WithdrawDefect WITHDRAW = withdraw(new Author(MEDIATOR.value(), false));

    private FixtureConfiguration<TechnicalDefect> defect = new AggregateTestFixture<>(TechnicalDefect.class);

    @BeforeEach
    void begin() {
        defect = new AggregateTestFixture<>(TechnicalDefect.class);
    }

    @Test
    void goesToWhoeverOwnedTheSiteOnThatDay() {
        defect.givenNoPriorActivity().when(report()).expectEvents(reported());
    }

    @Test
    void goesToTheNextOwnerFromTheDayOfTheSale() {
        defect.givenNoPriorActivity().when(report(inTheHall(), LocalDate.of(2026, 5, 1)))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(
                        event -> event instanceof DefectReported it && it.landlordId().equals(TOIT_ET_JOIE)))));
    }

    @Test
    void isNotTakenOutsideTheContract() {
        defect.givenNoPriorActivity().when(report(inTheHall(), LocalDate.of(2025, 9, 30))).expectNoEvents()
                .expectException(TerritoryRejection.NotCovered.class);
    }

    @Test
    void isAcknowledgedPlannedAndRepaired() {
        defect.given(reported()).when(ACKNOWLEDGE).expectEvents(acknowledged());
        defect.given(reported(), acknowledged()).when(PLAN).expectEvents(planned());
        defect.given(reported(), acknowledged(), planned()).when(PLAN).expectEvents(planned());
        defect.given(reported(), acknowledged(), planned()).when(REPAIR).expectEvents(repaired());
    }

    @Test
    void mayBePlannedRepairedRefusedOrMergedAtOnce() {
        defect.given(reported()).when(PLAN).expectEvents(planned());
        defect.given(reported()).when(REPAIR).expectEvents(repaired());
        defect.given(reported()).when(REFUSE).expectEvents(refused());
        defect.given(reported()).when(MERGE).expectEvents(merged());
    }

    @Test
    void isAcknowledgedOnce() {
        defect.given(reported(), acknowledged()).when(ACKNOWLEDGE).expectNoEvents()
                .expectException(DefectRejection.AlreadyAcknowledged.class);
        defect.given(reported(), planned()).when(ACKNOWLEDGE).expectNoEvents()
                .expectException(DefectRejection.AlreadyAcknowledged.class);
    }

    @Test
    void isWithdrawnByWhoeverReportedItOrAManager() {
        defect.given(reported()).when(WITHDRAW).expectEvents(withdrawn());
        defect.given(reported(), acknowledged()).when(WITHDRAW).expectEvents(withdrawn());
        defect.given(reported()).when(withdraw(new Author(COLLEAGUE.value(), true))).expectEvents(withdrawn());
        defect.given(reported()).when(withdraw(new Author(COLLEAGUE.value(), false))).expectNoEvents()
                .expectException(DefectRejection.AnothersReport.class);
    }

    @Test
    void isNotWithdrawnOnceARepairIsPlanned() {
        defect.given(reported(), planned()).when(WITHDRAW).expectNoEvents()
                .expectException(DefectRejection.AlreadyPlanned.class);
    }

    private static WithdrawDefect withdraw(Author by) {
        return new WithdrawDefect(ID, by, WithdrawnBecause.MISTAKE, TWENTY_PAST_NINE);
    }

    @Test
    void standsForAnotherReportWhileItIsOpen() {
        defect.given(reported()).when(CONFIRM).expectEvents(CONFIRMED);
        defect.given(reported(), planned()).when(CONFIRM).expectEvents(CONFIRMED);
        defect.given(reported(), withdrawn()).when(CONFIRM).expectNoEvents()
                .expectException(DefectRejection.EarlierEnded.class);
    }

    @Test
    void isNotWithdrawnOnceItStandsForAnother() {
        defect.given(reported(), CONFIRMED).when(WITHDRAW).expectNoEvents()
                .expectException(DefectRejection.StandsForOthers.class);
        defect.given(reported(), CONFIRMED, acknowledged()).when(WITHDRAW).expectNoEvents()
                .expectException(DefectRejection.StandsForOthers.class);
        defect.given(reported(), CONFIRMED).when(REPAIR).expectEvents(repaired());
    }

    static Stream<Arguments> whatIsDoneAfterTheEnd() {
        return Stream.of(repaired(), refused(), merged(), withdrawn()).flatMap(end -> Stream
                .of(ACKNOWLEDGE, PLAN, REPAIR, REFUSE, MERGE, WITHDRAW).map(command -> arguments(end, command)));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsDoneAfterTheEnd(DefectEvent end, DefectCommand command) {
        defect.given(reported(), end).when(command).expectNoEvents().expectException(DefectRejection.Ended.class);
    }

    static Stream<DefectCommand> nothingIsDoneBeforeItIsFound() {
        var before = FOUND_AT.minusSeconds(1);
        return Stream.of(new AcknowledgeDefect(ID, before), new PlanRepair(ID, THURSDAY, before, FRIDAY),
                new RepairDefect(ID, FRIDAY.minusDays(1), MONDAY_MORNING),
                new RefuseDefect(ID, RefusedBecause.NOTHING_FOUND, before), new MergeDefect(ID, earlier(), before));
    }

    @ParameterizedTest
    @MethodSource
    void nothingIsDoneBeforeItIsFound(DefectCommand command) {
        defect.given(reported()).when(command).expectNoEvents()
                .expectException(DefectRejection.BeforeItWasFound.class);
    }

    @Test
    void isPlannedForTodayOrADayToCome() {
        defect.given(reported()).when(new PlanRepair(ID, MONDAY, MONDAY_MORNING, MONDAY))
                .expectSuccessfulHandlerExecution();
        defect.given(reported()).when(new PlanRepair(ID, MONDAY.minusDays(1), MONDAY_MORNING, MONDAY)).expectNoEvents()
                .expectException(DefectRejection.PlannedForThePast.class);
    }

    static Stream<Arguments> isMergedIntoAnEarlierOpenReportOfTheSameSiteOnly() {
        return Stream.of(
                arguments(new Target(EARLIER, TOIT_ET_JOIE, MORDACS, FOUND_AT, DefectStatus.REPORTED),
                        DefectRejection.AnotherPlace.class),
                arguments(new Target(EARLIER, PARIS_HABITAT, InterventionSamples.BOIS_L_ABBE, FOUND_AT,
                        DefectStatus.REPORTED), DefectRejection.AnotherPlace.class),
                arguments(new Target(EARLIER, PARIS_HABITAT, MORDACS, FOUND_AT.plusSeconds(1), DefectStatus.REPORTED),
                        DefectRejection.LaterReport.class),
                arguments(new Target(ID, PARIS_HABITAT, MORDACS, FOUND_AT, DefectStatus.REPORTED),
                        DefectRejection.LaterReport.class),
                arguments(new Target(EARLIER, PARIS_HABITAT, MORDACS, FOUND_AT, DefectStatus.MERGED),
                        DefectRejection.EarlierEnded.class));
    }

    @ParameterizedTest
    @MethodSource
    void isMergedIntoAnEarlierOpenReportOfTheSameSiteOnly(Target into, Class<? extends DefectRejection> why) {
        defect.given(reported()).when(new MergeDefect(ID, into, MONDAY_MORNING)).expectNoEvents().expectException(why);
    }

    @Test
    void ofTwoReportsNeverBothCanBeMerged() {
        assertThat(earlier().precedes(ID, FOUND_AT)).isTrue();
        assertThat(new Target(ID, PARIS_HABITAT, MORDACS, FOUND_AT, DefectStatus.REPORTED).precedes(EARLIER, FOUND_AT))
                .isFalse();
    }

    private static Finding inTheHall() {
        return new Finding(MORDACS, Space.HALL, DefectCategory.LIGHTING, DefectSeverity.OUT_OF_ORDER, FOUND_AT);
    }
}
