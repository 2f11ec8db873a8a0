package fr.entente.dossierservice.engagement;

import java.time.LocalDate;

/** Why an engagement says no. */
public abstract sealed class EngagementRejection extends RuntimeException {

    private EngagementRejection(String message) {
        super(message, null, false, false);
    }

    /** One of its sites goes to another landlord within its days. */
    public static final class ChangesHands extends EngagementRejection {

        private final LocalDate day;

        public ChangesHands(LocalDate day) {
            super("a site changes hands on " + day);
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }
    }

    /** What was worked on is not taken out of it, and its beginning stays. */
    public static final class BegunAlready extends EngagementRejection {

        private final LocalDate from;

        public BegunAlready(LocalDate from) {
            super("begun on " + from);
            this.from = from;
        }

        public LocalDate from() {
            return from;
        }
    }

    /** What was worked on stays in its report. */
    public static final class DaysHavePassed extends EngagementRejection {

        private final LocalDate earliest;

        public DaysHavePassed(LocalDate earliest) {
            super("possible from " + earliest);
            this.earliest = earliest;
        }

        public LocalDate earliest() {
            return earliest;
        }
    }

    public static final class Over extends EngagementRejection {

        private final LocalDate until;

        public Over(LocalDate until) {
            super("over since " + until);
            this.until = until;
        }

        public LocalDate until() {
            return until;
        }
    }

    public static final class Cancelled extends EngagementRejection {

        public Cancelled() {
            super("cancelled already");
        }
    }
}
