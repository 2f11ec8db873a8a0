package fr.entente.interventionservice.defect;

import java.time.Instant;
import java.time.LocalDate;

/** Why a defect says no. */
public abstract sealed class DefectRejection extends RuntimeException {

    private DefectRejection(String message) {
        super(message, null, false, false);
    }

    public static final class AlreadyAcknowledged extends DefectRejection {

        public AlreadyAcknowledged() {
            super("acknowledged already");
        }
    }

    /** What a landlord has planned for is not taken back. */
    public static final class AlreadyPlanned extends DefectRejection {

        public AlreadyPlanned() {
            super("planned already");
        }
    }

    /** Another report was merged into it: whoever takes it back would take both. */
    public static final class StandsForOthers extends DefectRejection {

        public StandsForOthers() {
            super("stands for others");
        }
    }

    /** A mediator takes back what he reported himself; a manager takes back anybody's. */
    public static final class AnothersReport extends DefectRejection {

        public AnothersReport() {
            super("reported by another mediator");
        }
    }

    /** Repaired, refused, merged or withdrawn: it is at its end. */
    public static final class Ended extends DefectRejection {

        private final DefectStatus status;

        public Ended(DefectStatus status) {
            super("ended as " + status);
            this.status = status;
        }

        public DefectStatus status() {
            return status;
        }
    }

    /** Nothing can be done about a defect before it is found. */
    public static final class BeforeItWasFound extends DefectRejection {

        private final Instant foundAt;

        public BeforeItWasFound(Instant foundAt) {
            super("found at " + foundAt);
            this.foundAt = foundAt;
        }

        public Instant foundAt() {
            return foundAt;
        }
    }

    /** A repair is planned for a day to come. */
    public static final class PlannedForThePast extends DefectRejection {

        public PlannedForThePast(LocalDate plannedFor) {
            super("planned for " + plannedFor);
        }
    }

    /** It is kept under the earlier report, never under a later one or under itself. */
    public static final class LaterReport extends DefectRejection {

        public LaterReport(DefectId other) {
            super(other + " is not the earlier report");
        }
    }

    /** The same thing cannot be broken at two sites. */
    public static final class AnotherPlace extends DefectRejection {

        public AnotherPlace(DefectId other) {
            super(other + " was found elsewhere");
        }
    }

    /** The report that is to stay is at its end. */
    public static final class EarlierEnded extends DefectRejection {

        public EarlierEnded(DefectId other) {
            super(other + " is at its end");
        }
    }
}
