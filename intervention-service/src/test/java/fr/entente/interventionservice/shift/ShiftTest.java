package fr.entente.interventionservice.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import fr.entente.interventionservice.shift.Outline.Area;
import fr.entente.interventionservice.shift.ShiftCommand.CancelShift;
import fr.entente.interventionservice.shift.ShiftCommand.ChangePlan;
import fr.entente.interventionservice.shift.ShiftCommand.CorrectHours;
import fr.entente.interventionservice.shift.ShiftCommand.StartShift;
import fr.entente.interventionservice.shift.ShiftEvent.EndToldByOther;
import fr.entente.interventionservice.shift.ShiftEvent.HoursCorrected;
import fr.entente.interventionservice.shift.ShiftEvent.MediatorsJoined;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftEnded;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftStarted;
import fr.entente.interventionservice.shift.ShiftRejection.Flaw;
import fr.entente.interventionservice.shift.ShiftRejection.Flawed;
import fr.entente.interventionservice.shift.ShiftRejection.NotNow;
import fr.entente.interventionservice.shift.ShiftRejection.NotOnThisShift;
import fr.entente.interventionservice.shift.ShiftRejection.PairIsTooLate;
import fr.entente.interventionservice.territory.TerritoryRejection;
import fr.entente.interventionservice.words.SiteId;

import static fr.entente.interventionservice.intervention.InterventionSamples.BOIS_L_ABBE;
import static fr.entente.interventionservice.intervention.InterventionSamples.COLLEAGUE;
import static fr.entente.interventionservice.intervention.InterventionSamples.FRIDAY;
import static fr.entente.interventionservice.intervention.InterventionSamples.MEDIATOR;
import static fr.entente.interventionservice.intervention.InterventionSamples.MORDACS;
import static fr.entente.interventionservice.intervention.InterventionSamples.SCHEME;
import static fr.entente.interventionservice.intervention.InterventionSamples.TERRITORY;
import static fr.entente.interventionservice.shift.ShiftSamples.AREAS;
import static fr.entente.interventionservice.shift.ShiftSamples.EARLY;
import static fr.entente.interventionservice.shift.ShiftSamples.ENDED_AT;
import static fr.entente.interventionservice.shift.ShiftSamples.FIVE;
import static fr.entente.interventionservice.shift.ShiftSamples.FOUR;
import static fr.entente.interventionservice.shift.ShiftSamples.HALF_PAST_MIDNIGHT;
import static fr.entente.interventionservice.shift.ShiftSamples.HIMSELF;
import static fr.entente.interventionservice.shift.ShiftSamples.ID;
import static fr.entente.interventionservice.shift.ShiftSamples.IN_BOIS;
import static fr.entente.interventionservice.shift.ShiftSamples.IN_MORDACS;
import static fr.entente.interventionservice.shift.ShiftSamples.LATE;
import static fr.entente.interventionservice.shift.ShiftSamples.MANAGER;
import static fr.entente.interventionservice.shift.ShiftSamples.MOODS;
import static fr.entente.interventionservice.shift.ShiftSamples.NINE;
import static fr.entente.interventionservice.shift.ShiftSamples.NOTE;
import static fr.entente.interventionservice.shift.ShiftSamples.NOTES;
import static fr.entente.interventionservice.shift.ShiftSamples.OTHER;
import static fr.entente.interventionservice.shift.ShiftSamples.PAIR;
import static fr.entente.interventionservice.shift.ShiftSamples.PLANNER;
import static fr.entente.interventionservice.shift.ShiftSamples.QUARTER_PAST_TEN;
import static fr.entente.interventionservice.shift.ShiftSamples.STARTED_AT;
import static fr.entente.interventionservice.shift.ShiftSamples.STRANGER;
import static fr.entente.interventionservice.shift.ShiftSamples.cancelled;
import static fr.entente.interventionservice.shift.ShiftSamples.correct;
import static fr.entente.interventionservice.shift.ShiftSamples.end;
import static fr.entente.interventionservice.shift.ShiftSamples.endOfOther;
import static fr.entente.interventionservice.shift.ShiftSamples.endToldByOther;
import static fr.entente.interventionservice.shift.ShiftSamples.ended;
import static fr.entente.interventionservice.shift.ShiftSamples.endedApart;
import static fr.entente.interventionservice.shift.ShiftSamples.hoursCorrected;
import static fr.entente.interventionservice.shift.ShiftSamples.joined;
import static fr.entente.interventionservice.shift.ShiftSamples.leave;
import static fr.entente.interventionservice.shift.ShiftSamples.left;
import static fr.entente.interventionservice.shift.ShiftSamples.outline;
import static fr.entente.interventionservice.shift.ShiftSamples.plan;
import static fr.entente.interventionservice.shift.ShiftSamples.planChanged;
import static fr.entente.interventionservice.shift.ShiftSamples.planned;
import static fr.entente.interventionservice.shift.ShiftSamples.start;
import static fr.entente.interventionservice.shift.ShiftSamples.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ShiftTest {

    private static final UUID ALONE = PAIR.getFirst();

    private FixtureConfiguration<Shift> shift = new AggregateTestFixture<>(Shift.class);

    @BeforeEach
    void begin() {
        shift = new AggregateTestFixture<>(Shift.class);
    }

    @Test
    void isPlannedWithWhoseTheSitesAreThatDay() {
        shift.givenNoPriorActivity().when(plan()).expectEvents(planned());
    }

    static Stream<Arguments> unsoundPlans() {
        return Stream.of(arguments(Flaw.PAIR_NEEDED, outline(QUARTER_PAST_TEN, List.of(ALONE), AREAS)),
                arguments(Flaw.PAIR_NEEDED, outline(QUARTER_PAST_TEN, List.of(ALONE, ALONE), AREAS)),
                arguments(Flaw.MEDIATOR_TWICE,
                        outline(QUARTER_PAST_TEN, List.of(ALONE, PAIR.getLast(), ALONE), AREAS)),
                arguments(Flaw.TOO_LONG, outline(FOUR, PAIR, AREAS)),
                arguments(Flaw.TOO_LONG, outline(FOUR.plus(Duration.ofMinutes(14 * 60 + 1)), PAIR, AREAS)),
                arguments(Flaw.SECTOR_TWICE, outline(QUARTER_PAST_TEN, PAIR, List.of(new Area("A", List.of(MORDACS)),
                        new Area("A", List.of(BOIS_L_ABBE))))),
                arguments(Flaw.SITE_TWICE, outline(QUARTER_PAST_TEN, PAIR,
                        List.of(new Area("A", List.of(MORDACS)), new Area("B", List.of(MORDACS))))));
    }

    @ParameterizedTest
    @MethodSource("unsoundPlans")
    void refusesAPlanThatDoesNotHoldTogether(Flaw flaw, Outline outline) {
        shift.givenNoPriorActivity().when(plan(outline)).expectNoEvents().expectException(Flawed.class)
                .expectExceptionMessage(flaw.name());
    }

    @Test
    void refusesASiteThatIsNotThere() {
        var nowhere = new Area("A", List.of(new SiteId(UUID.randomUUID())));
        shift.givenNoPriorActivity().when(plan(outline(QUARTER_PAST_TEN, PAIR, List.of(nowhere)))).expectNoEvents()
                .expectException(TerritoryRejection.UnknownSite.class);
    }

    @Test
    void takesAnotherPlanUntilItStarts() {
        var later = new ChangePlan(ID, TERRITORY, outline(HALF_PAST_MIDNIGHT, PAIR, AREAS), planChanged().changedAt());
        shift.given(planned()).when(later).expectEvents(planChanged());
        begin();
        shift.given(planned(), started()).when(later).expectException(NotNow.class)
                .expectExceptionMessage("is STARTED");
    }

    @Test
    void isCancelledOnlyBeforeItStarts() {
        var cancel = new CancelShift(ID, CancelledBecause.WEATHER, cancelled().cancelledAt());
        shift.given(planned()).when(cancel).expectEvents(cancelled());
        begin();
        shift.given(planned(), cancelled()).when(cancel).expectException(NotNow.class)
                .expectExceptionMessage("is CANCELLED");
        begin();
        shift.given(planned(), started()).when(cancel).expectException(NotNow.class)
                .expectExceptionMessage("is STARTED");
    }

    @Test
    void startsOnceByAMediatorOfThePairOrTheManager() {
        shift.given(planned()).when(start(STARTED_AT, PAIR, HIMSELF)).expectEvents(started());
        begin();
        shift.given(planned()).when(start(STARTED_AT, PAIR, MANAGER)).expectSuccessfulHandlerExecution();
        begin();
        shift.given(planned()).when(start(STARTED_AT, PAIR, STRANGER)).expectException(NotOnThisShift.class);
        begin();
        shift.given(planned(), started()).when(start(STARTED_AT, PAIR, HIMSELF))
                .expectException(NotNow.class).expectExceptionMessage("is STARTED");
        begin();
        shift.given(planned(), cancelled()).when(start(STARTED_AT, PAIR, HIMSELF))
                .expectException(NotNow.class).expectExceptionMessage("is CANCELLED");
    }

    @Test
    void startsAroundItsHour() {
        for (var at : List.of(FOUR.minus(Duration.ofHours(3)).minusSeconds(1), QUARTER_PAST_TEN)) {
            begin();
            shift.given(planned()).when(start(at, PAIR, HIMSELF))
                    .expectException(Flawed.class).expectExceptionMessage(Flaw.START_OUTSIDE_THE_PLAN.name());
        }
        begin();
        shift.given(planned(), planChanged()).when(start(QUARTER_PAST_TEN, PAIR, HIMSELF))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void startsWithSomebodyOfThePlan() {
        shift.given(planned()).when(start(STARTED_AT, List.of(), HIMSELF))
                .expectException(Flawed.class).expectExceptionMessage(Flaw.NOBODY_PRESENT.name());
        begin();
        shift.given(planned()).when(start(STARTED_AT, List.of(PLANNER), HIMSELF))
                .expectException(Flawed.class).expectExceptionMessage(Flaw.PRESENT_BUT_NOT_PLANNED.name());
        begin();
        shift.given(planned()).when(start(STARTED_AT, List.of(ALONE, ALONE), HIMSELF))
                .expectException(Flawed.class).expectExceptionMessage(Flaw.PRESENT_TWICE.name());
    }

    @Test
    void countsTheHoursOfAllWhoWereThere() {
        shift.given(planned(), started()).when(end()).expectEvents(ended());
    }

    @Test
    void doesNotCountWhoFellIll() {
        shift.given(planned(), started()).when(end(ENDED_AT, List.of(ALONE), MOODS, List.of(), HIMSELF))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(
                        event -> event instanceof ShiftEnded it && it.mediatorMinutes() == 375))));
    }

    @Test
    void isEndedByTheManagerWhereThePairForgotAndByNobodyElse() {
        shift.given(planned(), started()).when(end(ENDED_AT, PAIR, MOODS, NOTES, MANAGER))
                .expectSuccessfulHandlerExecution();
        begin();
        shift.given(planned(), started()).when(end(ENDED_AT, PAIR, MOODS, NOTES, STRANGER))
                .expectException(NotOnThisShift.class);
    }

    @Test
    void endsOnceAndAfterItsStart() {
        shift.given(planned()).when(end()).expectException(NotNow.class).expectExceptionMessage("is PLANNED");
        begin();
        shift.given(planned(), started(), ended()).when(end()).expectException(NotNow.class)
                .expectExceptionMessage("is ENDED");
        begin();
        shift.given(planned(), started()).when(end(STARTED_AT, PAIR, MOODS, NOTES, HIMSELF))
                .expectException(Flawed.class).expectExceptionMessage(Flaw.END_BEFORE_START.name());
        begin();
        Instant far = STARTED_AT.plus(Duration.ofHours(14)).plusSeconds(1);
        shift.given(planned(), started()).when(end(far, PAIR, MOODS, NOTES, HIMSELF))
                .expectException(Flawed.class).expectExceptionMessage(Flaw.HELD_TOO_LONG.name());
    }

    @Test
    void keepsWhatTheOtherTellsOfTheEndBesideIt() {
        shift.given(planned(), started(), ended()).when(endOfOther(ENDED_AT, PAIR, OTHER))
                .expectEvents(endToldByOther());
        begin();
        shift.given(planned(), started(), ended()).when(endOfOther(ENDED_AT, PAIR, MANAGER)).expectNoEvents()
                .expectException(NotNow.class).expectExceptionMessage("is ENDED");
        begin();
        shift.given(planned(), started(), ended()).when(endOfOther(ENDED_AT, PAIR, STRANGER)).expectNoEvents()
                .expectException(NotOnThisShift.class);
    }

    @Test
    void takesHisOwnHoursFromTheOtherWhoTellsOfTheEnd() {
        tellsOfTheEnd(NINE, PAIR, OTHER, ended(), 375 + 295);
        tellsOfTheEnd(NINE, PAIR, OTHER, endedAlone(), 375 + 295);
        tellsOfTheEnd(ENDED_AT.plusSeconds(60), PAIR, HIMSELF, endedApartBy(COLLEAGUE.value()), 0); // had left at nine
        tellsOfTheEnd(NINE, List.of(MEDIATOR.value()), OTHER, ended(), 0);
        refuses(Flaw.END_BEFORE_START, endOfOther(STARTED_AT, PAIR, OTHER), planned(), started(), ended());
    }

    @Test
    void knowsTheHoursOfEachFromHimselfInWhateverOrderTheyAreHeard() {
        var later = ENDED_AT.plus(Duration.ofMinutes(10));
        var before = new Stay(MEDIATOR.value(), STARTED_AT, ENDED_AT);
        var after = new Stay(MEDIATOR.value(), STARTED_AT, later);
        var ofOne = new HoursCorrected(ID, SCHEME, FRIDAY, MEDIATOR.value(), before, after, STARTED_AT, later,
                List.of(after, new Stay(COLLEAGUE.value(), STARTED_AT, ENDED_AT)), 760, MEDIATOR.value(), later);
        shift.given(planned(), started(), endedBy(PLANNER), ofOne).when(endOfOther(later, PAIR, OTHER))
                .expectEventsMatching(payloadsMatching(predicate(events -> events.size() == 2
                        && ((HoursCorrected) events.getLast()).mediatorMinutes() == 770)));
    }

    @Test
    void countsOneWhomTheEndHasMissedOnceHisStartIsHeard() {
        var alone = start(FIVE, List.of(COLLEAGUE.value()), OTHER);
        shift.given(planned(), startedBy(MEDIATOR.value()), endedAlone()).when(alone)
                .expectEventsMatching(
                        payloadsMatching(exactSequenceOf(predicate(event -> event instanceof HoursCorrected it
                                && LATE.equals(it.after()) && it.mediatorMinutes() == 375 + 320))));
        refuses(Flaw.START_OUTSIDE_THE_PLAN, start(QUARTER_PAST_TEN, List.of(COLLEAGUE.value()), OTHER), planned(),
                startedBy(MEDIATOR.value()), endedAlone());
        begin();
        shift.given(planned(), startedBy(MEDIATOR.value()), endedAlone())
                .when(start(FIVE, List.of(COLLEAGUE.value()), HIMSELF)).expectException(NotNow.class);
    }

    private static ShiftEnded endedBy(UUID person) {
        var ended = ended();
        return new ShiftEnded(ID, SCHEME, FRIDAY, STARTED_AT, ENDED_AT, PAIR, 750, ended.moods(), ended.notes(), person,
                ended.recordedAt(), null);
    }

    private void tellsOfTheEnd(Instant at, List<UUID> present, Actor other, ShiftEnded first, int minutes) {
        begin();
        shift.given(planned(), started(), first).when(endOfOther(at, present, other))
                .expectEventsMatching(payloadsMatching(predicate(events -> events.size() == (minutes == 0 ? 1 : 2)
                        && events.getFirst() instanceof EndToldByOther
                        && (minutes == 0 || ((HoursCorrected) events.getLast()).mediatorMinutes() == minutes))));
    }

    private static ShiftEnded endedAlone() {
        var ended = ended();
        return new ShiftEnded(ID, SCHEME, FRIDAY, STARTED_AT, ENDED_AT, List.of(MEDIATOR.value()), 375, ended.moods(),
                ended.notes(), MEDIATOR.value(), ended.recordedAt(), null);
    }

    private static ShiftEnded endedApartBy(UUID person) {
        var apart = endedApart();
        return new ShiftEnded(ID, SCHEME, FRIDAY, STARTED_AT, ENDED_AT, PAIR, 615, apart.moods(), apart.notes(), person,
                apart.recordedAt(), apart.stays());
    }

    @Test
    void isJoinedByWhoComesLaterAndEndsWithTheHoursOfEach() {
        shift.given(planned(), startedBy(MEDIATOR.value()))
                .when(new StartShift(ID, FIVE, PAIR, OTHER, joined().recordedAt())).expectEvents(joined());
        begin();
        shift.given(planned(), startedBy(MEDIATOR.value()), joined()).when(leave(MEDIATOR.value(), NINE, HIMSELF))
                .expectEvents(left());
        begin();
        shift.given(planned(), startedBy(MEDIATOR.value()), joined(), left()).when(end()).expectEvents(endedApart());
    }

    @Test
    void beganWithTheFirstHoweverLateThatIsHeard() {
        var first = start(FOUR, List.of(MEDIATOR.value()), HIMSELF);
        var joined = new MediatorsJoined(ID, SCHEME, FRIDAY, FOUR, List.of(MEDIATOR.value()), MEDIATOR.value(),
                started().recordedAt());
        shift.given(planned(), startedBy(COLLEAGUE.value())).when(first).expectEvents(joined);
        begin();
        shift.given(planned(), startedBy(COLLEAGUE.value()), joined).when(end())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(predicate(event -> event instanceof ShiftEnded it
                        && it.startedAt().equals(FOUR) && it.mediatorMinutes() == 755))));
    }

    @Test
    void isLeftOnceByWhoIsThere() {
        refuses(Flaw.NOT_THERE, leave(COLLEAGUE.value(), NINE, HIMSELF), planned(), startedBy(MEDIATOR.value()));
        refuses(Flaw.LEFT_ALREADY, leave(MEDIATOR.value(), NINE, HIMSELF), planned(), started(), left());
        refuses(Flaw.END_BEFORE_START, leave(MEDIATOR.value(), FOUR, HIMSELF), planned(), started());
        begin();
        shift.given(planned(), started()).when(leave(MEDIATOR.value(), NINE, STRANGER))
                .expectException(NotOnThisShift.class);
    }

    @Test
    void countsALeavingThatIsHeardOfAfterTheEnd() {
        shift.given(planned(), started(), ended()).when(leave(MEDIATOR.value(), NINE, HIMSELF))
                .expectEventsMatching(
                        payloadsMatching(exactSequenceOf(predicate(event -> event instanceof HoursCorrected it
                                && EARLY.equals(it.after()) && it.mediatorMinutes() == 295 + 375
                                && ENDED_AT.equals(it.shiftEndedAt())))));
    }

    @Test
    void hasItsHoursCorrectedByThePairTheSameDayAndByTheManagerLater() {
        var correction = correct(COLLEAGUE.value(), STARTED_AT, ENDED_AT, OTHER);
        shift.given(planned(), started(), endedApart()).when(correction).expectEvents(hoursCorrected());
        var saturday = FRIDAY.plusDays(1);
        begin();
        shift.given(planned(), started(), endedApart()).when(on(saturday, OTHER)).expectNoEvents()
                .expectException(PairIsTooLate.class);
        begin();
        shift.given(planned(), planChanged(), started(), endedApart()).when(on(saturday, OTHER))
                .expectSuccessfulHandlerExecution(); // its plan went past midnight
        begin();
        shift.given(planned(), started(), endedApart()).when(on(saturday.plusDays(30), MANAGER))
                .expectSuccessfulHandlerExecution();
    }

    private static CorrectHours on(LocalDate day, Actor actor) {
        return new CorrectHours(ID, COLLEAGUE.value(), STARTED_AT, ENDED_AT, actor, day, ended().recordedAt());
    }

    @Test
    void correctsAStartWhileItRuns() {
        shift.given(planned(), started()).when(correct(COLLEAGUE.value(), FOUR, null, OTHER))
                .expectEventsMatching(
                        payloadsMatching(exactSequenceOf(predicate(event -> event instanceof HoursCorrected it
                                && it.shiftStartedAt().equals(FOUR) && it.shiftEndedAt() == null
                                && it.mediatorMinutes() == 0))));
        refuses(Flaw.END_MISSING, correct(COLLEAGUE.value(), FOUR, null, OTHER), planned(), started(), ended());
    }

    @Test
    void refusesHoursThatDoNotHoldTogether() {
        refuses(Flaw.START_MISSING, correct(COLLEAGUE.value(), null, ENDED_AT, OTHER), planned(), started(), ended());
        refuses(Flaw.END_BEFORE_START, correct(COLLEAGUE.value(), FIVE, FOUR, OTHER), planned(), started(), ended());
        refuses(Flaw.HOURS_UNCHANGED, correct(COLLEAGUE.value(), STARTED_AT, ENDED_AT, OTHER), planned(), started(),
                ended());
        refuses(Flaw.START_OUTSIDE_THE_PLAN,
                correct(COLLEAGUE.value(), FOUR.minus(Duration.ofHours(4)), ENDED_AT, OTHER),
                planned(), started(), ended());
        refuses(Flaw.NOT_THERE, correct(COLLEAGUE.value(), null, null, OTHER), planned(),
                startedBy(MEDIATOR.value()));
        refuses(Flaw.NOBODY_PRESENT, correct(MEDIATOR.value(), null, null, OTHER), planned(),
                startedBy(MEDIATOR.value()));
        begin();
        shift.given(planned()).when(correct(COLLEAGUE.value(), FOUR, ENDED_AT, OTHER)).expectException(NotNow.class);
    }

    @Test
    void takesOutWhoWasNotThereAfterAll() {
        shift.given(planned(), started(), ended()).when(correct(COLLEAGUE.value(), null, null, MANAGER))
                .expectEventsMatching(
                        payloadsMatching(exactSequenceOf(predicate(event -> event instanceof HoursCorrected it
                                && it.after() == null && it.mediatorMinutes() == 375 && it.stays().size() == 1))));
    }

    @Test
    void letsTheManagerAloneCountWhoStoodIn() {
        var standIn = UUID.fromString("0198a000-0000-7000-8000-0000000000e7");
        refuses(Flaw.PRESENT_BUT_NOT_PLANNED, start(FIVE, List.of(standIn), HIMSELF), planned(), started());
        refuses(Flaw.PRESENT_BUT_NOT_PLANNED, correct(standIn, FIVE, ENDED_AT, HIMSELF), planned(), started(), ended());
        begin();
        shift.given(planned(), started()).when(start(FIVE, List.of(standIn), MANAGER))
                .expectSuccessfulHandlerExecution();
        begin();
        shift.given(planned(), started(),
                new MediatorsJoined(ID, SCHEME, FRIDAY, FIVE, List.of(standIn), PLANNER, FIVE))
                .when(leave(standIn, NINE, new Actor(standIn, false))).expectSuccessfulHandlerExecution();
    }

    private static ShiftStarted startedBy(UUID mediator) {
        return new ShiftStarted(ID, SCHEME, FRIDAY, STARTED_AT, List.of(mediator), mediator, started().recordedAt());
    }

    private void refuses(Flaw flaw, ShiftCommand command, ShiftEvent... before) {
        begin();
        shift.given((Object[]) before).when(command).expectNoEvents().expectException(Flawed.class)
                .expectExceptionMessage(flaw.name());
    }

    @Test
    void tellsTheMoodOfEachSectorAndOfNoOther() {
        shift.given(planned(), started())
                .when(end(ENDED_AT, PAIR, Map.of(IN_MORDACS, Mood.CALM), List.of(), HIMSELF))
                .expectException(Flawed.class).expectExceptionMessage(Flaw.MOOD_MISSING.name());
        begin();
        shift.given(planned(), started())
                .when(end(ENDED_AT, PAIR, Map.of(IN_MORDACS, Mood.CALM, "elsewhere", Mood.CALM), List.of(), HIMSELF))
                .expectException(Flawed.class).expectExceptionMessage(Flaw.MOOD_ELSEWHERE.name());
    }

    @Test
    void leavesNotesAboutItsOwnPlacesOnly() {
        refusesNote(Flaw.NOTE_ELSEWHERE, new Note(NOTE, "elsewhere", null, null, false));
        refusesNote(Flaw.NOTE_ELSEWHERE, new Note(NOTE, IN_BOIS, MORDACS, null, false));
        refusesNote(Flaw.NOTE_FOR_NO_LANDLORD, new Note(NOTE, IN_BOIS, null, null, true));
    }

    private void refusesNote(Flaw flaw, Note note) {
        begin();
        shift.given(planned(), started()).when(end(ENDED_AT, PAIR, MOODS, List.of(note), HIMSELF)).expectNoEvents()
                .expectException(Flawed.class).expectExceptionMessage(flaw.name());
    }

    @Test
    void knowsWhoseASiteIsInItsSector() {
        assertThat(planned().plan().sectors().getFirst().ownerOf(MORDACS)).isPresent();
        assertThat(planned().plan().sectors().getFirst().ownerOf(BOIS_L_ABBE)).isEmpty();
    }
}
