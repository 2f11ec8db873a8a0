package fr.entente.interventionservice.action;

/** What kind of institution takes part. */
public enum OrganisationKind {
    LANDLORD,
    TOWN,
    TOWN_SOCIAL_CENTRE,
    SOCIAL_CENTRE,
    SCHOOL,
    ASSOCIATION,
    TENANT_ASSOCIATION,
    STREET_PREVENTION,
    POLICE,
    HEALTH,
    OTHER
}
