package fr.entente.dossierservice.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.engagement.EngagementCommand.CancelEngagement;
import fr.entente.dossierservice.engagement.EngagementCommand.ChangeEngagement;
import fr.entente.dossierservice.engagement.EngagementCommand.OrderEngagement;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementCancelled;
import fr.entente.dossierservice.engagement.EngagementEvent.EngagementChanged;
import fr.entente.dossierservice.scheme.Membership;
import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.scheme.SchemeRejection;
import fr.entente.dossierservice.site.Ground;
import fr.entente.dossierservice.site.SiteRejection;
import fr.entente.dossierservice.words.SiteId;

import static fr.entente.dossierservice.engagement.CancelledBecause.NO_LONGER_NEEDED;
import static fr.entente.dossierservice.engagement.CancelledBecause.ORDERED_IN_ERROR;
import static fr.entente.dossierservice.engagement.EngagementSamples.CHANGING;
import static fr.entente.dossierservice.engagement.EngagementSamples.ENGAGEMENT;
import static fr.entente.dossierservice.engagement.EngagementSamples.GIVEN_UP;
import static fr.entente.dossierservice.engagement.EngagementSamples.MONDAY;
import static fr.entente.dossierservice.engagement.EngagementSamples.ORDERING;
import static fr.entente.dossierservice.engagement.EngagementSamples.SUNDAY;
import static fr.entente.dossierservice.engagement.EngagementSamples.cancelled;
import static fr.entente.dossierservice.engagement.EngagementSamples.changed;
import static fr.entente.dossierservice.engagement.EngagementSamples.ordered;
import static fr.entente.dossierservice.scheme.SchemeSamples.FOUNDING;
import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.SCHEME;
import static fr.entente.dossierservice.site.SiteSamples.MAY;
import static fr.entente.dossierservice.site.SiteSamples.ground;
import static org.assertj.core.api.Assertions.assertThat;

class EngagementTest {

    private static final Ground OTHER_GROUND = new Ground(new SiteId(UUID.randomUUID()), ground().site(),
            ground().scheme(), null);

    private final FixtureConfiguration<Engagement> engagement = new AggregateTestFixture<>(Engagement.class);

    @Test
    void isOrderedByWhoeverOwnsItsSites() {
        engagement.givenNoPriorActivity().when(order(Length.WEEK, MONDAY)).expectEvents(ordered());
    }

    @Test
    void lastsADayAWeekOrAMonth() {
        assertThat(Length.DAY.lastDay(MONDAY)).isEqualTo(MONDAY);
        assertThat(Length.WEEK.lastDay(MONDAY)).isEqualTo(SUNDAY);
        assertThat(Length.MONTH.lastDay(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @Test
    void needsNoContractButAMember() {
        engagement.givenNoPriorActivity().when(order(Length.DAY, FOUNDING)).expectSuccessfulHandlerExecution();
        engagement.givenNoPriorActivity()
                .when(new OrderEngagement(ENGAGEMENT, SCHEME,
                        new Order(Length.DAY, MONDAY, List.of(onlyUntil(MONDAY.minusDays(1))), 6, Theme.NOISE),
                        ORDERING))
                .expectNoEvents().expectException(SchemeRejection.NotAMemberOnThatDay.class);
    }

    @Test
    void isNotOrderedBeforeASiteCame() {
        engagement.givenNoPriorActivity().when(order(Length.DAY, FOUNDING.minusDays(1))).expectNoEvents()
                .expectException(SiteRejection.NotYetInTheScheme.class);
    }

    @Test
    void isNotOrderedForDaysOnWhichASiteChangesHands() {
        engagement.givenNoPriorActivity().when(order(Length.WEEK, MAY.minusDays(6))).expectNoEvents()
                .expectException(EngagementRejection.ChangesHands.class);
        engagement.givenNoPriorActivity().when(order(Length.WEEK, MAY.minusDays(7)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void changesBeforeItBegins() {
        engagement.given(ordered()).when(change(Length.MONTH, MONDAY, CHANGING, ground())).expectEvents(changed());
        engagement.given(ordered()).when(change(Length.DAY, SUNDAY, CHANGING, OTHER_GROUND))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void growsWhileItRuns() {
        engagement.given(ordered()).when(change(Length.MONTH, MONDAY, MONDAY, ground(), OTHER_GROUND))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void losesNeitherADayNorASiteWhileItRuns() {
        engagement.given(ordered()).when(change(Length.WEEK, MONDAY.plusDays(1), MONDAY, ground())).expectNoEvents()
                .expectException(EngagementRejection.BegunAlready.class);
        engagement.given(ordered()).when(change(Length.WEEK, MONDAY, MONDAY, OTHER_GROUND)).expectNoEvents()
                .expectException(EngagementRejection.BegunAlready.class);
        engagement.given(ordered()).when(change(Length.DAY, MONDAY, MONDAY.plusDays(1), ground())).expectNoEvents()
                .expectException(EngagementRejection.Over.class);
    }

    @Test
    void stopsChangingWhenItIsOver() {
        engagement.given(ordered()).when(change(Length.MONTH, MONDAY, SUNDAY.plusDays(1), ground())).expectNoEvents()
                .expectException(EngagementRejection.Over.class);
        engagement.given(ordered(), changed()).when(change(Length.MONTH, MONDAY, SUNDAY.plusDays(1), ground()))
                .expectEvents(new EngagementChanged(ENGAGEMENT, SCHEME, changed().terms(), SUNDAY.plusDays(1)));
    }

    @Test
    void isCancelledUntilItIsOver() {
        engagement.given(ordered(), changed()).when(cancel(NO_LONGER_NEEDED, GIVEN_UP, CHANGING))
                .expectEvents(cancelled());
        engagement.given(ordered()).when(cancel(NO_LONGER_NEEDED, ORDERING, ORDERING))
                .expectEvents(new EngagementCancelled(ENGAGEMENT, SCHEME, NO_LONGER_NEEDED, ORDERING));
        engagement.given(ordered()).when(cancel(NO_LONGER_NEEDED, SUNDAY.plusDays(1), CHANGING))
                .expectNoEvents().expectException(EngagementRejection.Over.class);
    }

    @Test
    void losesNothingThatWasWorkedByADayToldInThePast() {
        LocalDate wednesday = MONDAY.plusDays(2);
        engagement.given(ordered()).when(change(Length.WEEK, MONDAY, CHANGING, wednesday, OTHER_GROUND))
                .expectNoEvents().expectException(EngagementRejection.BegunAlready.class);
        engagement.given(ordered()).when(change(Length.WEEK, MONDAY.plusDays(1), CHANGING, wednesday, ground()))
                .expectNoEvents().expectException(EngagementRejection.BegunAlready.class);
        engagement.given(ordered()).when(change(Length.DAY, MONDAY, MONDAY, wednesday, ground())).expectNoEvents()
                .expectException(EngagementRejection.Over.class);
        engagement.given(ordered()).when(cancel(NO_LONGER_NEEDED, MONDAY, wednesday)).expectNoEvents()
                .expectException(EngagementRejection.DaysHavePassed.class);
        engagement.given(ordered()).when(cancel(NO_LONGER_NEEDED, MONDAY, SUNDAY.plusDays(1))).expectNoEvents()
                .expectException(EngagementRejection.Over.class);
        engagement.given(ordered()).when(cancel(NO_LONGER_NEEDED, wednesday, wednesday))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isProlongedLateAndCancelledWholeWhenItWasAnError() {
        LocalDate weeksLater = SUNDAY.plusDays(40);
        engagement.given(ordered()).when(change(Length.MONTH, MONDAY, CHANGING, weeksLater, ground()))
                .expectEvents(changed());
        engagement.given(ordered()).when(cancel(ORDERED_IN_ERROR, MONDAY, weeksLater)).expectEvents(
                new EngagementCancelled(ENGAGEMENT, SCHEME, ORDERED_IN_ERROR, MONDAY));
        engagement.given(ordered()).when(cancel(ORDERED_IN_ERROR, MONDAY.plusDays(1), MONDAY.plusDays(2)))
                .expectNoEvents().expectException(EngagementRejection.DaysHavePassed.class);
    }

    @Test
    void refusesEverythingAfterItsCancellation() {
        engagement.given(ordered(), changed(), cancelled())
                .when(cancel(NO_LONGER_NEEDED, GIVEN_UP, CHANGING)).expectNoEvents()
                .expectException(EngagementRejection.Cancelled.class);
        engagement.given(ordered(), changed(), cancelled()).when(change(Length.MONTH, MONDAY, CHANGING, ground()))
                .expectNoEvents().expectException(EngagementRejection.Cancelled.class);
    }

    private static OrderEngagement order(Length length, LocalDate from) {
        return new OrderEngagement(ENGAGEMENT, SCHEME,
                new Order(length, from, List.of(ground()), 60, Theme.OCCUPATION), ORDERING);
    }

    private static ChangeEngagement change(Length length, LocalDate from, LocalDate on, Ground... grounds) {
        return change(length, from, on, on, grounds);
    }

    private static ChangeEngagement change(Length length, LocalDate from, LocalDate on, LocalDate today,
            Ground... grounds) {
        return new ChangeEngagement(ENGAGEMENT, new Order(length, from, List.of(grounds), 240, Theme.PRESENCE), on,
                today);
    }

    private static CancelEngagement cancel(CancelledBecause reason, LocalDate from, LocalDate today) {
        return new CancelEngagement(ENGAGEMENT, reason, from, today);
    }

    private static Ground onlyUntil(LocalDate lastDay) {
        return new Ground(ground().siteId(), ground().site(),
                new SchemeHistory(
                        List.of(new Membership(LANDLORD, FOUNDING, lastDay)),
                        ground().scheme().contracts()),
                null);
    }
}
