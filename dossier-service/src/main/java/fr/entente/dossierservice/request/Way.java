package fr.entente.dossierservice.request;

/** How a request came. */
public enum Way {
    PHONE,
    EMAIL,
    LETTER,
    IN_PERSON,
    PLATFORM,
    OTHER
}
