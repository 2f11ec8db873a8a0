package fr.entente.interventionservice.defect;

/** Why a report shall not stand. */
public enum WithdrawnBecause {
    MISTAKE,
    DUPLICATE,
    WRONG_PLACE
}
