package fr.entente.benchmark.platform;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Wire;
import fr.entente.benchmark.machine.Interruption;

/** Waits until something is so. */
public final class Ready {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 100;
    private static final int OK = 200;

    private Ready() {}

    public static void await(Jvm process, URI service) {
        until(service + " is ready", PATIENCE, () -> {
            process.mustBeAlive();
            return answers(service, "/actuator/health/readiness");
        });
    }

    public static boolean answers(URI service, String path) {
        try (var wire = new Wire(service)) {
            return wire.send("GET", path, "Accept: application/json\r\n", new byte[0]).status() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    public static void until(String what, Duration patience, BooleanSupplier so) {
        if (!holds(patience, so)) {
            throw new Trouble("After %d s it was still not so that %s.".formatted(patience.toSeconds(), what));
        }
    }

    /** False when it was not so in time. */
    public static boolean holds(Duration patience, BooleanSupplier so) {
        long end = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Interruption.sleep(PAUSE_MILLIS);
        }
        return true;
    }
}
