package fr.entente.dossierservice.dossier;

/** Why a partner does not take up an orientation. */
public enum RefusedBecause {
    OUT_OF_REMIT,
    NO_CAPACITY,
    FOLLOWED_ALREADY,
    PERSON_DECLINED,
    UNREACHABLE
}
