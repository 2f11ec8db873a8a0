package fr.entente.benchmark;

/** Why nothing can be measured here, in one line that names the cure where there is one. */
public final class Trouble extends RuntimeException {

    public Trouble(String line) {
        super(line, null, false, false);
    }
}
