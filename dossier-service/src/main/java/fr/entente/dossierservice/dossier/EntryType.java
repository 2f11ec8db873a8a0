package fr.entente.dossierservice.dossier;

/** What an entry of a dossier's story tells. */
public enum EntryType {
    OPENED,
    STEP_REACHED,
    STEP_PASSED,
    ORIENTATION_MADE,
    CLOSED,
    RECURRENCE_CHECKED,
    REOPENED
}
