package fr.entente.dossierservice.stock;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.entente.dossierservice.words.SiteId;

/**
 * Where a building was before that the file calls otherwise: one of the same address, of which the file says nothing
 * under its old name. Where two of them might be meant, nothing is guessed.
 */
final class Trace {

    private final Memory memory;
    private final Map<String, SiteId> lost;

    Trace(Memory memory, Collection<Building> buildings) {
        this.memory = memory;
        this.lost = lost(memory, buildings.stream().map(Building::key).collect(Collectors.toSet()));
    }

    private static Map<String, SiteId> lost(Memory memory, Set<String> present) {
        Map<String, Set<Optional<SiteId>>> places = new HashMap<>();
        memory.places().forEach((key, place) -> {
            if (!present.contains(key)) {
                places.computeIfAbsent(Building.addressOf(key), _ -> new HashSet<>()).add(place);
            }
        });
        Map<String, SiteId> found = new HashMap<>();
        places.forEach((address, sites) -> sites.stream().filter(_ -> sites.size() == 1).flatMap(Optional::stream)
                .forEach(site -> found.put(address, site)));
        return found;
    }

    /** The site it was in, under whatever name. */
    Optional<SiteId> siteOf(Building building) {
        return memory.knows(building)
                ? memory.siteOf(building)
                : Optional.ofNullable(lost.get(building.addressKey()));
    }
}
