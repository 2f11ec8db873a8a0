package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import fr.entente.dossierservice.dossier.DossierCommand.CheckRecurrence;
import fr.entente.dossierservice.dossier.DossierCommand.CloseDossier;
import fr.entente.dossierservice.dossier.DossierCommand.MakeOrientation;
import fr.entente.dossierservice.dossier.DossierCommand.Matter;
import fr.entente.dossierservice.dossier.DossierCommand.OpenDossier;
import fr.entente.dossierservice.dossier.DossierCommand.ReachStep;
import fr.entente.dossierservice.dossier.DossierCommand.ReopenDossier;
import fr.entente.dossierservice.dossier.DossierEvent.DossierClosed;
import fr.entente.dossierservice.dossier.DossierEvent.RecurrenceChecked;
import fr.entente.dossierservice.dossier.DossierEvent.StepReached;
import fr.entente.dossierservice.scheme.SchemeRejection;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.Partner;

import static fr.entente.dossierservice.dossier.DossierSamples.A_WEEK_LATER;
import static fr.entente.dossierservice.dossier.DossierSamples.CHECKED;
import static fr.entente.dossierservice.dossier.DossierSamples.CLOSED;
import static fr.entente.dossierservice.dossier.DossierSamples.DOSSIER;
import static fr.entente.dossierservice.dossier.DossierSamples.ORIENTED;
import static fr.entente.dossierservice.dossier.DossierSamples.REOPENED;
import static fr.entente.dossierservice.dossier.DossierSamples.added;
import static fr.entente.dossierservice.dossier.DossierSamples.addedOpposite;
import static fr.entente.dossierservice.dossier.DossierSamples.admitted;
import static fr.entente.dossierservice.dossier.DossierSamples.closed;
import static fr.entente.dossierservice.dossier.DossierSamples.diagnosis;
import static fr.entente.dossierservice.dossier.DossierSamples.matter;
import static fr.entente.dossierservice.dossier.DossierSamples.opened;
import static fr.entente.dossierservice.dossier.DossierSamples.openedWithChecklist;
import static fr.entente.dossierservice.dossier.DossierSamples.oriented;
import static fr.entente.dossierservice.dossier.DossierSamples.passed;
import static fr.entente.dossierservice.dossier.DossierSamples.recurred;
import static fr.entente.dossierservice.dossier.DossierSamples.reopened;
import static fr.entente.dossierservice.dossier.DossierSamples.settled;
import static fr.entente.dossierservice.scheme.SchemeSamples.FIRST_EVENING;
import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.LAST_EVENING;
import static fr.entente.dossierservice.scheme.SchemeSamples.OTHER_LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.SCHEME;
import static fr.entente.dossierservice.scheme.SchemeSamples.history;
import static fr.entente.dossierservice.site.SiteSamples.ground;

class DossierTest {

    private final FixtureConfiguration<Dossier> dossier = new AggregateTestFixture<>(Dossier.class);

    @Test
    void belongsToTheOwnerOfTheSiteOnTheDayOfItsOpening() {
        dossier.givenNoPriorActivity().when(open(matter(), LANDLORD)).expectEvents(openedWithChecklist());
    }

    @Test
    void isNotOpenedOutsideTheContract() {
        Matter early = new Matter(matter().siteId(), FIRST_EVENING.minusDays(1), matter().nature(),
                matter().severity(), matter().origin(), matter().askedBy(), null);

        dossier.givenNoPriorActivity().when(open(early, null)).expectNoEvents()
                .expectException(SchemeRejection.NotCovered.class);
    }

    @Test
    void isNotOpenedForTheRequestOfAnotherLandlord() {
        dossier.givenNoPriorActivity().when(open(matter(), OTHER_LANDLORD)).expectNoEvents()
                .expectException(CourseRejection.OtherLandlord.class);
    }

    @Test
    void reachesItsFirstStep() {
        dossier.given(opened()).when(reach(Step.DIAGNOSIS, A_WEEK_LATER)).expectEvents(diagnosis());
    }

    @Test
    void owesAChecklistBeforeItsFirstStepSinceThatIsDemanded() {
        refuses(dossier.given(openedWithChecklist()), reach(Step.DIAGNOSIS, A_WEEK_LATER),
                CourseRejection.ChecklistMissing.class);
        dossier.given(openedWithChecklist(), admitted(null)).when(reach(Step.DIAGNOSIS, A_WEEK_LATER))
                .expectEvents(diagnosis());
    }

    @Test
    void passesAStepOverWithAReason() {
        dossier.given(opened(), diagnosis())
                .when(new ReachStep(DOSSIER, Step.CONFLICT_MANAGEMENT, A_WEEK_LATER, PassedBecause.NOT_NEEDED,
                        history()))
                .expectEvents(passed(Step.CONFLICT_MANAGEMENT));
    }

    @Test
    void refusesAStepOutOfOrder() {
        refuses(dossier.given(opened()), reach(Step.CONFLICT_MANAGEMENT, A_WEEK_LATER),
                CourseRejection.StepOutOfOrder.class);
    }

    @Test
    void refusesTheSameStepTwice() {
        refuses(dossier.given(opened(), diagnosis()), reach(Step.DIAGNOSIS, A_WEEK_LATER),
                CourseRejection.StepOutOfOrder.class);
    }

    @Test
    void refusesAFifthStep() {
        var all = dossier.given(opened(), diagnosis(), passed(Step.CONFLICT_MANAGEMENT),
                passed(Step.INFORMATION_RESPONSIBILITY), passed(Step.ACCOMPANIMENT));

        refuses(all, reach(Step.ACCOMPANIMENT, A_WEEK_LATER), CourseRejection.NoStepLeft.class);
    }

    @Test
    void refusesAStepBeforeTheOneBefore() {
        refuses(dossier.given(opened(), diagnosis()), reach(Step.CONFLICT_MANAGEMENT, A_WEEK_LATER.minusDays(1)),
                CourseRejection.TooEarly.class);
    }

    @Test
    void refusesAStepAfterTheClosing() {
        refuses(dossier.given(opened(), diagnosis(), closed()), reach(Step.CONFLICT_MANAGEMENT, CLOSED),
                CourseRejection.AlreadyClosed.class);
    }

    @Test
    void refusesAStepAfterTheEndOfTheContract() {
        refuses(dossier.given(opened()), reach(Step.DIAGNOSIS, LAST_EVENING.plusDays(1)),
                SchemeRejection.NotCovered.class);
    }

    @Test
    void sendsSomebodyOn() {
        dossier.given(opened()).when(new MakeOrientation(DOSSIER, Partner.CONCILIATOR, ORIENTED, history()))
                .expectEvents(oriented());
    }

    @Test
    void refusesToSendSomebodyOnAfterTheClosing() {
        refuses(dossier.given(opened(), diagnosis(), closed()),
                new MakeOrientation(DOSSIER, Partner.CONCILIATOR, CLOSED, history()),
                CourseRejection.AlreadyClosed.class);
    }

    @Test
    void isClosedWithAnOutcome() {
        dossier.given(opened(), diagnosis(), settled()).when(close(Outcome.WRITTEN_AGREEMENT, CLOSED))
                .expectEvents(closed());
    }

    @Test
    void isClosedAfterTheEndOfTheContract() {
        LocalDate late = LAST_EVENING.plusMonths(1);

        dossier.given(opened(), diagnosis()).when(close(Outcome.FAILED, late))
                .expectEvents(new DossierClosed(DOSSIER, SCHEME, LANDLORD, late, Outcome.FAILED));
    }

    @Test
    void refusesToBeClosedTwice() {
        refuses(dossier.given(opened(), diagnosis(), closed()), close(Outcome.FAILED, CLOSED),
                CourseRejection.AlreadyClosed.class);
    }

    @Test
    void refusesToBeClosedBeforeItsLastStep() {
        refuses(dossier.given(opened(), diagnosis()), close(Outcome.FAILED, A_WEEK_LATER.minusDays(1)),
                CourseRejection.TooEarly.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"OUT_OF_SCOPE", "DUPLICATE", "WITHDRAWN", "UNREACHABLE"})
    void endsWithoutADiagnosisWhereNothingCouldBeFoundOut(Outcome outcome) {
        dossier.given(opened()).when(close(outcome, CLOSED))
                .expectEvents(new DossierClosed(DOSSIER, SCHEME, LANDLORD, CLOSED, outcome));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"OUT_OF_SCOPE", "DUPLICATE", "WITHDRAWN", "UNREACHABLE"})
    void refusesEveryOtherOutcomeBeforeTheDiagnosis(Outcome outcome) {
        refuses(dossier.given(opened()), close(outcome, CLOSED), CourseRejection.NeedsDiagnosis.class);
    }

    @Test
    void isAskedWhetherTheConflictCameBack() {
        dossier.given(opened(), diagnosis(), closed()).when(check(RecurrenceDelay.THREE_MONTHS, CHECKED))
                .expectEvents(recurred());
    }

    @Test
    void isAskedOnTheFirstDayPossible() {
        LocalDate due = CLOSED.plusMonths(6);

        dossier.given(opened(), diagnosis(), closed()).when(check(RecurrenceDelay.SIX_MONTHS, due)).expectEvents(
                new RecurrenceChecked(DOSSIER, SCHEME, LANDLORD, RecurrenceDelay.SIX_MONTHS, true, due, null));
    }

    @Test
    void saysSoWhereNobodyCouldBeAsked() {
        dossier.given(opened(), diagnosis(), closed())
                .when(new CheckRecurrence(DOSSIER, RecurrenceDelay.THREE_MONTHS, false, false, CHECKED))
                .expectEvents(new RecurrenceChecked(DOSSIER, SCHEME, LANDLORD, RecurrenceDelay.THREE_MONTHS, false,
                        CHECKED, false));
    }

    @Test
    void refusesToBeAskedTooEarly() {
        refuses(dossier.given(opened(), diagnosis(), closed()),
                check(RecurrenceDelay.THREE_MONTHS, CLOSED.plusMonths(3).minusDays(1)),
                CourseRejection.RecurrenceTooEarly.class);
    }

    @Test
    void refusesToBeAskedTheSameTwice() {
        refuses(dossier.given(opened(), diagnosis(), closed(), recurred()),
                check(RecurrenceDelay.THREE_MONTHS, CHECKED), CourseRejection.RecurrenceAlreadyChecked.class);
    }

    @Test
    void refusesToBeAskedWhileItIsOpen() {
        refuses(dossier.given(opened()), check(RecurrenceDelay.THREE_MONTHS, CHECKED),
                CourseRejection.StillOpen.class);
    }

    @Test
    void isTakenUpAgain() {
        dossier.given(opened(), diagnosis(), closed(), recurred()).when(reopen(REOPENED)).expectEvents(reopened());
    }

    @Test
    void refusesToBeTakenUpWhileItIsOpen() {
        refuses(dossier.given(opened()), reopen(REOPENED), CourseRejection.StillOpen.class);
    }

    @Test
    void refusesToBeTakenUpBeforeItWasClosed() {
        refuses(dossier.given(opened(), diagnosis(), closed()), reopen(CLOSED.minusDays(1)),
                CourseRejection.TooEarly.class);
    }

    @Test
    void goesOnFromWhereItWasAfterReopening() {
        dossier.given(opened(), added(), addedOpposite(), diagnosis(), closed(), reopened())
                .when(reach(Step.CONFLICT_MANAGEMENT, REOPENED))
                .expectEvents(new StepReached(DOSSIER, SCHEME, LANDLORD, Step.CONFLICT_MANAGEMENT, REOPENED, null));
    }

    @Test
    void refusesAStepBeforeTheReopening() {
        refuses(dossier.given(opened(), diagnosis(), closed(), reopened()),
                reach(Step.CONFLICT_MANAGEMENT, REOPENED.minusDays(1)), CourseRejection.TooEarly.class);
    }

    @Test
    void isAskedAnewAfterEachClosing() {
        LocalDate again = REOPENED.plusDays(1);
        DossierClosed second = new DossierClosed(DOSSIER, SCHEME, LANDLORD, again, Outcome.MOVED_OUT);
        LocalDate due = again.plusMonths(3);

        dossier.given(opened(), diagnosis(), closed(), recurred(), reopened(), second)
                .when(check(RecurrenceDelay.THREE_MONTHS, due)).expectEvents(new RecurrenceChecked(DOSSIER, SCHEME,
                        LANDLORD, RecurrenceDelay.THREE_MONTHS, true, due, null));
    }

    private static void refuses(TestExecutor<Dossier> given, DossierCommand command,
            Class<? extends RuntimeException> reason) {
        given.when(command).expectNoEvents().expectException(reason);
    }

    private static OpenDossier open(Matter matter, @Nullable LandlordId requestLandlord) {
        return new OpenDossier(DOSSIER, SCHEME, ground(), matter, requestLandlord, null);
    }

    private static ReachStep reach(Step step, LocalDate on) {
        return new ReachStep(DOSSIER, step, on, null, history());
    }

    private static CloseDossier close(Outcome outcome, LocalDate on) {
        return new CloseDossier(DOSSIER, outcome, on, 0);
    }

    private static CheckRecurrence check(RecurrenceDelay delay, LocalDate on) {
        return new CheckRecurrence(DOSSIER, delay, true, true, on);
    }

    private static ReopenDossier reopen(LocalDate on) {
        return new ReopenDossier(DOSSIER, ReopenedBecause.RECURRENCE, on, history());
    }
}
