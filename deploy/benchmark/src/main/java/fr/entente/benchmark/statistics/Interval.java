package fr.entente.benchmark.statistics;

/** A figure and how far it can be trusted: the bounds hold the true one in 95 of 100 runs. */
public record Interval(double value, double low, double high, int blocks) {

    /** One observation has no spread, and does not pretend to. */
    public static Interval single(double value) {
        return new Interval(value, value, value, 1);
    }
}
