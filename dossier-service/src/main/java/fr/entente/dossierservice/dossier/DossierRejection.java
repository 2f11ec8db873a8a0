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

    /** Somebody was met before there was a dossier: that belongs to no dossier. */
    public static final class BeforeOpening extends DossierRejection {

        private final LocalDate openedOn;

        public BeforeOpening(LocalDate openedOn) {
            super("opened on " + openedOn);
            this.openedOn = openedOn;
        }

        public LocalDate openedOn() {
            return openedOn;
        }
    }

    public static final class ChecklistMissing extends DossierRejection {

        public ChecklistMissing() {
            super("nobody has looked whether it may be mediated");
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

    /** It was found that this conflict cannot be mediated. */
    public static final class NotAdmissible extends DossierRejection {

        public NotAdmissible() {
            super("not admissible");
        }
    }

    public static final class Suspended extends DossierRejection {

        private final LocalDate suspendedOn;

        public Suspended(LocalDate suspendedOn) {
            super("suspended on " + suspendedOn);
            this.suspendedOn = suspendedOn;
        }

        public LocalDate suspendedOn() {
            return suspendedOn;
        }
    }

    public static final class NotSuspended extends DossierRejection {

        public NotSuspended() {
            super("not suspended");
        }
    }

    /** A step that was taken cannot be left before it has brought what it is for. */
    public static final class NothingToShow extends DossierRejection {

        private final Step step;

        public NothingToShow(Step step) {
            super(step + " has nothing to show yet");
            this.step = step;
        }

        public Step step() {
            return step;
        }
    }

    public static final class NoAgreement extends DossierRejection {

        public NoAgreement() {
            super("no such agreement was reached");
        }
    }

    public static final class RequestsWait extends DossierRejection {

        private final int count;

        public RequestsWait(int count) {
            super(count + " requests wait for an answer");
            this.count = count;
        }

        public int count() {
            return count;
        }
    }

    public static final class NotFollowing extends DossierRejection {

        public NotFollowing() {
            super("whoever hands over follows the dossier, and the other one does not");
        }
    }

    public static final class HandoverPending extends DossierRejection {

        public HandoverPending() {
            super("a hand-over waits for its answer");
        }
    }

    public static final class NoHandover extends DossierRejection {

        public NoHandover() {
            super("no hand-over waits for that answer");
        }
    }

    public static final class OrientationUnknown extends DossierRejection {

        public OrientationUnknown() {
            super("no such orientation");
        }
    }

    public static final class OrientationAnsweredAlready extends DossierRejection {

        private final OrientationStatus status;

        public OrientationAnsweredAlready(OrientationStatus status) {
            super("the orientation is " + status + " already");
            this.status = status;
        }

        public OrientationStatus status() {
            return status;
        }
    }

    /** A dossier is not the sequel of itself. */
    public static final class OwnSequel extends DossierRejection {

        public OwnSequel() {
            super("a dossier is not followed in itself");
        }
    }
}
