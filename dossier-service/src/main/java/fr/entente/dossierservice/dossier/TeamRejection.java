package fr.entente.dossierservice.dossier;

/** Whose it is, or which partner has it: what is not theirs to do. */
public abstract sealed class TeamRejection extends DossierRejection {

    private TeamRejection(String message) {
        super(message);
    }

    public static final class AssignedAlready extends TeamRejection {

        public AssignedAlready() {
            super("assigned already");
        }
    }

    public static final class NotFollowing extends TeamRejection {

        public NotFollowing() {
            super("whoever hands over follows the dossier, and the other one does not");
        }
    }

    public static final class HandoverPending extends TeamRejection {

        public HandoverPending() {
            super("a hand-over waits for its answer");
        }
    }

    public static final class NoHandover extends TeamRejection {

        public NoHandover() {
            super("no hand-over waits for that answer");
        }
    }

    public static final class OrientationUnknown extends TeamRejection {

        public OrientationUnknown() {
            super("no such orientation");
        }
    }

    public static final class OrientationAnsweredAlready extends TeamRejection {

        private final OrientationStatus status;

        public OrientationAnsweredAlready(OrientationStatus status) {
            super("the orientation is " + status + " already");
            this.status = status;
        }

        public OrientationStatus status() {
            return status;
        }
    }
}
