package fr.entente.dossierservice.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.entente.dossierservice.site.Stock;
import fr.entente.dossierservice.words.SiteId;

/** Buildings and sites of an invented landlord. */
final class StockSamples {

    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final SiteId ACACIAS = new SiteId(UUID.fromString("0198a000-0000-7000-8000-00000000ac01"));
    static final SiteId ERABLES = new SiteId(UUID.fromString("0198a000-0000-7000-8000-00000000ac02"));

    private StockSamples() {}

    static PresentSite acacias(int dwellings) {
        return site(ACACIAS, "Les Acacias", dwellings, FROM.minusYears(1));
    }

    static PresentSite erables(int dwellings) {
        return site(ERABLES, "Les Érables", dwellings, FROM.minusYears(1));
    }

    static PresentSite site(SiteId id, String name, int dwellings, LocalDate since) {
        return new PresentSite(id, 3, name, "Champigny-sur-Marne", "Les Mordacs", new Stock(dwellings, true), since);
    }

    static List<Building> buildings(String... lines) {
        var reading = new StockReading();
        reading.accept(new Line(1, List.of("RESIDENCE", "BATIMENT", "VILLE", "LOGEMENTS", "QPV")));
        for (int i = 0; i < lines.length; i++) {
            reading.accept(new Line(i + 2, List.of(lines[i].split(";", -1))));
        }
        reading.end(Optional.empty());
        if (reading.faults().total() > 0) {
            throw new IllegalArgumentException(reading.faults().first().toString());
        }
        return reading.buildings();
    }
}
