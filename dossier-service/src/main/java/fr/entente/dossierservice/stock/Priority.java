package fr.entente.dossierservice.stock;

/** Whether dwellings lie in a priority district, as far as a file says. */
enum Priority {
    INSIDE,
    OUTSIDE,
    UNSAID
}
