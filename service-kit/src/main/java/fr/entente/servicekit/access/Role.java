package fr.entente.servicekit.access;

/** As what a person acts. */
public enum Role {
    ADMINISTRATOR, MEDIATOR, MANAGER, LANDLORD, COORDINATOR, PARTNER, AUDITOR
}
