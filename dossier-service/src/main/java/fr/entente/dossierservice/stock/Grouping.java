package fr.entente.dossierservice.stock;

import java.util.List;
import java.util.Set;

import fr.entente.dossierservice.words.SiteId;

/**
 * What the landlord says of the buildings of a file.
 *
 * @param emptied the sites that are in the file no more and have no dwellings any longer
 */
public record Grouping(List<Group> groups, Set<SiteId> emptied) {

    public Grouping {
        groups = List.copyOf(groups);
        emptied = Set.copyOf(emptied);
    }
}
