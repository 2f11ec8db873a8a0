package fr.entente.benchmark.statistics;

/** What one block measured of two candidates, one after the other on the same machine in the same mood. */
public record Pair(double ours, double theirs) {

    public double ratio() {
        return ours / theirs;
    }
}
