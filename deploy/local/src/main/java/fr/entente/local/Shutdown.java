package fr.entente.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import fr.entente.local.process.DataFolder;
import fr.entente.local.process.Platform;

/**
 * Every way to the end, Ctrl-C and failures alike, goes through here once: everything is stopped, one line says why.
 */
final class Shutdown {

    private static final int FAILED = 1;

    private final Screen screen;
    private final DataFolder data;
    private final Platform platform;
    private final AtomicBoolean failed = new AtomicBoolean();
    private volatile boolean underWay;

    Shutdown(Screen screen, DataFolder data, Platform platform) {
        this.screen = screen;
        this.data = data;
        this.platform = platform;
    }

    void onExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "shutdown"));
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** How long ago the program was started. */
    Duration age() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    /** What goes wrong while everything is being stopped anyway is no news. */
    int failed(String line) {
        if (!underWay && failed.compareAndSet(false, true)) {
            screen.line(line);
        }
        return FAILED;
    }

    /** From another thread than the main one, which may be in the midst of something. */
    void fail(String line) {
        if (!underWay) {
            failed(line);
            Thread.ofPlatform().daemon().start(() -> System.exit(FAILED));
        }
    }

    private void stop() {
        underWay = true;
        try {
            say("Stopping …");
            platform.close();
            data.close();
            say("Everything is stopped; the data stays in %s.".formatted(data.root()));
        } catch (IOException | RuntimeException e) {
            screen.line("Not everything could be stopped cleanly: " + e.getMessage());
        }
    }

    private void say(String line) {
        if (platform.hasBegun()) {
            screen.line(line);
        }
    }
}
