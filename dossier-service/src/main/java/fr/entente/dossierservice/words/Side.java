package fr.entente.dossierservice.words;

/** The two sides of a conflict. */
public enum Side {
    A,
    B
}
