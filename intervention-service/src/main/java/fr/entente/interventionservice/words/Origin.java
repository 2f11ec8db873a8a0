package fr.entente.interventionservice.words;

/** What set a mediator going. */
public enum Origin {
    LANDLORD_REQUEST,
    PARTNER_REQUEST,
    SPONTANEOUS
}
