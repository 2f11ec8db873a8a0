package fr.entente.interventionservice.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.SchemeId;
import fr.entente.interventionservice.words.SiteId;

/** What this service needs to know of other services' events: its own reading of them. */
public sealed interface TerritoryFact {

    SchemeId schemeId();

    record LandlordJoined(SchemeId schemeId, LandlordId landlordId, LocalDate from) implements TerritoryFact {}

    record LandlordLeft(SchemeId schemeId, LandlordId landlordId, LocalDate lastDay) implements TerritoryFact {}

    record ContractSigned(SchemeId schemeId, String operatorName, LocalDate from, LocalDate until)
            implements TerritoryFact {}

    /** It is the latest contract that is renewed or ended. */
    record ContractRenewed(SchemeId schemeId, LocalDate until) implements TerritoryFact {}

    record ContractEnded(SchemeId schemeId, LocalDate lastDay) implements TerritoryFact {}

    record SiteRegistered(
            SchemeId schemeId,
            SiteId siteId,
            LandlordId landlordId,
            String name,
            String town,
            LocalDate from) implements TerritoryFact {}

    record SiteTransferred(SchemeId schemeId, SiteId siteId, LandlordId landlordId, LocalDate from)
            implements TerritoryFact {}

    record SiteRenamed(SchemeId schemeId, SiteId siteId, String name) implements TerritoryFact {}

    /** A site on which mediators are engaged once, and whose it is then. */
    record EngagedSite(SiteId siteId, LandlordId landlordId) {}

    record EngagementOrdered(
            SchemeId schemeId,
            UUID engagementId,
            LocalDate from,
            LocalDate until,
            List<EngagedSite> sites) implements TerritoryFact {}

    record EngagementChanged(
            SchemeId schemeId,
            UUID engagementId,
            LocalDate from,
            LocalDate until,
            List<EngagedSite> sites) implements TerritoryFact {}

    record EngagementCancelled(SchemeId schemeId, UUID engagementId, LocalDate from) implements TerritoryFact {}

    record DossierOpened(SchemeId schemeId, DossierId dossierId, LandlordId landlordId) implements TerritoryFact {}

    record RequestReceived(SchemeId schemeId, RequestId requestId, LandlordId landlordId) implements TerritoryFact {}

    /** Stands in the same inbox as what is asked, and is named like it. */
    record ObservationNoted(SchemeId schemeId, RequestId requestId, LandlordId landlordId) implements TerritoryFact {}
}
