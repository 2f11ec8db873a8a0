package fr.entente.dossierservice.dossier;

/**
 * Why a conflict cannot be mediated. That somebody is in a crisis or cannot bind himself by law is one code on purpose:
 * nobody reads a diagnosis from it.
 */
public enum Exclusion {
    PARTY_UNABLE_TO_COMMIT,
    PARTY_MERELY_HOSTED,
    CONCILIATION_FAILED,
    COURT_CASE_PENDING,
    LANDLORD_LITIGATION
}
