package fr.entente.dossierservice.site.views;

import fr.entente.dossierservice.words.SiteId;

/** Where a site is, and nothing of whose it is. */
public record SitePlace(SiteId id, String name, String town, String district) {}
