package fr.entente.dossierservice.stock;

import java.time.LocalDate;

import fr.entente.dossierservice.site.Stock;
import fr.entente.dossierservice.words.SiteId;

/**
 * A site of the landlord as the scheme knows it.
 *
 * @param stock what stands there on the day from which the import holds
 * @param since the day from which its latest recorded stock holds
 */
public record PresentSite(SiteId id, long version, String name, String town, String district, Stock stock,
        LocalDate since) {

    boolean isCalled(String otherName, String otherTown) {
        return Words.key(name).equals(Words.key(otherName)) && Words.key(town).equals(Words.key(otherTown));
    }
}
