package fr.entente.dossierservice.request;

/** What kind of matter it is, as looked at by the operator. Everyday household noise is a class of its own. */
public enum Triage {
    EVERYDAY_NOISE,
    CONFLICT_OF_USE,
    INCIVILITY,
    SERIOUS_FACT
}
