package fr.entente.dossierservice.scheme;

import java.time.LocalDate;

import fr.entente.dossierservice.words.LandlordId;

/** Why a scheme says no. */
public abstract sealed class SchemeRejection extends RuntimeException {

    private SchemeRejection(String message) {
        super(message, null, false, false);
    }

    public static final class AlreadyAMember extends SchemeRejection {

        public AlreadyAMember(LandlordId landlord) {
            super(landlord + " is a member on that day already");
        }
    }

    public static final class NotAMember extends SchemeRejection {

        public NotAMember(LandlordId landlord) {
            super(landlord + " is not a member, or its last day is known already");
        }
    }

    public static final class LeavesBeforeJoining extends SchemeRejection {

        private final LocalDate memberSince;

        public LeavesBeforeJoining(LocalDate memberSince) {
            super("member since " + memberSince);
            this.memberSince = memberSince;
        }

        public LocalDate memberSince() {
            return memberSince;
        }
    }

    public static final class NotAMemberOnThatDay extends SchemeRejection {

        private final LocalDate day;

        public NotAMemberOnThatDay(LandlordId landlord, LocalDate day) {
            super(landlord + " was not a member on " + day);
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }
    }

    public static final class NotCovered extends SchemeRejection {

        private final LocalDate day;

        public NotCovered(LocalDate day) {
            super("no contract covers " + day);
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }
    }

    /** A promise cannot be given for days before the one that holds already. */
    public static final class PromisedLater extends SchemeRejection {

        private final LocalDate from;

        public PromisedLater(LocalDate from) {
            super("promised from " + from);
            this.from = from;
        }

        public LocalDate from() {
            return from;
        }
    }

    public static final class ContractOverlaps extends SchemeRejection {

        private final LocalDate until;

        public ContractOverlaps(LocalDate until) {
            super("the contract before holds until " + until);
            this.until = until;
        }

        public LocalDate until() {
            return until;
        }
    }

    public static final class NoContract extends SchemeRejection {

        public NoContract() {
            super("no contract was ever signed");
        }
    }

    public static final class ContractEndedAlready extends SchemeRejection {

        public ContractEndedAlready() {
            super("the contract was ended");
        }
    }

    public static final class NoRenewalLeft extends SchemeRejection {

        public NoRenewalLeft() {
            super("the contract was renewed as often as it may be");
        }
    }

    public static final class RenewalTooShort extends SchemeRejection {

        private final LocalDate until;

        public RenewalTooShort(LocalDate until) {
            super("the contract holds until " + until + " already");
            this.until = until;
        }

        public LocalDate until() {
            return until;
        }
    }

    public static final class EndOutsideContract extends SchemeRejection {

        private final LocalDate from;
        private final LocalDate until;

        public EndOutsideContract(LocalDate from, LocalDate until) {
            super("the contract holds from " + from + " until " + until);
            this.from = from;
            this.until = until;
        }

        public LocalDate from() {
            return from;
        }

        public LocalDate until() {
            return until;
        }
    }
}
