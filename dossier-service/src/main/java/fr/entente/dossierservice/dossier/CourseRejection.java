package fr.entente.dossierservice.dossier;

import java.time.LocalDate;

/** Why a dossier does not come further, or back: its steps, its rest, its end and what is asked after it. */
public abstract sealed class CourseRejection extends DossierRejection {

    private CourseRejection(String message) {
        super(message);
    }

    /** The request it comes from belongs to another landlord. */
    public static final class OtherLandlord extends CourseRejection {

        public OtherLandlord() {
            super("the request belongs to another landlord");
        }
    }

    public static final class AlreadyClosed extends CourseRejection {

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
    public static final class BeforeOpening extends CourseRejection {

        private final LocalDate openedOn;

        public BeforeOpening(LocalDate openedOn) {
            super("opened on " + openedOn);
            this.openedOn = openedOn;
        }

        public LocalDate openedOn() {
            return openedOn;
        }
    }

    public static final class ChecklistMissing extends CourseRejection {

        public ChecklistMissing() {
            super("nobody has looked whether it may be mediated");
        }
    }

    public static final class StillOpen extends CourseRejection {

        public StillOpen() {
            super("still open");
        }
    }

    public static final class StepOutOfOrder extends CourseRejection {

        private final Step next;

        public StepOutOfOrder(Step next) {
            super("the next step is " + next);
            this.next = next;
        }

        public Step next() {
            return next;
        }
    }

    public static final class NoStepLeft extends CourseRejection {

        public NoStepLeft() {
            super("all four steps were reached");
        }
    }

    public static final class NeedsDiagnosis extends CourseRejection {

        public NeedsDiagnosis() {
            super("that outcome needs a diagnosis");
        }
    }

    /** The day lies before something that happened to the dossier already. */
    public static final class TooEarly extends CourseRejection {

        private final LocalDate earliest;

        public TooEarly(LocalDate earliest) {
            super("not before " + earliest);
            this.earliest = earliest;
        }

        public LocalDate earliest() {
            return earliest;
        }
    }

    public static final class RecurrenceTooEarly extends CourseRejection {

        private final LocalDate due;

        public RecurrenceTooEarly(LocalDate due) {
            super("recurrence is asked from " + due);
            this.due = due;
        }

        public LocalDate due() {
            return due;
        }
    }

    public static final class RecurrenceAlreadyChecked extends CourseRejection {

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
    public static final class NotAdmissible extends CourseRejection {

        public NotAdmissible() {
            super("not admissible");
        }
    }

    public static final class Suspended extends CourseRejection {

        private final LocalDate suspendedOn;

        public Suspended(LocalDate suspendedOn) {
            super("suspended on " + suspendedOn);
            this.suspendedOn = suspendedOn;
        }

        public LocalDate suspendedOn() {
            return suspendedOn;
        }
    }

    public static final class NotSuspended extends CourseRejection {

        public NotSuspended() {
            super("not suspended");
        }
    }

    /** A step that was taken cannot be left before it has brought what it is for. */
    public static final class NothingToShow extends CourseRejection {

        private final Step step;

        public NothingToShow(Step step) {
            super(step + " has nothing to show yet");
            this.step = step;
        }

        public Step step() {
            return step;
        }
    }

    public static final class RequestsWait extends CourseRejection {

        private final int count;

        public RequestsWait(int count) {
            super(count + " requests wait for an answer");
            this.count = count;
        }

        public int count() {
            return count;
        }
    }

    /** A conflict at one landlord's does not go on at another one's. */
    public static final class SequelElsewhere extends CourseRejection {

        public SequelElsewhere() {
            super("the sequel belongs to another landlord");
        }
    }

    /** The conflict is followed in another dossier already: it is not followed twice. */
    public static final class HasSequel extends CourseRejection {

        public HasSequel() {
            super("followed in another dossier");
        }
    }

    /** A dossier is not the sequel of itself. */
    public static final class OwnSequel extends CourseRejection {

        public OwnSequel() {
            super("a dossier is not followed in itself");
        }
    }
}
