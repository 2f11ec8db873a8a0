package fr.entente.dossierservice.request;

/** What became of a request. */
public enum Answer {
    HANDLED_ON_SITE,
    INFORMED,
    ORIENTED,
    DOSSIER_OPENED,
    NOTHING_FOUND,
    OUT_OF_SCOPE
}
