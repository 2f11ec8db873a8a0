package fr.entente.interventionservice.defect;

/** Why a landlord does not repair. */
public enum RefusedBecause {
    NOT_OURS,
    NOTHING_FOUND,
    TENANTS_CHARGE,
    WORKS_ALREADY_PLANNED
}
