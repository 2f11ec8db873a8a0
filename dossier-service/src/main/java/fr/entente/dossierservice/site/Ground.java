package fr.entente.dossierservice.site;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import fr.entente.dossierservice.scheme.SchemeHistory;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;

/**
 * What decides whether something may have happened on a site on a day, and whose it then is.
 *
 * @param onlyFor whoever asks for a landlord must not learn of another's site
 * @param engaged days of one-off engagements on the site, which need no contract
 */
public record Ground(
        SiteId siteId,
        SiteHistory site,
        SchemeHistory scheme,
        @Nullable LandlordId onlyFor,
        List<Engaged> engaged) {

    /** Days on which mediators are engaged for the site; both ends are included. */
    public record Engaged(LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public Ground {
        engaged = List.copyOf(engaged);
    }

    public Ground(SiteId siteId, SiteHistory site, SchemeHistory scheme, @Nullable LandlordId onlyFor) {
        this(siteId, site, scheme, onlyFor, List.of());
    }

    /**
     * The landlord that owned the site on that day, if it was a member then and a contract or an engagement covered the
     * day.
     */
    public LandlordId landlordOn(LocalDate day) {
        if (engaged.stream().anyMatch(each -> each.covers(day))) {
            return memberOn(day);
        }
        LandlordId owner = ownerOn(day);
        scheme.mustAllowWorkFor(owner, day);
        return owner;
    }

    /** The landlord that owned the site on that day, if it was a member then. */
    public LandlordId memberOn(LocalDate day) {
        LandlordId owner = ownerOn(day);
        scheme.mustHaveMember(owner, day);
        return owner;
    }

    private LandlordId ownerOn(LocalDate day) {
        if (onlyFor != null && !site.wasEverOf(onlyFor)) {
            throw new SiteRejection.Unknown(siteId);
        }
        LandlordId owner = site.ownerOn(day);
        if (onlyFor != null && !owner.equals(onlyFor)) {
            throw new SiteRejection.Unknown(siteId);
        }
        return owner;
    }
}
