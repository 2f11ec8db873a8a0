package fr.entente.dossierservice.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.stock.StockRejection.GroupTooLarge;
import fr.entente.dossierservice.stock.StockRejection.GroupsDoNotFit;
import fr.entente.dossierservice.words.SiteId;

/** The user's say: the same buildings in other groups. No building is lost and none is counted twice. */
public record Regrouping(List<Wish> wishes, Set<SiteId> emptied) {

    private static final int MOST_DWELLINGS = 20_000;

    /** One group as it is wanted; a site keeps the name it has, or takes the new one that was found for it. */
    public record Wish(String name, String town, String district, boolean taken, @Nullable SiteId siteId,
            List<Integer> buildings) {}

    public Grouping of(Grouping before, List<PresentSite> sites) {
        Map<SiteId, PresentSite> present = sites.stream()
                .collect(Collectors.toMap(PresentSite::id, Function.identity()));
        mustBeDifferentSitesOf(present);
        var left = new HashMap<Integer, Building>();
        before.groups().forEach(group -> group.buildings().forEach(each -> left.put(each.number(), each)));
        var groups = new ArrayList<Group>();
        for (var wish : wishes) {
            groups.add(group(groups.size() + 1, wish, present, left, before));
        }
        if (!left.isEmpty() || !present.keySet().containsAll(emptied)) {
            throw new GroupsDoNotFit();
        }
        return new Grouping(groups, emptied);
    }

    private void mustBeDifferentSitesOf(Map<SiteId, PresentSite> present) {
        var met = new HashSet<SiteId>();
        wishes.stream().flatMap(wish -> Optional.ofNullable(wish.siteId()).stream()).forEach(site -> {
            if (!present.containsKey(site) || !met.add(site)) {
                throw new GroupsDoNotFit();
            }
        });
    }

    private static Group group(int number, Wish wish, Map<SiteId, PresentSite> present, Map<Integer, Building> left,
            Grouping before) {
        var buildings = wish.buildings().stream().map(each -> Optional.ofNullable(left.remove(each))
                .orElseThrow(GroupsDoNotFit::new)).toList();
        if (buildings.isEmpty()) {
            throw new GroupsDoNotFit();
        }
        var site = wish.siteId() == null ? null : present.get(wish.siteId());
        var group = site == null
                ? new Group(number, wish.name(), wish.town(), wish.district(), wish.taken(), null, buildings)
                : new Group(number, nameOf(site, wish, before), site.town(), site.district(), wish.taken(), site.id(),
                        buildings);
        if (group.taken() && group.dwellings() > MOST_DWELLINGS) {
            throw new GroupTooLarge(group.name());
        }
        return group;
    }

    private static String nameOf(PresentSite site, Wish wish, Grouping before) {
        return before.groups().stream().anyMatch(
                group -> site.id().equals(group.siteId()) && group.name().equals(wish.name()))
                        ? wish.name()
                        : site.name();
    }
}
