package fr.entente.local;

/** Why the platform cannot run here, in one line that names the cure where there is one. */
public final class Trouble extends RuntimeException {

    private final String line;

    public Trouble(String line) {
        super(line, null, false, false);
        this.line = line;
    }

    public String line() {
        return line;
    }
}
