package fr.entente.interventionservice.shift;

import java.util.List;

/** How a sector was, with the sites that were in it that evening. */
public record SectorMood(String sector, Mood mood, List<SectorSite> sites) {

    public SectorMood {
        sites = List.copyOf(sites);
    }
}
