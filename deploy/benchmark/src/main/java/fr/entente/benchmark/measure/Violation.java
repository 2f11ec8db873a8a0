package fr.entente.benchmark.measure;

/** Something promised was not kept: what was measured meanwhile is worth nothing. */
public final class Violation extends RuntimeException {

    Violation(String verdict) {
        super(verdict, null, false, false);
    }
}
