package fr.entente.dossierservice.site;

/** What stands on a site; {@code qpv} tells whether it lies in a priority district. */
public record Stock(int dwellings, boolean qpv) {}
