package fr.entente.dossierservice.stock;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.entente.dossierservice.words.SiteId;

/** Where the imports before put each building, by its key: to a site, or to none of the scheme's. */
public record Memory(Map<String, Optional<SiteId>> places) {

    public static final Memory NONE = new Memory(Map.of());

    public Memory {
        places = Map.copyOf(places);
    }

    boolean knows(Building building) {
        return places.containsKey(building.key());
    }

    Optional<SiteId> siteOf(Building building) {
        return places.getOrDefault(building.key(), Optional.empty());
    }

    Set<SiteId> sites() {
        return places.values().stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
