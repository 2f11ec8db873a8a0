package fr.entente.interventionservice.intervention;

/** Which of the four missions of the contract it served. */
public enum Mission {
    TECHNICAL_WATCH,
    TENSIONS_CONFLICTS,
    RISK_PREVENTION,
    PARTNERS_SOCIAL_LINK
}
