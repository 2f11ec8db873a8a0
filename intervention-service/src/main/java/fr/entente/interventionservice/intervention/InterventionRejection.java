package fr.entente.interventionservice.intervention;

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
