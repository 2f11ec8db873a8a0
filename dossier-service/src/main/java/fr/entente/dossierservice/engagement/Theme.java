package fr.entente.dossierservice.engagement;

/** What an engagement is for; a code, because words about residents have no place in an order. */
public enum Theme {
    PRESENCE,
    NOISE,
    OCCUPATION,
    CONFLICT,
    PREVENTION,
    WORKS,
    TECHNICAL_WATCH,
    SOCIAL_LINK
}
