package fr.entente.dossierservice.stock;

import java.util.List;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.site.Stock;
import fr.entente.dossierservice.words.SiteId;

/**
 * Buildings that make one site.
 *
 * @param taken whether the site belongs to the scheme; a landlord's file holds more than that
 * @param siteId the site that it is, when it is not a new one
 */
public record Group(int number, String name, String town, String district, boolean taken, @Nullable SiteId siteId,
        List<Building> buildings) {

    public Group {
        buildings = List.copyOf(buildings);
    }

    public int dwellings() {
        return buildings.stream().mapToInt(Building::dwellings).sum();
    }

    public int inQpv() {
        return buildings.stream().mapToInt(Building::inQpv).sum();
    }

    public int outsideQpv() {
        return buildings.stream().mapToInt(Building::outsideQpv).sum();
    }

    /** In a priority district with at least half of the dwellings of which the file says so, otherwise as before. */
    Stock stock(boolean before) {
        boolean unsaid = inQpv() + outsideQpv() == 0;
        return new Stock(dwellings(), unsaid ? before : inQpv() >= outsideQpv());
    }
}
