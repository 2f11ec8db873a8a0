package fr.entente.dossierservice.due;

/** What somebody has to do. */
public enum DueKind {
    FIRST_ANSWER,
    REQUEST_HANDOVER,
    UNOWNED_REQUEST,
    DOSSIER_HANDOVER,
    UNOWNED_DOSSIER,
    AGREEMENT_FOLLOW_UP,
    RECURRENCE_CHECK,
    SILENT_ORIENTATION
}
