package fr.entente.dossierservice.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.entente.dossierservice.words.SiteId;

/**
 * How buildings are grouped before anybody has said anything: as the year before, by the name of an existing site, and
 * otherwise by programme. Towns where the landlord has no site in the scheme are left out, unless it has none at all.
 */
public final class Proposal {

    private final Map<SiteId, PresentSite> sites;
    private final Memory memory;
    private final Set<String> towns;
    private final Map<String, Set<SiteId>> sitesOfProgrammes;
    private final Map<String, SiteId> renamed;

    private Proposal(Collection<Building> buildings, List<PresentSite> sites, Memory memory) {
        this.sites = sites.stream().collect(Collectors.toMap(PresentSite::id, Function.identity()));
        this.memory = memory;
        this.towns = sites.stream().map(site -> Words.key(site.town())).collect(Collectors.toSet());
        this.sitesOfProgrammes = buildings.stream().filter(building -> rememberedSite(building).isPresent())
                .collect(Collectors.groupingBy(Building::programmeKey,
                        Collectors.mapping(building -> rememberedSite(building).orElseThrow().id(),
                                Collectors.toSet())));
        this.renamed = renamed(buildings, new Trace(memory, buildings));
    }

    /** Programmes all of whose buildings were one site before that the file would lose otherwise. */
    private Map<String, SiteId> renamed(Collection<Building> buildings, Trace trace) {
        var kept = sitesOfProgrammes.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var before = buildings.stream().collect(Collectors.groupingBy(Building::programmeKey,
                Collectors.mapping(building -> trace.siteOf(building).filter(sites::containsKey), Collectors.toSet())));
        var found = new HashMap<String, SiteId>();
        before.forEach((programme, places) -> places.stream().findFirst().filter(_ -> places.size() == 1)
                .flatMap(Function.identity()).filter(site -> !kept.contains(site))
                .ifPresent(site -> found.put(programme, site)));
        var meant = found.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        found.values().removeIf(site -> meant.getOrDefault(site, 0L) > 1);
        return found;
    }

    public static Grouping of(Collection<Building> buildings, List<PresentSite> sites, Memory memory) {
        return new Proposal(buildings, sites, memory).grouping(buildings);
    }

    private Grouping grouping(Collection<Building> buildings) {
        var byPlace = new LinkedHashMap<Place, List<Building>>();
        buildings.forEach(building -> byPlace.computeIfAbsent(placeOf(building), _ -> new ArrayList<>()).add(building));
        var groups = new ArrayList<Group>();
        byPlace.forEach((place, together) -> groups.add(group(groups.size() + 1, place, together)));
        return new Grouping(groups, gone(groups));
    }

    /** A site, or a programme that is a site to be; what was left out before stands apart. */
    private record Place(Optional<SiteId> site, String programme, boolean leftOut) {}

    private Place placeOf(Building building) {
        return siteOf(building).map(site -> new Place(Optional.of(site), "", false))
                .orElseGet(() -> new Place(Optional.empty(), building.programmeKey(), memory.knows(building)));
    }

    private Optional<SiteId> siteOf(Building building) {
        if (memory.knows(building)) {
            return rememberedSite(building).map(PresentSite::id);
        }
        var siblings = sitesOfProgrammes.getOrDefault(building.programmeKey(), Set.of());
        return siblings.size() == 1
                ? siblings.stream().findFirst()
                : sites.values().stream().filter(site -> site.isCalled(building.programme(), building.town()))
                        .map(PresentSite::id).findFirst()
                        .or(() -> Optional.ofNullable(renamed.get(building.programmeKey())));
    }

    private Optional<PresentSite> rememberedSite(Building building) {
        return memory.siteOf(building).map(sites::get);
    }

    private Group group(int number, Place place, List<Building> together) {
        var first = together.getFirst();
        var site = place.site().map(sites::get);
        var town = Words.calm(first.town());
        return site.map(known -> new Group(number, nameOf(known, first), known.town(), known.district(), true,
                known.id(), together))
                .orElseGet(() -> new Group(number, Words.calm(first.programme()), town, district(together, town),
                        !place.leftOut() && isNear(first), null, together));
    }

    private String nameOf(PresentSite site, Building first) {
        return site.id().equals(renamed.get(first.programmeKey())) && !site.isCalled(first.programme(), first.town())
                ? Words.calm(first.programme())
                : site.name();
    }

    private boolean isNear(Building building) {
        return towns.isEmpty() || towns.contains(Words.key(building.town()));
    }

    private static String district(List<Building> together, String town) {
        return together.stream().map(Building::district).filter(district -> !district.isEmpty()).findFirst()
                .map(Words::calm).orElse(town);
    }

    /** A site that came from a file and is in it no more; one that was registered by hand stays as it is. */
    private Set<SiteId> gone(List<Group> groups) {
        var met = groups.stream().map(Group::siteId).collect(Collectors.toSet());
        return memory.sites().stream().filter(sites::containsKey).filter(site -> !met.contains(site))
                .collect(Collectors.toSet());
    }
}
