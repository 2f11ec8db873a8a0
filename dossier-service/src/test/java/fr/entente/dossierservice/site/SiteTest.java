package fr.entente.dossierservice.site;

import java.time.LocalDate;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.scheme.SchemeRejection;
import fr.entente.dossierservice.site.SiteCommand.ChangeSiteStock;
import fr.entente.dossierservice.site.SiteCommand.RegisterSite;
import fr.entente.dossierservice.site.SiteCommand.RenameSite;
import fr.entente.dossierservice.site.SiteCommand.TransferSite;
import fr.entente.dossierservice.site.SiteEvent.SiteStockChanged;
import fr.entente.dossierservice.site.SiteEvent.SiteTransferred;
import fr.entente.dossierservice.words.LandlordId;

import static fr.entente.dossierservice.scheme.SchemeSamples.FOUNDING;
import static fr.entente.dossierservice.scheme.SchemeSamples.LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.OTHER_LANDLORD;
import static fr.entente.dossierservice.scheme.SchemeSamples.SCHEME;
import static fr.entente.dossierservice.scheme.SchemeSamples.history;
import static fr.entente.dossierservice.site.SiteSamples.MARCH;
import static fr.entente.dossierservice.site.SiteSamples.MAY;
import static fr.entente.dossierservice.site.SiteSamples.SITE;
import static fr.entente.dossierservice.site.SiteSamples.registered;
import static fr.entente.dossierservice.site.SiteSamples.renamed;
import static fr.entente.dossierservice.site.SiteSamples.stockChanged;
import static fr.entente.dossierservice.site.SiteSamples.transferred;

class SiteTest {

    private static final Stock FEWER = new Stock(398, false);

    private final FixtureConfiguration<Site> site = new AggregateTestFixture<>(Site.class);

    @Test
    void isRegisteredForAMember() {
        site.givenNoPriorActivity().when(register(FOUNDING)).expectEvents(registered());
    }

    @Test
    void isNotRegisteredForWhoIsNoMemberOnThatDay() {
        site.givenNoPriorActivity().when(register(FOUNDING.minusDays(1))).expectNoEvents()
                .expectException(SchemeRejection.NotAMemberOnThatDay.class);
    }

    @Test
    void changesItsStock() {
        site.given(registered()).when(new ChangeSiteStock(SITE, FEWER, MARCH)).expectEvents(stockChanged());
    }

    @Test
    void changesItsStockAgainOnTheSameDay() {
        site.given(registered(), stockChanged()).when(new ChangeSiteStock(SITE, FEWER, MARCH))
                .expectEvents(stockChanged());
    }

    @Test
    void refusesToRewriteItsStock() {
        site.given(registered(), stockChanged()).when(new ChangeSiteStock(SITE, FEWER, MARCH.minusDays(1)))
                .expectNoEvents().expectException(SiteRejection.ChangedSince.class);
    }

    @Test
    void refusesStockBeforeItWasInTheScheme() {
        site.given(registered()).when(new ChangeSiteStock(SITE, FEWER, FOUNDING.minusDays(1))).expectNoEvents()
                .expectException(SiteRejection.ChangedSince.class);
    }

    @Test
    void namesTheOwnerOfTheDayWhenItsStockChanges() {
        site.given(registered(), transferred()).when(new ChangeSiteStock(SITE, FEWER, MARCH))
                .expectEvents(stockChanged());
        site.given(registered(), transferred()).when(new ChangeSiteStock(SITE, FEWER, MAY))
                .expectEvents(new SiteStockChanged(SITE, SCHEME, OTHER_LANDLORD, FEWER, MAY));
    }

    @Test
    void isCalledOtherwise() {
        site.given(registered(), transferred()).when(new RenameSite(SITE, renamed().name(), MAY))
                .expectEvents(renamed());
    }

    @Test
    void isNotCalledOtherwiseBeforeItCame() {
        site.given(registered()).when(new RenameSite(SITE, renamed().name(), FOUNDING.minusDays(1))).expectNoEvents()
                .expectException(SiteRejection.NotYetInTheScheme.class);
    }

    @Test
    void goesToAnotherMember() {
        site.given(registered()).when(transfer(OTHER_LANDLORD, MAY)).expectEvents(transferred());
    }

    @Test
    void goesBackOnTheSameDay() {
        site.given(registered(), transferred()).when(transfer(LANDLORD, MAY))
                .expectEvents(new SiteTransferred(SITE, SCHEME, LANDLORD, OTHER_LANDLORD, MAY));
    }

    @Test
    void refusesToGoToItsOwner() {
        site.given(registered()).when(transfer(LANDLORD, MAY)).expectNoEvents()
                .expectException(SiteRejection.OwnedAlready.class);
    }

    @Test
    void refusesToGoToAStranger() {
        LandlordId stranger = new LandlordId(SITE.value());

        site.given(registered()).when(transfer(stranger, MAY)).expectNoEvents()
                .expectException(SchemeRejection.NotAMemberOnThatDay.class);
    }

    @Test
    void refusesToGoBeforeItCame() {
        site.given(registered(), transferred()).when(transfer(LANDLORD, MAY.minusDays(1))).expectNoEvents()
                .expectException(SiteRejection.ChangedSince.class);
    }

    private static RegisterSite register(LocalDate from) {
        return new RegisterSite(SITE, SCHEME, LANDLORD, registered().name(), registered().town(),
                registered().district(), registered().stock(), from, history());
    }

    private static TransferSite transfer(LandlordId landlord, LocalDate from) {
        return new TransferSite(SITE, landlord, from, history());
    }
}
