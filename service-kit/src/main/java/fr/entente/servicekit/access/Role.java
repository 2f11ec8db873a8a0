package fr.entente.servicekit.access;

/** As what a person acts. */
public enum Role {
    ADMINISTRATOR, MEDIATOR, MANAGER, LANDLORD, COORDINATOR, PARTNER, AUDITOR;

    /** Of the operator's own people, who may know what residents told it and who of them walked where. */
    public boolean isOperator() {
        return this == MEDIATOR || this == MANAGER;
    }
}
