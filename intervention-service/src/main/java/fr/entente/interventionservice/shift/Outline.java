package fr.entente.interventionservice.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.entente.interventionservice.shift.ShiftRejection.Flaw;
import fr.entente.interventionservice.territory.Territory;
import fr.entente.interventionservice.words.SiteId;

/** An evening as the manager lays it out; it may end after midnight. */
public record Outline(LocalDate day, Instant startsAt, Instant endsAt, List<UUID> mediators, List<Area> areas) {

    private static final int PAIR = 2;

    public Outline {
        mediators = List.copyOf(mediators);
        areas = List.copyOf(areas);
    }

    /** A sector before anybody has looked whose its sites are. */
    public record Area(String name, List<SiteId> sites) {

        public Area {
            sites = List.copyOf(sites);
        }
    }

    Plan on(Territory territory) {
        mustHoldTogether();
        return new Plan(day, startsAt, endsAt, mediators, areas.stream().map(area -> sector(area, territory)).toList());
    }

    private Sector sector(Area area, Territory territory) {
        return new Sector(area.name(),
                area.sites().stream().map(site -> new SectorSite(site, territory.landlordOn(day, site))).toList());
    }

    private void mustHoldTogether() {
        Flaw.PAIR_NEEDED.when(Set.copyOf(mediators).size() < PAIR);
        Flaw.MEDIATOR_TWICE.when(new HashSet<>(mediators).size() < mediators.size());
        var length = Duration.between(startsAt, endsAt);
        Flaw.TOO_LONG.when(!length.isPositive() || length.compareTo(Plan.LONGEST) > 0);
        Flaw.SECTOR_TWICE.when(areas.stream().map(Area::name).distinct().count() < areas.size());
        var sites = areas.stream().flatMap(area -> area.sites().stream()).toList();
        Flaw.SITE_TWICE.when(sites.stream().distinct().count() < sites.size());
    }
}
