package fr.entente.interventionservice.action;

import java.time.Duration;
import java.time.LocalDate;

/** Why a collective action says no. */
public abstract sealed class ActionRejection extends RuntimeException {

    private ActionRejection(String message) {
        super(message, null, false, false);
    }

    public static final class EndsBeforeItBegins extends ActionRejection {

        public EndsBeforeItBegins() {
            super("ends before it begins");
        }
    }

    public static final class TooLong extends ActionRejection {

        private final Duration longest;

        public TooLong(Duration longest) {
            super("longer than " + longest);
            this.longest = longest;
        }

        public Duration longest() {
            return longest;
        }
    }

    /** What is over is told as held, not planned. */
    public static final class PlannedForThePast extends ActionRejection {

        public PlannedForThePast() {
            super("planned for a time gone by");
        }
    }

    /** What is wanted for a day to come was not held. */
    public static final class NotItsDayYet extends ActionRejection {

        private final LocalDate day;

        public NotItsDayYet(LocalDate day) {
            super("planned for " + day);
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }
    }

    /** Partners are institutions. */
    public static final class NamesAPerson extends ActionRejection {

        public NamesAPerson() {
            super("a partner looks like a person");
        }
    }

    public static final class NobodyCounted extends ActionRejection {

        public NobodyCounted() {
            super("neither a total nor ages");
        }
    }

    /** A total and ages do not add up. */
    public static final class CountsDiffer extends ActionRejection {

        private final int sum;

        public CountsDiffer(int sum) {
            super("ages add up to " + sum);
            this.sum = sum;
        }

        public int sum() {
            return sum;
        }
    }

    /** Only what is still planned is changed, moved, called off or held. */
    public static final class NotPlanned extends ActionRejection {

        private final ActionStatus status;

        public NotPlanned(ActionStatus status) {
            super("is " + status);
            this.status = status;
        }

        public ActionStatus status() {
            return status;
        }
    }

    /** Only what was held is corrected or withdrawn. */
    public static final class NotHeld extends ActionRejection {

        private final ActionStatus status;

        public NotHeld(ActionStatus status) {
            super("is " + status);
            this.status = status;
        }

        public ActionStatus status() {
            return status;
        }
    }
}
