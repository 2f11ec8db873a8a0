package fr.entente.reportingservice.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.health.Pulse;
import fr.entente.reportingservice.intake.Intakes;
import fr.entente.servicekit.intake.IntakeLoop;
import fr.entente.servicekit.intake.IntakeLoops;

/**
 * Feeds the projection that is read. When another one is read, this instance or another having rebuilt it, the loop of
 * the old one ends; the old tables go away a while later, when nobody can be reading them any more.
 */
@Component
public class LiveIntake implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveIntake.class);
    private static final int FIRST = 1;
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final IntakeLoops loops;
    private final Intakes intakes;
    private final ProjectionTransactions transactions;
    private final ProjectionVersions versions;
    private final ProjectionSchemas schemas;
    private final ApplicationEventPublisher events;
    private final Pulse pulse;
    private final ConcurrentNavigableMap<Integer, IntakeLoop> running = new ConcurrentSkipListMap<>();
    private volatile boolean started;

    LiveIntake(IntakeLoops loops, Intakes intakes, ProjectionTransactions transactions, ProjectionVersions versions,
            ProjectionSchemas schemas, ApplicationEventPublisher events,
            @Qualifier("projectionsPulse") Pulse pulse) {
        this.loops = loops;
        this.intakes = intakes;
        this.transactions = transactions;
        this.versions = versions;
        this.schemas = schemas;
        this.events = events;
        this.pulse = pulse;
    }

    static String loopName(int number) {
        return "reporting-" + number;
    }

    @Override
    public void start() {
        if (versions.active().isEmpty()) {
            schemas.create(FIRST);
            versions.activateFirst(FIRST, schemas.shape());
        }
        started = true;
        follow();
        Thread.ofVirtual().name("projection-watch").start(this::watch);
    }

    @Override
    public void stop() {
        started = false;
        end(running);
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Before the first request comes in and until the last one is answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Everything committed anywhere before this moment is in what dashboards read. */
    public Instant asOf() {
        var active = running.firstEntry();
        return active == null ? Instant.EPOCH : active.getValue().freshness().asOf();
    }

    /** A loop that keeps that projection's cells right with every batch, started. */
    IntakeLoop open(int number) {
        return running.computeIfAbsent(number, _ -> {
            var loop = loops.loop(loopName(number), intakes.live(() -> mustNotBeRead(number)),
                    transactions.of(number));
            loop.start();
            return loop;
        });
    }

    /** What is read stays until another one is filled, which begins by this. */
    private void mustNotBeRead(int number) {
        if (versions.isRead(number)) {
            var turnedBack = new TurnedBack(number);
            events.publishEvent(turnedBack);
            throw turnedBack;
        }
    }

    /** Loops of versions before the one that is read end; one that is being rebuilt after it stays. */
    synchronized void follow() {
        var active = versions.active().orElseThrow().number();
        if (started) {
            open(active);
            end(running.headMap(active));
        }
    }

    private void end(Map<Integer, IntakeLoop> ending) {
        for (var loop : ending.values()) {
            loop.close();
            loops.forget(loop);
        }
        ending.clear();
    }

    private void watch() {
        while (started) {
            try {
                Thread.sleep(ROUND);
                follow();
                versions.retiredFor(GRACE).forEach(this::drop);
                pulse.beat();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                pulse.missed(e);
                LOG.warn("The projections could not be looked after, next try in {}: {}", ROUND, e.getMessage());
            }
        }
    }

    private void drop(int number) {
        schemas.drop(number);
        versions.forget(number);
        LOG.info("Dropped the retired projection {}", number);
    }
}
