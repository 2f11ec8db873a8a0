package fr.entente.dossierservice.request;

/** How far the promise of an answer and an orientation is kept. */
public enum Status {
    WAITING,
    ANSWERED,
    ORIENTED,
    DONE
}
