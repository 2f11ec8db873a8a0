package fr.entente.reportingservice.rebuild;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.intake.Intakes;
import fr.entente.reportingservice.rebuild.RebuildProgress.State;
import fr.entente.servicekit.intake.IntakeLoop;
import fr.entente.servicekit.intake.IntakeLoops;

/**
 * Fills a new version of the projection from the beginning of the topics, beside the one that is read, and switches.
 * Whatever ends it midway, the next one goes on where it was.
 */
@Component
public class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int HANDS = 3;
    private static final int GLANCES_AT_SWITCH = 60;

    private final ProjectionVersions versions;
    private final ProjectionSchemas schemas;
    private final ProjectionTransactions transactions;
    private final ProjectionPositions positions;
    private final CellsFromScratch cells;
    private final LiveIntake live;
    private final IntakeLoops loops;
    private final Intakes intakes;
    private final RebuildLock lock;
    private final Clock clock;
    private final AtomicReference<RebuildProgress> progress = new AtomicReference<>(RebuildProgress.NONE);

    Rebuild(ProjectionVersions versions, ProjectionSchemas schemas, ProjectionTransactions transactions,
            ProjectionPositions positions, CellsFromScratch cells, LiveIntake live, IntakeLoops loops, Intakes intakes,
            RebuildLock lock, Clock clock) {
        this.versions = versions;
        this.schemas = schemas;
        this.transactions = transactions;
        this.positions = positions;
        this.cells = cells;
        this.live = live;
        this.loops = loops;
        this.intakes = intakes;
        this.lock = lock;
        this.clock = clock;
    }

    public RebuildProgress progress() {
        return progress.get();
    }

    /** False where one is under way already, here or in another instance. */
    public synchronized boolean start() {
        if (progress.get().underWay()) {
            return false;
        }
        try {
            return lock.tryTake().map(this::start).orElse(false);
        } catch (SQLException e) {
            throw new IllegalStateException("Whether a rebuild is under way cannot be asked", e);
        }
    }

    /** What was cut off goes on; tables that another version of this service made are made anew. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        var otherShape = versions.active().filter(active -> !active.shape().equals(schemas.shape())).isPresent();
        if (otherShape || versions.building().isPresent()) {
            LOG.info("A rebuild {}", otherShape ? "is needed by this version of the service" : "goes on");
            start();
        }
    }

    @EventListener(TurnedBack.class)
    void fillAnew() {
        if (start()) {
            LOG.info("A store was turned back: a rebuild lets go of what it no longer holds");
        }
    }

    private boolean start(RebuildLock.Held held) {
        progress.set(RebuildProgress.started(0, clock.instant()));
        Thread.ofVirtual().name("rebuild").start(() -> {
            try (held) {
                run();
            } catch (RuntimeException | SQLException | InterruptedException e) {
                LOG.error("The rebuild ended midway; started again it goes on where it was", e);
                progress.updateAndGet(it -> it.ended(State.FAILED, clock.instant(), e.toString()));
            }
        });
        return true;
    }

    private void run() throws InterruptedException {
        var version = prepare();
        var number = version.number();
        progress.set(RebuildProgress.started(number, clock.instant()));
        if (!version.cellsDone()) {
            fill(number);
            sumUp(number);
        }
        progress.updateAndGet(it -> it.with(State.FOLLOWING));
        var loop = live.open(number);
        await(List.of(loop));
        versions.switchTo(number, () -> standsLevel(number));
        live.follow();
        progress.updateAndGet(it -> it.ended(State.SWITCHED, clock.instant(), null));
        LOG.info("Projection {} is read from now on: {}", number, progress.get());
    }

    private ProjectionVersion prepare() {
        var shape = schemas.shape();
        versions.building().filter(old -> !old.shape().equals(shape)).ifPresent(old -> {
            schemas.drop(old.number());
            versions.forget(old.number());
        });
        var version = versions.building().orElseGet(() -> versions.begin(shape));
        schemas.create(version.number());
        return version;
    }

    /** By several loops at once, as by several instances: while one waits for the database another one reads. */
    private void fill(int number) throws InterruptedException {
        var hands = Stream.generate(
                () -> loops.loop(LiveIntake.loopName(number), intakes.filling(), transactions.of(number)))
                .limit(HANDS)
                .toList();
        try {
            hands.forEach(IntakeLoop::start);
            await(hands);
        } finally {
            hands.forEach(IntakeLoop::close);
        }
    }

    private void sumUp(int number) {
        progress.updateAndGet(it -> it.with(State.SUMMING_UP));
        schemas.analyze(number);
        schemas.emptyCells(number);
        cells.sumUp(transactions.of(number));
        schemas.analyze(number);
        versions.cellsAreDone(number);
    }

    private void await(List<IntakeLoop> feeding) throws InterruptedException {
        while (!feeding.getFirst().caughtUp()) {
            look(feeding);
            Thread.sleep(GLANCE);
        }
        look(feeding);
    }

    private void look(List<IntakeLoop> feeding) {
        var taken = positions.taken(progress.get().number());
        var lag = feeding.stream().mapToLong(loop -> loop.state().lag()).sum();
        progress.updateAndGet(it -> it.taken(taken, taken + lag));
    }

    /** A partition that it has nothing of holds it up for a while only: it had caught up, so that topic is gone. */
    private boolean standsLevel(int number) {
        for (int glance = 0; glance < GLANCES_AT_SWITCH; glance++) {
            if (positions.reached(number)) {
                return true;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return positions.reachedWhereBothAre(number);
    }
}
