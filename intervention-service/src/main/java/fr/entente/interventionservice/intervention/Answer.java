package fr.entente.interventionservice.intervention;

/** What became of what was asked. */
public enum Answer {
    HANDLED_ON_SITE,
    INFORMED,
    ORIENTED,
    DOSSIER_OPENED,
    NOTHING_FOUND,
    OUT_OF_SCOPE
}
