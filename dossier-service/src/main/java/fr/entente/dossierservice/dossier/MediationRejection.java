package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

/** What stands between two sides: who is no party, and who did not agree. */
public abstract sealed class MediationRejection extends DossierRejection {

    private MediationRejection(String message) {
        super(message);
    }

    public static final class PartyThereAlready extends MediationRejection {

        public PartyThereAlready() {
            super("the party is there already");
        }
    }

    /** Only parties of the dossier meet about it. */
    public static final class PartyUnknown extends MediationRejection {

        public PartyUnknown() {
            super("not a party of this dossier");
        }
    }

    public static final class ConsentGivenAlready extends MediationRejection {

        public ConsentGivenAlready() {
            super("consent was given already");
        }
    }

    public static final class NoConsent extends MediationRejection {

        public NoConsent() {
            super("no consent holds");
        }
    }

    public static final class NeedsBothConsents extends MediationRejection {

        public NeedsBothConsents() {
            super("both sides have to agree");
        }
    }

    /** With A one meets A, with B one meets B, and together both. */
    public static final class OtherSide extends MediationRejection {

        public OtherSide() {
            super("those who came do not fit the meeting");
        }
    }

    /** What was withdrawn may be given anew, but not as if that had been before. */
    public static final class ConsentTooSoon extends MediationRejection {

        private final LocalDate withdrawnOn;

        public ConsentTooSoon(LocalDate withdrawnOn) {
            super("consent was withdrawn on " + withdrawnOn);
            this.withdrawnOn = withdrawnOn;
        }

        public LocalDate withdrawnOn() {
            return withdrawnOn;
        }
    }

    public static final class NoAgreement extends MediationRejection {

        public NoAgreement() {
            super("no such agreement was reached");
        }
    }
}
