package fr.entente.dossierservice.engagement;

/** Why an engagement is given up. */
public enum CancelledBecause {
    NO_LONGER_NEEDED,
    POSTPONED,
    NO_TEAM,
    ORDERED_IN_ERROR
}
