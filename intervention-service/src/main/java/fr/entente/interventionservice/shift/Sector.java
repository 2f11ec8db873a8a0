package fr.entente.interventionservice.shift;

import java.util.List;
import java.util.Optional;

import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.SiteId;

/** Sites that are walked together; the name is that of a place. */
public record Sector(String name, List<SectorSite> sites) {

    public Sector {
        sites = List.copyOf(sites);
    }

    Optional<LandlordId> ownerOf(SiteId site) {
        return sites.stream().filter(each -> each.siteId().equals(site)).map(SectorSite::landlordId).findFirst();
    }
}
