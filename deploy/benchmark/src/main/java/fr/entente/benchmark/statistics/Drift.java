package fr.entente.benchmark.statistics;

/** How much the floors moved between the beginning and the end of a block. */
public final class Drift {

    public static final double MOST = 0.15;

    private Drift() {}

    public static double between(double before, double after) {
        return Math.abs(after - before) / Math.min(before, after);
    }

    public static boolean isTooMuch(double drift) {
        return drift > MOST;
    }
}
