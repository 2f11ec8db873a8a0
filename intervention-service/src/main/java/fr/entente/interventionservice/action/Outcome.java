package fr.entente.interventionservice.action;

/** How far it came to what was wanted. */
public enum Outcome {
    REACHED,
    PARTLY_REACHED,
    NOT_REACHED
}
