package fr.entente.dossierservice.dossier;

/** Who is told that something happened; what was said in confidence is told to nobody here. */
public enum Audience {
    /** The landlord and the coordinator as well: existence, nature, stage, dates, outcome. */
    EVERYBODY,
    OPERATOR
}
