package fr.entente.reportingservice.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.cells.Touched.Kind;
import fr.entente.reportingservice.cells.Touched.Scope;

/** The open screens of this instance, and when anything last changed for whom. */
@Component
class Screens implements SmartLifecycle {

    private static final Duration DOUBT = Duration.ofSeconds(2);

    private final Set<Screen> open = ConcurrentHashMap.newKeySet();
    private final Map<Scope, Instant> changes = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Instant knowsSince;
    private volatile boolean running;

    Screens(Clock clock) {
        this.clock = clock;
        this.knowsSince = clock.instant();
    }

    void open(Screen screen) {
        open.add(screen);
    }

    void close(Screen screen) {
        open.remove(screen);
        screen.close();
    }

    void changed(Change change) {
        changes.put(change.scope(), clock.instant());
        open.stream().filter(screen -> screen.concerns(change.scope()))
                .forEach(screen -> screen.changed(change.kinds()));
    }

    /** Nobody knows what has changed meanwhile: everything may have. */
    void missed() {
        knowsSince = clock.instant();
        open.forEach(screen -> screen.changed(EnumSet.allOf(Kind.class)));
    }

    /** A screen that comes back is told what it has missed while it was away. */
    boolean changedSince(Screen screen, Instant lastHeard) {
        var since = lastHeard.minus(DOUBT);
        return since.isBefore(knowsSince) || changes.entrySet().stream()
                .anyMatch(change -> screen.concerns(change.getKey()) && change.getValue().isAfter(since));
    }

    @Override
    public void start() {
        running = true;
    }

    /** First of all: an open stream would keep the server from going down. */
    @Override
    public void stop() {
        running = false;
        open.forEach(Screen::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
