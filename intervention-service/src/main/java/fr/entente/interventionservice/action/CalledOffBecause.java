package fr.entente.interventionservice.action;

/** Why it is not held, or not on that day. */
public enum CalledOffBecause {
    WEATHER,
    TOO_FEW_PEOPLE,
    PARTNER_UNAVAILABLE,
    STAFF_UNAVAILABLE,
    PLACE_UNAVAILABLE,
    TENSIONS,
    MISTAKE
}
