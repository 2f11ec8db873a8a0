package fr.entente.dossierservice.site;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.SiteId;

/** What can have happened to a site. */
public sealed interface SiteEvent {

    SiteId siteId();

    SchemeId schemeId();

    LandlordId landlordId();

    @Revision("1")
    record SiteRegistered(
            SiteId siteId,
            SchemeId schemeId,
            LandlordId landlordId,
            String name,
            String town,
            String district,
            Stock stock,
            LocalDate from) implements SiteEvent {}

    /** {@code landlordId} owned the site on {@code from}. */
    @Revision("1")
    record SiteStockChanged(SiteId siteId, SchemeId schemeId, LandlordId landlordId, Stock stock, LocalDate from)
            implements SiteEvent {}

    /**
     * The same buildings under another name; {@code from} is the day of the news, and no day divides what it was
     * called.
     */
    @Revision("1")
    record SiteRenamed(SiteId siteId, SchemeId schemeId, LandlordId landlordId, String name, LocalDate from)
            implements SiteEvent {}

    @Revision("1")
    record SiteTransferred(
            SiteId siteId,
            SchemeId schemeId,
            LandlordId landlordId,
            LandlordId previousLandlordId,
            LocalDate from) implements SiteEvent {}
}
