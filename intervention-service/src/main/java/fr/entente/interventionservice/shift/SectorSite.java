package fr.entente.interventionservice.shift;

import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SiteId;

/** A site of a sector, with the landlord that owns it on the day of the shift. */
public record SectorSite(SiteId siteId, LandlordId landlordId) {}
