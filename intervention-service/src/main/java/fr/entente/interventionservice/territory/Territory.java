package fr.entente.interventionservice.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.LandlordId;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.SiteId;

/**
 * What one scheme's copy says about its sites, and about the dossiers and requests that were asked for; it holds
 * nothing of another scheme, so that what is foreign is unknown.
 *
 * @param asOf everything that was committed elsewhere before that moment is in it
 * @param ownerships in the order in which they were recorded: of two from the same day the later one holds
 */
public record Territory(
        Instant asOf,
        Map<SiteId, List<Ownership>> ownerships,
        List<Membership> memberships,
        List<Contract> contracts,
        Set<DossierId> dossiers,
        Set<RequestId> requests) {

    /**
     * The landlord that owned the site on that day, if it was a member then and a contract or an engagement covered it.
     */
    public LandlordId landlordOn(LocalDate day, SiteId site) {
        LandlordId owner = ownerOn(day, site);
        if (contracts.stream().noneMatch(contract -> contract.covers(day, site))) {
            throw new TerritoryRejection.NotCovered(day);
        }
        if (memberships.stream().noneMatch(each -> each.landlordId().equals(owner) && each.covers(day))) {
            throw new TerritoryRejection.NotAMemberOnThatDay(day);
        }
        return owner;
    }

    public void mustKnow(@Nullable DossierId dossier) {
        if (dossier != null && !dossiers.contains(dossier)) {
            throw new TerritoryRejection.UnknownDossier(dossier);
        }
    }

    public void mustKnow(@Nullable RequestId request) {
        if (request != null && !requests.contains(request)) {
            throw new TerritoryRejection.UnknownRequest(request);
        }
    }

    private LandlordId ownerOn(LocalDate day, SiteId site) {
        List<Ownership> history = ownerships.getOrDefault(site, List.of());
        if (history.isEmpty()) {
            throw new TerritoryRejection.UnknownSite(site);
        }
        return history.reversed().stream().filter(each -> each.hasBegunOn(day)).findFirst()
                .orElseThrow(() -> new TerritoryRejection.NotYetInTheScheme(history.getFirst().from())).landlordId();
    }
}
