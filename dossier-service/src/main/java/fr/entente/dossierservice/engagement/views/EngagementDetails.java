package fr.entente.dossierservice.engagement.views;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;

/**
 * An engagement with its sites; a landlord's staff sees its own only.
 *
 * @param overlapping others that hold on one of its sites on one of its days: what happens there and then is in each
 *     report
 */
public record EngagementDetails(
        @JsonUnwrapped EngagementItem item,
        List<Place> sites,
        List<EngagementItem> overlapping) {

    /** One of its sites, and the landlord that ordered it there. */
    public record Place(SiteId siteId, String name, String town, LandlordId landlordId,
            @Nullable String landlordName) {}
}
