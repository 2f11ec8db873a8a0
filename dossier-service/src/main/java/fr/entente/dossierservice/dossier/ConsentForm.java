package fr.entente.dossierservice.dossier;

/** How somebody agreed to be mediated. */
public enum ConsentForm {
    PAPER,
    ORAL
}
