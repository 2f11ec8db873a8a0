package fr.entente.dossierservice.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.entente.dossierservice.words.LandlordId;

/**
 * Who owned a site on which day. Days never go back; of two ownerships from the same day the later recorded one holds.
 */
public record SiteHistory(List<Ownership> ownerships) {

    static final SiteHistory EMPTY = new SiteHistory(List.of());

    public LandlordId ownerOn(LocalDate day) {
        return ownerships.reversed().stream().filter(each -> !each.from().isAfter(day)).findFirst()
                .orElseThrow(() -> new SiteRejection.NotYetInTheScheme(ownerships.getFirst().from())).landlordId();
    }

    public boolean wasEverOf(LandlordId landlord) {
        return ownerships.stream().anyMatch(each -> each.landlordId().equals(landlord));
    }

    Ownership latest() {
        return ownerships.getLast();
    }

    SiteHistory with(Ownership ownership) {
        List<Ownership> longer = new ArrayList<>(ownerships);
        longer.add(ownership);
        return new SiteHistory(List.copyOf(longer));
    }
}
