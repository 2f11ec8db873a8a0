package fr.entente.dossierservice.scheme;

import java.time.LocalDate;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.scheme.SchemeCommand.AdmitLandlord;
import fr.entente.dossierservice.scheme.SchemeCommand.CreateScheme;
import fr.entente.dossierservice.scheme.SchemeCommand.EndContract;
import fr.entente.dossierservice.scheme.SchemeCommand.LetLandlordLeave;
import fr.entente.dossierservice.scheme.SchemeCommand.PromiseFirstAnswer;
import fr.entente.dossierservice.scheme.SchemeCommand.RenewContract;
import fr.entente.dossierservice.scheme.SchemeCommand.SignContract;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractRenewed;
import fr.entente.dossierservice.scheme.SchemeEvent.ContractSigned;
import fr.entente.dossierservice.scheme.SchemeEvent.LandlordJoined;

import static fr.entente.dossierservice.scheme.SchemeSamples.FIRST_EVENING;
import static fr.entente.dossierservice.scheme.SchemeSamples.FOUNDING;
import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.LAST_EVENING;
import static fr.entente.dossierservice.scheme.SchemeSamples.MIDSUMMER;
import static fr.entente.dossierservice.scheme.SchemeSamples.OTHER_LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.RENEWED_UNTIL;
import static fr.entente.dossierservice.scheme.SchemeSamples.SCHEME;
import static fr.entente.dossierservice.scheme.SchemeSamples.created;
import static fr.entente.dossierservice.scheme.SchemeSamples.ended;
import static fr.entente.dossierservice.scheme.SchemeSamples.joined;
import static fr.entente.dossierservice.scheme.SchemeSamples.leftAtMidsummer;
import static fr.entente.dossierservice.scheme.SchemeSamples.promised;
import static fr.entente.dossierservice.scheme.SchemeSamples.renewed;
import static fr.entente.dossierservice.scheme.SchemeSamples.signed;
import static fr.entente.dossierservice.scheme.SchemeSamples.terms;

class SchemeTest {

    private final FixtureConfiguration<Scheme> scheme = new AggregateTestFixture<>(Scheme.class);

    @Test
    void isCreatedOnce() {
        CreateScheme command = new CreateScheme(SCHEME, created().name(), LANDLORD, "Paris Habitat", FOUNDING);

        scheme.givenNoPriorActivity().when(command).expectEvents(created());
    }

    @Test
    void admitsALandlord() {
        scheme.given(created()).when(admit(FOUNDING)).expectEvents(joined());
    }

    @Test
    void refusesToAdmitAMemberAgain() {
        scheme.given(created(), joined()).when(admit(MIDSUMMER)).expectNoEvents()
                .expectException(SchemeRejection.AlreadyAMember.class);
    }

    @Test
    void refusesToAdmitALandlordAgainOnItsLastDay() {
        scheme.given(created(), joined(), leftAtMidsummer()).when(admit(MIDSUMMER)).expectNoEvents()
                .expectException(SchemeRejection.AlreadyAMember.class);
    }

    @Test
    void admitsALandlordAgainTheDayAfterItsLast() {
        LocalDate next = MIDSUMMER.plusDays(1);

        scheme.given(created(), joined(), leftAtMidsummer()).when(admit(next))
                .expectEvents(new LandlordJoined(SCHEME, LANDLORD, "Paris Habitat", next));
    }

    @Test
    void letsAMemberLeave() {
        scheme.given(created(), joined()).when(leave(MIDSUMMER)).expectEvents(leftAtMidsummer());
    }

    @Test
    void letsAMemberLeaveOnTheDayItJoined() {
        scheme.given(created(), joined()).when(leave(FOUNDING))
                .expectEvents(new SchemeEvent.LandlordLeft(SCHEME, LANDLORD, FOUNDING, FOUNDING));
    }

    @Test
    void refusesToLetAStrangerLeave() {
        scheme.given(created(), joined(OTHER_LANDLORD)).when(leave(MIDSUMMER)).expectNoEvents()
                .expectException(SchemeRejection.NotAMember.class);
    }

    @Test
    void refusesToLetAMemberLeaveTwice() {
        scheme.given(created(), joined(), leftAtMidsummer()).when(leave(MIDSUMMER)).expectNoEvents()
                .expectException(SchemeRejection.NotAMember.class);
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        scheme.given(created(), joined()).when(leave(FOUNDING.minusDays(1))).expectNoEvents()
                .expectException(SchemeRejection.LeavesBeforeJoining.class);
    }

    @Test
    void signsAContract() {
        scheme.given(created()).when(new SignContract(SCHEME, terms())).expectEvents(signed());
    }

    @Test
    void refusesASecondContractForTheSameTime() {
        scheme.given(created(), signed()).when(new SignContract(SCHEME, terms())).expectNoEvents()
                .expectException(SchemeRejection.ContractOverlaps.class);
    }

    @Test
    void signsAnotherContractAfterTheFirstWasEnded() {
        ContractTerms next = new ContractTerms(terms().operatorId(), "Citéo", MIDSUMMER.plusDays(1), RENEWED_UNTIL, 0,
                terms().serviceDays(), terms().opensAt(), terms().closesAt(), 9_000);

        scheme.given(created(), signed(), ended(MIDSUMMER)).when(new SignContract(SCHEME, next))
                .expectEvents(new ContractSigned(SCHEME, next));
    }

    @Test
    void renewsAContract() {
        scheme.given(created(), signed()).when(renewUntil(RENEWED_UNTIL)).expectEvents(renewed());
    }

    @Test
    void refusesToRenewMoreOftenThanAgreed() {
        ContractRenewed second = new ContractRenewed(SCHEME, FIRST_EVENING, RENEWED_UNTIL.plusYears(1), 0);

        scheme.given(created(), signed(), renewed(), second).when(renewUntil(RENEWED_UNTIL.plusYears(2)))
                .expectNoEvents().expectException(SchemeRejection.NoRenewalLeft.class);
    }

    @Test
    void refusesARenewalThatAddsNothing() {
        scheme.given(created(), signed()).when(renewUntil(LAST_EVENING)).expectNoEvents()
                .expectException(SchemeRejection.RenewalTooShort.class);
    }

    @Test
    void refusesToRenewWhatWasNeverSigned() {
        scheme.given(created()).when(renewUntil(RENEWED_UNTIL)).expectNoEvents()
                .expectException(SchemeRejection.NoContract.class);
    }

    @Test
    void refusesToRenewAnEndedContract() {
        scheme.given(created(), signed(), ended(MIDSUMMER)).when(renewUntil(RENEWED_UNTIL)).expectNoEvents()
                .expectException(SchemeRejection.ContractEndedAlready.class);
    }

    @Test
    void endsAContract() {
        scheme.given(created(), signed()).when(new EndContract(SCHEME, MIDSUMMER)).expectEvents(ended(MIDSUMMER));
    }

    @Test
    void refusesToEndAContractOutsideItsTime() {
        scheme.given(created(), signed()).when(new EndContract(SCHEME, LAST_EVENING.plusDays(1))).expectNoEvents()
                .expectException(SchemeRejection.EndOutsideContract.class);
    }

    @Test
    void endsARenewedContractInItsLastYear() {
        scheme.given(created(), signed(), renewed()).when(new EndContract(SCHEME, LAST_EVENING.plusDays(1)))
                .expectEvents(ended(LAST_EVENING.plusDays(1)));
    }

    @Test
    void promisesAFirstAnswerFromADayOn() {
        scheme.given(created()).when(new PromiseFirstAnswer(SCHEME, 48, LocalDate.of(2026, 1, 5)))
                .expectEvents(promised());
    }

    @Test
    void refusesAPromiseForDaysBeforeTheOneThatHolds() {
        scheme.given(created(), promised()).when(new PromiseFirstAnswer(SCHEME, 24, LocalDate.of(2026, 1, 4)))
                .expectNoEvents().expectException(SchemeRejection.PromisedLater.class);
    }

    private static AdmitLandlord admit(LocalDate from) {
        return new AdmitLandlord(SCHEME, LANDLORD, "Paris Habitat", from);
    }

    private static LetLandlordLeave leave(LocalDate lastDay) {
        return new LetLandlordLeave(SCHEME, LANDLORD, lastDay);
    }

    private static RenewContract renewUntil(LocalDate until) {
        return new RenewContract(SCHEME, until);
    }
}
