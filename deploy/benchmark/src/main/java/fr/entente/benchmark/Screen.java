package fr.entente.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** What the person who waits reads: what is being done, since when, and for how long still. */
public final class Screen {

    private static final int MINUTE = 60;

    private final PrintStream out;
    private final Instant start = Instant.now();
    private volatile Duration planned = Duration.ZERO;

    public Screen(PrintStream out) {
        this.out = out;
    }

    /** How much is expected from now on. */
    public void left(Duration expected) {
        planned = Duration.between(start, Instant.now()).plus(expected);
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    public void step(String text) {
        var gone = Duration.between(start, Instant.now());
        var left = planned.minus(gone);
        line("%s  %s%s".formatted(clock(gone), text,
                left.isPositive() ? "  (about %s left)".formatted(clock(left)) : ""));
    }

    public Duration age() {
        return Duration.between(start, Instant.now());
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toSeconds() / MINUTE, time.toSeconds() % MINUTE);
    }
}
