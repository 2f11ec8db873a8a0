package fr.entente.dossierservice.dossier;

/** What became of a meeting that was arranged. */
public enum MeetingCourse {
    HELD,
    CANCELLED,
    NOBODY_CAME
}
