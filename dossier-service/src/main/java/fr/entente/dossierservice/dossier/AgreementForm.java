package fr.entente.dossierservice.dossier;

/** How both sides settled what each of them will do. */
public enum AgreementForm {
    ORAL,
    WRITTEN
}
