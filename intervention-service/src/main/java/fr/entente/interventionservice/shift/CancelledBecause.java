package fr.entente.interventionservice.shift;

/** Why an evening does not take place. */
public enum CancelledBecause {
    ILLNESS,
    WEATHER,
    PUBLIC_HOLIDAY,
    SECURITY,
    PLANNED_BY_MISTAKE,
    OTHER
}
