package fr.entente.reportingservice.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.cells.Touched.Kind;
import fr.entente.reportingservice.cells.Touched.Scope;

/**
 * The open screens of this instance, and when anything last changed for whom. A person has a few and no more: one more
 * closes the oldest, so that nobody takes the connections of all others.
 */
@Component
class Screens implements SmartLifecycle {

    private static final Duration DOUBT = Duration.ofSeconds(2);

    static final int OF_ONE_PERSON = 12;

    private final Map<UUID, List<Screen>> open = new ConcurrentHashMap<>();
    private final Map<Scope, Instant> changes = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Instant knowsSince;
    private volatile boolean running;
    private volatile boolean stopped;

    Screens(Clock clock) {
        this.clock = clock;
        this.knowsSince = clock.instant();
    }

    /** False when this instance is stopping: it would have to wait for the screen. */
    boolean open(UUID person, Screen screen) {
        open.compute(person, (_, before) -> with(before == null ? List.of() : before, screen));
        if (stopped) {
            close(person, screen);
        }
        return !stopped;
    }

    private static List<Screen> with(List<Screen> before, Screen screen) {
        var all = new ArrayList<>(before);
        all.add(screen);
        while (all.size() > OF_ONE_PERSON) {
            all.removeFirst().close();
        }
        return List.copyOf(all);
    }

    void close(UUID person, Screen screen) {
        open.computeIfPresent(person, (_, before) -> without(before, screen));
        screen.close();
    }

    private static @Nullable List<Screen> without(List<Screen> before, Screen screen) {
        var others = before.stream().filter(other -> other != screen).toList();
        return others.isEmpty() ? null : others;
    }

    private Stream<Screen> all() {
        return open.values().stream().flatMap(List::stream);
    }

    void changed(Change change) {
        changes.put(change.scope(), clock.instant());
        all().filter(screen -> screen.concerns(change.scope()))
                .forEach(screen -> screen.changed(change.kinds()));
    }

    /** Nobody knows what has changed meanwhile: everything may have. */
    void missed() {
        knowsSince = clock.instant();
        all().forEach(screen -> screen.changed(EnumSet.allOf(Kind.class)));
    }

    /** A screen that comes back is told what it has missed while it was away. */
    boolean changedSince(Screen screen, Instant lastHeard) {
        var since = lastHeard.minus(DOUBT);
        return since.isBefore(knowsSince) || changes.entrySet().stream()
                .anyMatch(change -> screen.concerns(change.getKey()) && change.getValue().isAfter(since));
    }

    @Override
    public void start() {
        stopped = false;
        running = true;
    }

    /** First of all: an open stream would keep the server from going down. */
    @Override
    public void stop() {
        running = false;
        stopped = true;
        all().forEach(Screen::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
