package fr.entente.dossierservice.stock;

/**
 * What one line says of one building.
 *
 * @param commune what tells towns of the same name apart
 * @param programme what the landlord calls the whole of it
 */
record Entry(String commune, String town, String district, String programme, String building, int dwellings,
        Priority priority) {

    String key() {
        return String.join("|", Words.key(commune), Words.key(programme), Words.key(building));
    }
}
