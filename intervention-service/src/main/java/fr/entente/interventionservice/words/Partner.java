package fr.entente.interventionservice.words;

/** To whom a person or a request is sent on; the mediation team keeps what is its own. */
public enum Partner {
    MEDIATION_TEAM,
    LANDLORD_MANAGEMENT,
    LANDLORD_TECHNICAL,
    LANDLORD_LITIGATION,
    LANDLORD_SOCIAL,
    TOWN_SOCIAL_CENTRE,
    COUNTY_SOCIAL_SERVICES,
    TOWN_POLICE,
    NATIONAL_POLICE,
    CONCILIATOR,
    LEGAL_ACCESS_POINT,
    HEALTH_COUNCIL,
    STREET_PREVENTION,
    SOCIAL_CENTRE,
    JOB_MISSION,
    SCHOOL,
    VICTIM_SUPPORT,
    HOUSING_INFORMATION,
    FAMILY_BENEFITS,
    TOWN_CLEANING,
    NEIGHBOURING_MANAGING_AGENT
}
