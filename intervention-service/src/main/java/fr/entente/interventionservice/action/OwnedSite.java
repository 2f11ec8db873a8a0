package fr.entente.interventionservice.action;

import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SiteId;

/** A site with the landlord that owned it on the day. */
public record OwnedSite(SiteId siteId, LandlordId landlordId) {}
