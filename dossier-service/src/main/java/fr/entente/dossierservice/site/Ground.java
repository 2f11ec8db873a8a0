package fr.entente.dossierservice.site;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;

/**
 * What decides whether something may have happened on a site on a day, and whose it then is.
 *
 * @param onlyFor whoever asks for a landlord must not learn of another's site
 */
public record Ground(SiteId siteId, SiteHistory site, SchemeHistory scheme, @Nullable LandlordId onlyFor) {

    /** The landlord that owned the site on that day, if it was a member then and a contract covered the day. */
    public LandlordId landlordOn(LocalDate day) {
        if (onlyFor != null && !site.wasEverOf(onlyFor)) {
            throw new SiteRejection.Unknown(siteId);
        }
        LandlordId owner = site.ownerOn(day);
        if (onlyFor != null && !owner.equals(onlyFor)) {
            throw new SiteRejection.Unknown(siteId);
        }
        scheme.mustAllowWorkFor(owner, day);
        return owner;
    }
}
