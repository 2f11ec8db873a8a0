package fr.entente.interventionservice.intervention;

/** Why what was logged shall not count. */
public enum WithdrawnBecause {
    MISTAKE,
    DUPLICATE,
    WRONG_PLACE
}
