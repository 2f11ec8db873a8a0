package fr.entente.reportingservice.scheme;

import java.time.LocalDate;
import java.util.UUID;

import fr.entente.reportingservice.Fact;

/** What dashboards need to know about a site: where it is, whose it was from when on, and what stood there. */
public sealed interface SiteFact extends Fact {

    UUID siteId();

    UUID landlordId();

    LocalDate from();

    record SiteRegistered(
            UUID siteId,
            UUID schemeId,
            UUID landlordId,
            String name,
            String town,
            String district,
            int dwellings,
            boolean qpv,
            LocalDate from) implements SiteFact {}

    record SiteStockChanged(UUID siteId, UUID schemeId, UUID landlordId, int dwellings, boolean qpv, LocalDate from)
            implements SiteFact {}

    /** {@code from} is the day of the news: a site has one name, also for what happened before. */
    record SiteRenamed(UUID siteId, UUID schemeId, UUID landlordId, String name, LocalDate from) implements SiteFact {}

    record SiteTransferred(UUID siteId, UUID schemeId, UUID landlordId, LocalDate from) implements SiteFact {}
}
