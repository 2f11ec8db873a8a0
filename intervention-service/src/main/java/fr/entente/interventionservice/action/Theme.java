package fr.entente.interventionservice.action;

/** What residents come together for. */
public enum Theme {
    INTERGENERATIONAL,
    INTERCULTURAL,
    LIVING_TOGETHER,
    AWARENESS,
    NEIGHBOURHOOD_CLEANING,
    OTHER
}
