package fr.entente.interventionservice.intervention;

/** Which of two contradicting values holds. */
public enum Choice {
    STANDING,
    PROPOSED
}
