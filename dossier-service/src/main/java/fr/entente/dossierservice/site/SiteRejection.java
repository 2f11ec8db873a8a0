package fr.entente.dossierservice.site;

import java.time.LocalDate;

import fr.entente.dossierservice.words.LandlordId;
import fr.entente.dossierservice.words.SiteId;

/** Why a site says no. */
public abstract sealed class SiteRejection extends RuntimeException {

    private SiteRejection(String message) {
        super(message, null, false, false);
    }

    /** There is no such site, or none that the caller may know of. */
    public static final class Unknown extends SiteRejection {

        public Unknown(SiteId site) {
            super(site + " is unknown");
        }
    }

    public static final class NotYetInTheScheme extends SiteRejection {

        private final LocalDate from;

        public NotYetInTheScheme(LocalDate from) {
            super("in the scheme from " + from);
            this.from = from;
        }

        public LocalDate from() {
            return from;
        }
    }

    public static final class ChangedSince extends SiteRejection {

        private final LocalDate lastChange;

        public ChangedSince(LocalDate lastChange) {
            super("changed on " + lastChange + ", and history is not rewritten");
            this.lastChange = lastChange;
        }

        public LocalDate lastChange() {
            return lastChange;
        }
    }

    public static final class OwnedAlready extends SiteRejection {

        public OwnedAlready(LandlordId landlord) {
            super(landlord + " owns it already");
        }
    }
}
