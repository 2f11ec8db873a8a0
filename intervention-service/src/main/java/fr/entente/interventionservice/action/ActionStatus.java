package fr.entente.interventionservice.action;

/** How far it has come. */
public enum ActionStatus {
    PLANNED,
    CANCELLED,
    HELD,
    WITHDRAWN
}
