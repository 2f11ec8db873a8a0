package fr.entente.benchmark.statistics;

import java.util.Locale;

/** What a figure is held against. It is reached only when the worse bound reaches it too. */
public record Goal(boolean atLeast, double bound) {

    public static Goal atLeast(double bound) {
        return new Goal(true, bound);
    }

    public static Goal atMost(double bound) {
        return new Goal(false, bound);
    }

    /** A single observation has no bounds, so it can miss a goal but never prove one. */
    public Verdict of(Interval figure) {
        if (figure.blocks() > 1 && reaches(figure)) {
            return Verdict.REACHED;
        }
        return (atLeast ? figure.high() < bound : figure.low() > bound) ? Verdict.MISSED : Verdict.UNDECIDED;
    }

    private boolean reaches(Interval figure) {
        return atLeast ? figure.low() >= bound : figure.high() <= bound;
    }

    /** Undecided: the goal lies within the spread, so this run proves nothing. */
    public enum Verdict {
        REACHED, MISSED, UNDECIDED
    }

    @Override
    public String toString() {
        var number = String.format(Locale.ROOT, "%.2f", bound).replaceFirst("\\.?0+$", "");
        return (atLeast ? "≥ " : "≤ ") + number;
    }
}
