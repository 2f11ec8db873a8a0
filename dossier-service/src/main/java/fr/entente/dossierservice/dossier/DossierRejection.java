package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

import fr.entente.dossierservice.words.DossierId;

/** Why a dossier says no. */
public abstract sealed class DossierRejection extends RuntimeException {

    private DossierRejection(String message) {
        super(message, null, false, false);
    }

    /** There is no such dossier, or none that the caller may know of. */
    public static final class Unknown extends DossierRejection {

        public Unknown(DossierId dossier) {
            super(dossier + " is unknown");
        }
    }

    /** The request it comes from belongs to another landlord. */
    public static final class OtherLandlord extends DossierRejection {

        public OtherLandlord() {
            super("the request belongs to another landlord");
        }
    }

    public static final class AlreadyClosed extends DossierRejection {

        private final LocalDate closedOn;

        public AlreadyClosed(LocalDate closedOn) {
            super("closed on " + closedOn);
            this.closedOn = closedOn;
        }

        public LocalDate closedOn() {
            return closedOn;
        }
    }

    public static final class StillOpen extends DossierRejection {

        public StillOpen() {
            super("still open");
        }
    }

    public static final class AssignedAlready extends DossierRejection {

        public AssignedAlready() {
            super("assigned already");
        }
    }

    public static final class PartyThereAlready extends DossierRejection {

        public PartyThereAlready() {
            super("the party is there already");
        }
    }

    /** Only parties of the dossier meet about it. */
    public static final class PartyUnknown extends DossierRejection {

        public PartyUnknown() {
            super("not a party of this dossier");
        }
    }

    public static final class ConsentGivenAlready extends DossierRejection {

        public ConsentGivenAlready() {
            super("consent was given already");
        }
    }

    public static final class NoConsent extends DossierRejection {

        public NoConsent() {
            super("no consent holds");
        }
    }

    public static final class NeedsBothConsents extends DossierRejection {

        public NeedsBothConsents() {
            super("both sides have to agree");
        }
    }

    /** What was withdrawn may be given anew on a later day only. */
    public static final class ConsentTooSoon extends DossierRejection {

        private final LocalDate withdrawnOn;

        public ConsentTooSoon(LocalDate withdrawnOn) {
            super("consent was withdrawn on " + withdrawnOn);
            this.withdrawnOn = withdrawnOn;
        }

        public LocalDate withdrawnOn() {
            return withdrawnOn;
        }
    }

    public static final class StepOutOfOrder extends DossierRejection {

        private final Step next;

        public StepOutOfOrder(Step next) {
            super("the next step is " + next);
            this.next = next;
        }

        public Step next() {
            return next;
        }
    }

    public static final class NoStepLeft extends DossierRejection {

        public NoStepLeft() {
            super("all four steps were reached");
        }
    }

    public static final class NeedsDiagnosis extends DossierRejection {

        public NeedsDiagnosis() {
            super("that outcome needs a diagnosis");
        }
    }

    /** The day lies before something that happened to the dossier already. */
    public static final class TooEarly extends DossierRejection {

        private final LocalDate earliest;

        public TooEarly(LocalDate earliest) {
            super("not before " + earliest);
            this.earliest = earliest;
        }

        public LocalDate earliest() {
            return earliest;
        }
    }

    public static final class RecurrenceTooEarly extends DossierRejection {

        private final LocalDate due;

        public RecurrenceTooEarly(LocalDate due) {
            super("recurrence is asked from " + due);
            this.due = due;
        }

        public LocalDate due() {
            return due;
        }
    }

    public static final class RecurrenceAlreadyChecked extends DossierRejection {

        private final RecurrenceDelay delay;

        public RecurrenceAlreadyChecked(RecurrenceDelay delay) {
            super("asked at " + delay.months() + " months already");
            this.delay = delay;
        }

        public RecurrenceDelay delay() {
            return delay;
        }
    }
}
