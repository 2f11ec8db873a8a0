package fr.entente.interventionservice.shift;

import java.time.Instant;
import java.util.UUID;

/** Why a shift says no. */
public abstract sealed class ShiftRejection extends RuntimeException {

    private ShiftRejection(String message) {
        super(message, null, false, false);
    }

    /** What does not hold together in what is asked. */
    public enum Flaw {
        PAIR_NEEDED,
        MEDIATOR_TWICE,
        TOO_LONG,
        SECTOR_TWICE,
        SITE_TWICE,
        START_OUTSIDE_THE_PLAN,
        END_BEFORE_START,
        HELD_TOO_LONG,
        START_MISSING,
        END_MISSING,
        HOURS_UNCHANGED,
        NOT_THERE,
        LEFT_ALREADY,
        NOBODY_PRESENT,
        PRESENT_BUT_NOT_PLANNED,
        PRESENT_TWICE,
        MOOD_MISSING,
        MOOD_ELSEWHERE,
        NOTE_ELSEWHERE,
        NOTE_FOR_NO_LANDLORD;

        void when(boolean found) {
            if (found) {
                throw new Flawed(this);
            }
        }
    }

    public static final class Flawed extends ShiftRejection {

        private final Flaw flaw;

        public Flawed(Flaw flaw) {
            super(flaw.name());
            this.flaw = flaw;
        }

        public Flaw flaw() {
            return flaw;
        }
    }

    /** It has come too far for that, or not far enough. */
    public static final class NotNow extends ShiftRejection {

        private final ShiftStatus status;

        public NotNow(ShiftStatus status) {
            super("is " + status);
            this.status = status;
        }

        public ShiftStatus status() {
            return status;
        }
    }

    /** Who starts or ends a shift is in its pair, or manages. */
    public static final class NotOnThisShift extends ShiftRejection {

        public NotOnThisShift() {
            super("not in the pair");
        }
    }

    /** The pair corrects its hours the same day; later the manager does. */
    public static final class PairIsTooLate extends ShiftRejection {

        public PairIsTooLate() {
            super("the day is over");
        }
    }

    /** Nobody walks two evenings at once. */
    public static final class MediatorTaken extends ShiftRejection {

        private final UUID mediator;
        private final ShiftId other;
        private final Instant startsAt;
        private final Instant endsAt;

        public MediatorTaken(UUID mediator, ShiftId other, Instant startsAt, Instant endsAt) {
            super("%s is in %s".formatted(mediator, other));
            this.mediator = mediator;
            this.other = other;
            this.startsAt = startsAt;
            this.endsAt = endsAt;
        }

        public UUID mediator() {
            return mediator;
        }

        public ShiftId other() {
            return other;
        }

        public Instant startsAt() {
            return startsAt;
        }

        public Instant endsAt() {
            return endsAt;
        }
    }
}
