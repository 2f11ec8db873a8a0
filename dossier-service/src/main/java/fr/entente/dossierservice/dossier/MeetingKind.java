package fr.entente.dossierservice.dossier;

/** With one side apart (shuttle mediation), or with both at one table. */
public enum MeetingKind {
    SEPARATE_A,
    SEPARATE_B,
    COMMON
}
