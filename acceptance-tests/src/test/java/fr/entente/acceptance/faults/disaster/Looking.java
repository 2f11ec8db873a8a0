package fr.entente.acceptance.faults.disaster;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import fr.entente.local.scheme.Scheme.Role;

/** A coordinator who looks at his dashboard again and again. */
final class Looking implements AutoCloseable {

    private static final long PAUSE_NANOS = 50_000_000;

    private final AtomicInteger dashboards = new AtomicInteger();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean goesOn = true;

    private Looking(Ruin ruin) {
        var session = ruin.rig().session(ruin.scheme().people(Role.COORDINATOR).getFirst().login());
        var path = "/api/dashboards/consortium?to=" + LocalDate.now(ZoneId.of("Europe/Paris"));
        thread = Thread.ofVirtual().start(() -> {
            while (goesOn) {
                try {
                    var answer = session.get(path);
                    if (answer.isAccepted()) {
                        dashboards.incrementAndGet();
                    } else {
                        refusals.add(answer.status() + " " + answer.problem());
                    }
                } catch (IOException e) {
                    refusals.add(e.toString());
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    static Looking at(Ruin ruin) {
        return new Looking(ruin);
    }

    int dashboards() {
        return dashboards.get();
    }

    List<String> refusals() {
        return refusals;
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
