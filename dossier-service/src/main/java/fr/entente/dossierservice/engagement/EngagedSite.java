package fr.entente.dossierservice.engagement;

import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;

/** A site of an engagement, with the landlord whose it is in all of its days and who therefore ordered it. */
public record EngagedSite(SiteId siteId, LandlordId landlordId) {}
