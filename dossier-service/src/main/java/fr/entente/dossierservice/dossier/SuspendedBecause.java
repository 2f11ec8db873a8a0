package fr.entente.dossierservice.dossier;

/** Why the work on a dossier rests. */
public enum SuspendedBecause {
    PARTY_ABSENT,
    AT_A_PARTY_S_WISH,
    WAITING_FOR_PARTNER,
    WAITING_FOR_WORKS,
    OTHER_PROCEDURE
}
