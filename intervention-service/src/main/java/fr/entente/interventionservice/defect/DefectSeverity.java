package fr.entente.interventionservice.defect;

/** How much it matters to those who live there. */
public enum DefectSeverity {
    NUISANCE,
    OUT_OF_ORDER,
    DANGER
}
