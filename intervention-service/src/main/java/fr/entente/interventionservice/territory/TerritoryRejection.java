package fr.entente.interventionservice.territory;

import java.time.LocalDate;

import fr.entente.interventionservice.words.DossierId;
import fr.entente.interventionservice.words.RequestId;
import fr.entente.interventionservice.words.SiteId;

/** Why nothing can have happened there on that day, as far as this service's copy goes. */
public abstract sealed class TerritoryRejection extends RuntimeException {

    private TerritoryRejection(String message) {
        super(message, null, false, false);
    }

    /** There is no such site, or none in the caller's scheme. */
    public static final class UnknownSite extends TerritoryRejection {

        public UnknownSite(SiteId site) {
            super(site + " is unknown");
        }
    }

    /** There is no such dossier, or none in the caller's scheme. */
    public static final class UnknownDossier extends TerritoryRejection {

        public UnknownDossier(DossierId dossier) {
            super(dossier + " is unknown");
        }
    }

    /** There is no such request, or none in the caller's scheme. */
    public static final class UnknownRequest extends TerritoryRejection {

        public UnknownRequest(RequestId request) {
            super(request + " is unknown");
        }
    }

    public static final class NotYetInTheScheme extends TerritoryRejection {

        private final LocalDate from;

        public NotYetInTheScheme(LocalDate from) {
            super("in the scheme from " + from);
            this.from = from;
        }

        public LocalDate from() {
            return from;
        }
    }

    public static final class NotCovered extends TerritoryRejection {

        private final LocalDate day;

        public NotCovered(LocalDate day) {
            super("no contract covers " + day);
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }
    }

    public static final class NotAMemberOnThatDay extends TerritoryRejection {

        private final LocalDate day;

        public NotAMemberOnThatDay(LocalDate day) {
            super("the owner was not a member on " + day);
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }
    }

    /** The copy would say no, but may simply be late: whoever asks again gets a certain answer. */
    public static final class NotKnownYet extends TerritoryRejection {

        public NotKnownYet(TerritoryRejection doubtful) {
            super("not certain yet: " + doubtful.getMessage());
        }
    }
}
