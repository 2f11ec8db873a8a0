package fr.entente.dossierservice.dossier;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.dossier.DossierCommand.AddParty;
import fr.entente.dossierservice.dossier.DossierCommand.AssignMediator;
import fr.entente.dossierservice.dossier.DossierCommand.GiveConsent;
import fr.entente.dossierservice.dossier.DossierCommand.HoldMeeting;
import fr.entente.dossierservice.dossier.DossierCommand.OpenDossier;
import fr.entente.dossierservice.dossier.DossierCommand.ProposeHandover;
import fr.entente.dossierservice.dossier.DossierCommand.TakeNote;
import fr.entente.dossierservice.dossier.DossierCommand.WithdrawConsent;
import fr.entente.dossierservice.dossier.DossierEvent.ConsentGiven;
import fr.entente.dossierservice.dossier.DossierEvent.MeetingHeld;
import fr.entente.dossierservice.words.PartyId;
import fr.entente.dossierservice.words.Side;

import static fr.entente.dossierservice.dossier.DossierSamples.AGREED;
import static fr.entente.dossierservice.dossier.DossierSamples.A_WEEK_LATER;
import static fr.entente.dossierservice.dossier.DossierSamples.COLLEAGUE;
import static fr.entente.dossierservice.dossier.DossierSamples.DOSSIER;
import static fr.entente.dossierservice.dossier.DossierSamples.MEDIATOR;
import static fr.entente.dossierservice.dossier.DossierSamples.MET;
import static fr.entente.dossierservice.dossier.DossierSamples.NOTE;
import static fr.entente.dossierservice.dossier.DossierSamples.OPENED;
import static fr.entente.dossierservice.dossier.DossierSamples.OTHER_PARTY;
import static fr.entente.dossierservice.dossier.DossierSamples.PARTY;
import static fr.entente.dossierservice.dossier.DossierSamples.WITHDRAWN;
import static fr.entente.dossierservice.dossier.DossierSamples.added;
import static fr.entente.dossierservice.dossier.DossierSamples.addedOpposite;
import static fr.entente.dossierservice.dossier.DossierSamples.agreed;
import static fr.entente.dossierservice.dossier.DossierSamples.assigned;
import static fr.entente.dossierservice.dossier.DossierSamples.closed;
import static fr.entente.dossierservice.dossier.DossierSamples.diagnosis;
import static fr.entente.dossierservice.dossier.DossierSamples.matter;
import static fr.entente.dossierservice.dossier.DossierSamples.metApart;
import static fr.entente.dossierservice.dossier.DossierSamples.noted;
import static fr.entente.dossierservice.dossier.DossierSamples.opened;
import static fr.entente.dossierservice.dossier.DossierSamples.openedByMediator;
import static fr.entente.dossierservice.dossier.DossierSamples.withdrawn;
import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.SCHEME;
import static fr.entente.dossierservice.scheme.SchemeSamples.history;
import static fr.entente.dossierservice.site.SiteSamples.ground;

/** Who is in a dossier, what both sides agreed to, and how they meet. */
class DossierMediationTest {

    private final FixtureConfiguration<Dossier> dossier = new AggregateTestFixture<>(Dossier.class);

    @Test
    void isFollowedByAMediator() {
        dossier.given(opened()).when(new AssignMediator(DOSSIER, MEDIATOR, assigned().assignedOn()))
                .expectEvents(assigned());
    }

    @Test
    void refusesWhoFollowsItAlready() {
        refuses(dossier.given(opened(), assigned()), new AssignMediator(DOSSIER, MEDIATOR, A_WEEK_LATER),
                TeamRejection.AssignedAlready.class);
    }

    @Test
    void isFollowedByTheMediatorWhoOpensIt() {
        dossier.givenNoPriorActivity()
                .when(new OpenDossier(DOSSIER, SCHEME, ground(), matter(), LANDLORD, MEDIATOR))
                .expectEvents(openedByMediator());
        dossier.given(openedByMediator())
                .when(new ProposeHandover(DOSSIER, MEDIATOR, COLLEAGUE, A_WEEK_LATER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void letsWhoOpenedItBeAssignedOnceMore() {
        dossier.given(openedByMediator()).when(new AssignMediator(DOSSIER, MEDIATOR, assigned().assignedOn()))
                .expectEvents(assigned());
        refuses(dossier.given(openedByMediator(), assigned()), new AssignMediator(DOSSIER, MEDIATOR, A_WEEK_LATER),
                TeamRejection.AssignedAlready.class);
    }

    @Test
    void takesAParty() {
        dossier.given(opened()).when(new AddParty(DOSSIER, PARTY, Side.A, PartyKind.KNOWN, added().addedOn()))
                .expectEvents(added());
    }

    @Test
    void refusesTheSamePartyTwice() {
        refuses(dossier.given(opened(), added()), new AddParty(DOSSIER, PARTY, Side.B, PartyKind.KNOWN, A_WEEK_LATER),
                MediationRejection.PartyThereAlready.class);
    }

    @Test
    void recordsAConsent() {
        dossier.given(opened()).when(agree(AGREED)).expectEvents(agreed(Side.A));
    }

    @Test
    void refusesAConsentThatHoldsAlready() {
        refuses(dossier.given(opened(), agreed(Side.A)), agree(AGREED), MediationRejection.ConsentGivenAlready.class);
    }

    @Test
    void refusesAConsentFromBeforeItWasWithdrawn() {
        refuses(dossier.given(opened(), agreed(Side.A), withdrawn()), agree(WITHDRAWN.minusDays(1)),
                MediationRejection.ConsentTooSoon.class);
    }

    @Test
    void takesAConsentAnewFromTheDayItWasWithdrawn() {
        for (var day : List.of(WITHDRAWN, WITHDRAWN.plusDays(1))) {
            dossier.given(opened(), agreed(Side.A), withdrawn()).when(agree(day)).expectEvents(agreedAnew(day));
        }
    }

    @Test
    void holdsTheConsentThatWasRecordedLastWhateverItsDay() {
        dossier.given(opened(), added(), addedOpposite(), agreed(Side.A), agreed(Side.B), withdrawn(),
                agreedAnew(WITHDRAWN)).when(together(PARTY, OTHER_PARTY)).expectSuccessfulHandlerExecution();
        refuses(dossier.given(opened(), added(), addedOpposite(), agreed(Side.A), agreed(Side.B), withdrawn(),
                agreedAnew(WITHDRAWN), withdrawn()), together(PARTY, OTHER_PARTY),
                MediationRejection.NeedsBothConsents.class);
    }

    @Test
    void letsAConsentBeWithdrawnAlsoWhenItIsClosed() {
        dossier.given(opened(), agreed(Side.A), diagnosis(), closed())
                .when(new WithdrawConsent(DOSSIER, Side.A, WITHDRAWN)).expectEvents(withdrawn());
    }

    @Test
    void refusesToWithdrawWhatWasNotGiven() {
        refuses(dossier.given(opened(), agreed(Side.B)), new WithdrawConsent(DOSSIER, Side.A, WITHDRAWN),
                MediationRejection.NoConsent.class);
    }

    @Test
    void meetsOneSideApartWithoutAConsent() {
        dossier.given(opened(), added()).when(meet(MeetingKind.SEPARATE_A)).expectEvents(metApart());
    }

    @Test
    void meetsBothWhenBothAgreed() {
        dossier.given(opened(), added(), addedOpposite(), agreed(Side.A), agreed(Side.B))
                .when(together(PARTY, OTHER_PARTY)).expectEvents(new MeetingHeld(DOSSIER, SCHEME, LANDLORD,
                        MeetingKind.COMMON, MeetingCourse.HELD, List.of(PARTY, OTHER_PARTY), MET));
    }

    @Test
    void refusesAMeetingWithThoseOfAnotherSide() {
        var both = new Object[]{opened(), added(), addedOpposite(), agreed(Side.A), agreed(Side.B)};

        for (var command : List.of(meet(MeetingKind.SEPARATE_B), together(PARTY),
                new HoldMeeting(DOSSIER, MeetingKind.SEPARATE_A, MeetingCourse.HELD, List.of(PARTY, OTHER_PARTY), MET,
                        history()))) {
            refuses(dossier.given(both), command, MediationRejection.OtherSide.class);
        }
        dossier.given(both).when(new HoldMeeting(DOSSIER, MeetingKind.SEPARATE_B, MeetingCourse.NOBODY_CAME,
                List.of(), MET, history())).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesACommonMeetingWithoutBothConsents() {
        refuses(dossier.given(opened(), added(), agreed(Side.A)), meet(MeetingKind.COMMON),
                MediationRejection.NeedsBothConsents.class);
        refuses(dossier.given(opened(), added(), agreed(Side.A), agreed(Side.B), withdrawn()),
                meet(MeetingKind.COMMON), MediationRejection.NeedsBothConsents.class);
    }

    @Test
    void refusesAMeetingWithWhoIsNoParty() {
        refuses(dossier.given(opened()), meet(MeetingKind.SEPARATE_A), MediationRejection.PartyUnknown.class);
    }

    @Test
    void refusesAMeetingBeforeItsOpening() {
        refuses(dossier.given(opened(), added()), new HoldMeeting(DOSSIER, MeetingKind.SEPARATE_A, MeetingCourse.HELD,
                List.of(PARTY), OPENED.minusDays(1), history()), CourseRejection.BeforeOpening.class);
    }

    @Test
    void refusesAMeetingAfterItsClosing() {
        refuses(dossier.given(opened(), added(), diagnosis(), closed()), meet(MeetingKind.SEPARATE_A),
                CourseRejection.AlreadyClosed.class);
    }

    @Test
    void pointsToANote() {
        dossier.given(opened()).when(new TakeNote(DOSSIER, NOTE, MET)).expectEvents(noted());
    }

    private static GiveConsent agree(LocalDate on) {
        return new GiveConsent(DOSSIER, Side.A, ConsentForm.PAPER, on);
    }

    private static ConsentGiven agreedAnew(LocalDate on) {
        return new ConsentGiven(DOSSIER, SCHEME, LANDLORD, Side.A, ConsentForm.PAPER, on);
    }

    private static HoldMeeting together(PartyId... parties) {
        return new HoldMeeting(DOSSIER, MeetingKind.COMMON, MeetingCourse.HELD, List.of(parties), MET, history());
    }

    private static HoldMeeting meet(MeetingKind kind) {
        return new HoldMeeting(DOSSIER, kind, MeetingCourse.HELD, List.of(PARTY), MET, history());
    }

    private static void refuses(TestExecutor<Dossier> given, DossierCommand command,
            Class<? extends RuntimeException> reason) {
        given.when(command).expectNoEvents().expectException(reason);
    }
}
