package fr.entente.local;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What the person who started the platform reads. On a terminal a line that moves is written over itself. */
public final class Screen {

    private static final double MILLIS = 1000;
    private static final int WIDTH = 100;

    private final PrintStream out;
    private final boolean terminal;
    private boolean moving;
    private String last = "";

    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Who sits there, if anybody does: JDK 25 knows no console where output is redirected, others know a mute one. */
    static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    public synchronized void line(String text) {
        if (moving) {
            out.println();
            moving = false;
        }
        out.println(text);
        out.flush();
    }

    public void step(String what, Duration time) {
        line("  %-24s %s".formatted(what, seconds(time)));
    }

    /** Without a terminal only what differs from the line before is written. */
    public synchronized void moving(String text) {
        if (terminal) {
            out.print("\r" + (text + " ".repeat(WIDTH)).substring(0, Math.max(WIDTH, text.length())));
            out.flush();
            moving = true;
        } else if (!text.equals(last)) {
            out.println(text);
            out.flush();
        }
        last = text;
    }

    public boolean isTerminal() {
        return terminal;
    }

    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS);
    }
}
