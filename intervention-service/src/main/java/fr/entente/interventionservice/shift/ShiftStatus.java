package fr.entente.interventionservice.shift;

/** How far a shift has come. */
public enum ShiftStatus {
    PLANNED,
    STARTED,
    ENDED,
    CANCELLED
}
