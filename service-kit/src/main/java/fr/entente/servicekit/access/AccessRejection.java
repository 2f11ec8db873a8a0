package fr.entente.servicekit.access;

/** Why somebody may not do what he asks for. */
public abstract sealed class AccessRejection extends RuntimeException {

    private AccessRejection(String message) {
        super(message, null, false, false);
    }

    /** His role does not allow it. */
    public static final class Forbidden extends AccessRejection {

        public Forbidden(String message) {
            super(message);
        }
    }
}
