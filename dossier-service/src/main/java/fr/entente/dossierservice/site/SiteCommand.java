package fr.entente.dossierservice.site;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SchemeId;
import fr.entente.dossierservice.words.SiteId;

/** What one can ask of a site. Its days may lie ahead: a sale is known before it holds. */
public sealed interface SiteCommand {

    SiteId siteId();

    record RegisterSite(
            @TargetAggregateIdentifier SiteId siteId,
            SchemeId schemeId,
            LandlordId landlordId,
            String name,
            String town,
            String district,
            Stock stock,
            LocalDate from,
            SchemeHistory scheme) implements SiteCommand {}

    record ChangeSiteStock(@TargetAggregateIdentifier SiteId siteId, Stock stock, LocalDate from)
            implements SiteCommand {}

    record RenameSite(@TargetAggregateIdentifier SiteId siteId, String name, LocalDate from) implements SiteCommand {}

    /** One of the two or both; {@code seen} is the version of the site that they were decided on. */
    record SeenChange(SiteId siteId, @Nullable ChangeSiteStock stock, @Nullable RenameSite name, long seen) {}

    /** Registers and changes many sites of a landlord: all of them or none, and {@code siteId} last. */
    record RenewStock(@TargetAggregateIdentifier SiteId siteId, List<RegisterSite> registered, List<SeenChange> changed)
            implements SiteCommand {}

    record TransferSite(
            @TargetAggregateIdentifier SiteId siteId,
            LandlordId landlordId,
            LocalDate from,
            SchemeHistory scheme) implements SiteCommand {}
}
