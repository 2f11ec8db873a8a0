package fr.entente.dossierservice.dossier;

/** How much is known of who a person in a dossier is. */
public enum PartyKind {
    KNOWN,
    UNKNOWN,
    ANONYMOUS
}
