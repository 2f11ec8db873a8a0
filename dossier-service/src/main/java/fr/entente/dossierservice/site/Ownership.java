package fr.entente.dossierservice.site;

import java.time.LocalDate;

import fr.entente.dossierservice.words.LandlordId;

/** Whose a site is from a day on, until the next ownership begins. */
public record Ownership(LandlordId landlordId, LocalDate from) {}
