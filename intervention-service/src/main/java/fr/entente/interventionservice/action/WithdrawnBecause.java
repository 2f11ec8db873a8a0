package fr.entente.interventionservice.action;

/** Why what was told as held shall not count. */
public enum WithdrawnBecause {
    MISTAKE,
    DUPLICATE,
    NOT_HELD
}
