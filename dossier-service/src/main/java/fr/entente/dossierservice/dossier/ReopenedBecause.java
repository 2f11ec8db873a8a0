package fr.entente.dossierservice.dossier;

/** Why a closed dossier is taken up again. */
public enum ReopenedBecause {
    RECURRENCE,
    NEW_ELEMENT,
    CLOSED_BY_MISTAKE
}
