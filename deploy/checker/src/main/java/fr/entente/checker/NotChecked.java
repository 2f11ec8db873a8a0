package fr.entente.checker;

/** Why an invariant cannot be looked at here. */
public final class NotChecked extends RuntimeException {

    public NotChecked(String why) {
        super(why, null, false, false);
    }
}
