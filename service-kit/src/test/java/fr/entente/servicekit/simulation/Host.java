package fr.entente.servicekit.simulation;

/** What dies at once and freezes at once. */
public final class Host {

    private final String name;
    private boolean dead;
    private long frozenUntil;

    public Host(String name) {
        this.name = name;
    }

    public boolean isDead() {
        return dead;
    }

    public void kill() {
        dead = true;
    }

    public void freeze(long until) {
        frozenUntil = until;
    }

    long frozenUntil() {
        return frozenUntil;
    }

    @Override
    public String toString() {
        return name;
    }
}
