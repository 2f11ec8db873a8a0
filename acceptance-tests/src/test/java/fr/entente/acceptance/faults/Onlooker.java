package fr.entente.acceptance.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import fr.entente.local.api.Answer;
import fr.entente.local.api.Session;

/**
 * Reads the dashboard of the whole scheme over and over. Whoever was told that everything before a moment is in it must
 * never be told less afterwards (I9); no moment at all, as after a start, is no claim.
 */
final class Onlooker implements AutoCloseable {

    private static final String DASHBOARD = "/api/dashboards/consortium";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Session session;
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofVirtual().name("onlooker").unstarted(this::look);
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean goesOn = true;

    private Onlooker(Session session) {
        this.session = session;
    }

    static Onlooker of(Session coordinator) {
        var onlooker = new Onlooker(coordinator);
        onlooker.thread.start();
        return onlooker;
    }

    /** What was claimed and then taken back, in words. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    int looks() {
        return looks.get();
    }

    private void look() {
        var claimed = Instant.EPOCH;
        while (goesOn) {
            claimed = compared(claimed);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Instant compared(Instant claimed) {
        try {
            var answer = session.sendOnce("GET", DASHBOARD, null, Map.of());
            return answer.isAccepted() ? compared(claimed, asOf(answer)) : claimed;
        } catch (IOException _) {
            return claimed; // the gateway is away just now
        }
    }

    private Instant asOf(Answer answer) {
        var text = answer.body().path("asOf").asString("");
        if (text.isEmpty()) {
            problems.add("I9: a dashboard says nothing of its age: %d %s %s".formatted(answer.status(),
                    answer.headers().map(), answer.body()));
            return Instant.EPOCH;
        }
        return Instant.parse(text);
    }

    private Instant compared(Instant claimed, Instant now) {
        looks.incrementAndGet();
        if (now.equals(Instant.EPOCH)) {
            return claimed;
        }
        if (now.isBefore(claimed)) {
            problems.add("I9: a dashboard that held everything before %s holds it before %s only".formatted(claimed,
                    now));
        }
        return now;
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
