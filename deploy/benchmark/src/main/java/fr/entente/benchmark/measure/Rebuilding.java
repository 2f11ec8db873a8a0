package fr.entente.benchmark.measure;

import java.io.IOException;
import java.net.URI;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import fr.entente.benchmark.Trouble;
import fr.entente.benchmark.load.Wire;
import fr.entente.benchmark.machine.Interruption;

/** One rebuild, from its order to its end. */
final class Rebuilding {

    private static final String HEADERS = "Accept: application/json\r\nContent-Type: application/json\r\n";
    private static final Pattern EVENTS = Pattern.compile("\"events\"\\s*:\\s*(\\d+)");
    private static final long LOOK_MILLIS = 100;
    private static final long AGAIN_MILLIS = 1000;
    private static final int ATTEMPTS = 50;

    private final URI service;
    private final String path;
    private final String done;

    record Rebuilt(long events, double seconds) {

        double perSecond() {
            return events / seconds;
        }
    }

    private Rebuilding(URI service, String path, String done) {
        this.service = service;
        this.path = path;
        this.done = done;
    }

    static Rebuilding ofOurs(URI reporting) {
        return new Rebuilding(reporting, "/actuator/rebuild", "SWITCHED");
    }

    static Rebuilding ofPeer(URI peer) {
        return new Rebuilding(peer, "/admin/rebuild", "DONE");
    }

    Rebuilt run() {
        return run(() -> true);
    }

    /** Goes on until the end, or until nobody wants it any more. */
    Rebuilt run(BooleanSupplier wanted) {
        try (var wire = new Wire(service)) {
            long start = System.nanoTime();
            order(wire);
            var state = look(wire);
            while (!state.contains("\"" + done + "\"") && wanted.getAsBoolean()) {
                if (state.contains("\"FAILED\"")) {
                    throw new Trouble("The rebuild failed: " + state);
                }
                Interruption.sleep(LOOK_MILLIS);
                state = look(wire);
            }
            return new Rebuilt(events(state), (System.nanoTime() - start) / 1e9);
        } catch (IOException e) {
            throw new Trouble("The rebuild cannot be followed: " + e.getMessage());
        }
    }

    /** A consumer that has just been stopped may still be a member of its group for a while. */
    private void order(Wire wire) throws IOException {
        var ordered = wire.send("POST", path, HEADERS, new byte[0]);
        for (int time = 1; time < ATTEMPTS && !ordered.isAccepted(); time++) {
            Interruption.sleep(AGAIN_MILLIS);
            ordered = wire.send("POST", path, HEADERS, new byte[0]);
        }
        if (!ordered.isAccepted()) {
            throw new Trouble("The rebuild was refused: %d %s".formatted(ordered.status(), ordered.text()));
        }
    }

    private String look(Wire wire) throws IOException {
        return wire.send("GET", path, HEADERS, new byte[0]).text();
    }

    private static long events(String state) {
        var found = EVENTS.matcher(state);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
