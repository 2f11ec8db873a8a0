package fr.entente.dossierservice.dossier;

/** Why a step was passed over. */
public enum PassedBecause {
    NOT_NEEDED,
    PARTY_DECLINED,
    RESOLVED_EARLIER,
    URGENT,
    HANDLED_BY_PARTNER
}
