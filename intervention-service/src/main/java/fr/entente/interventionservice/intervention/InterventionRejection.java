package fr.entente.interventionservice.intervention;

import java.util.List;

/** Why an intervention says no. */
public abstract sealed class InterventionRejection extends RuntimeException {

    private InterventionRejection(String message) {
        super(message, null, false, false);
    }

    /** There is no such intervention, or none that the caller may know of. */
    public static final class Unknown extends InterventionRejection {

        public Unknown(InterventionId intervention) {
            super(intervention + " is unknown");
        }
    }

    public static final class AlreadyWithdrawn extends InterventionRejection {

        public AlreadyWithdrawn() {
            super("withdrawn already");
        }
    }

    /** A mediator changes what he logged himself; a manager changes anybody's. */
    public static final class AnotherMediators extends InterventionRejection {

        public AnotherMediators() {
            super("logged by another mediator");
        }
    }

    /** The version a correction was written on is not there yet. */
    public static final class NeverSeen extends InterventionRejection {

        private final long current;

        public NeverSeen(long current) {
            super("the version is now " + current);
            this.current = current;
        }

        public long current() {
            return current;
        }
    }

    public static final class NothingToSettle extends InterventionRejection {

        public NothingToSettle() {
            super("nothing to settle there");
        }
    }

    public static final class AlreadySettled extends InterventionRejection {

        public AlreadySettled() {
            super("settled already");
        }
    }

    /** A choice is missing, or is about something that nobody contradicts. */
    public static final class NotWhatIsToSettle extends InterventionRejection {

        private final List<Aspect> about;

        public NotWhatIsToSettle(List<Aspect> about) {
            super("to settle: " + about);
            this.about = about;
        }

        public List<Aspect> about() {
            return about;
        }
    }

    /** Two things that were told do not go together. */
    public static final class Incoherent extends InterventionRejection {

        private final Gap gap;

        public Incoherent(Gap gap) {
            super(gap.name());
            this.gap = gap;
        }

        public Gap gap() {
            return gap;
        }
    }

    /** What is missing, or is one thing too many. */
    public enum Gap {
        ASKED_BY_MISSING("askedBy"),
        ASKED_BY_ON_A_ROUND("askedBy"),
        NATURE_MISSING("nature"),
        SEVERITY_MISSING("severity"),
        SEVERITY_OF_NOTHING("severity"),
        ORIENTATION_MISSING("orientation"),
        ANSWER_MISSING("answer");

        private final String field;

        Gap(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
