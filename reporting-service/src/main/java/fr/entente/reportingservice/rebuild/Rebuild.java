package fr.entente.reportingservice.rebuild;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import fr.entente.reportingservice.rebuild.RebuildProgress.State;

/**
 * Fills a new version of the projection from the beginning of the topics, beside the one that is read, and switches.
 * Whatever ends it midway, the next one goes on where it was.
 */
@Component
public class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final Projections projections;
    private final ProjectionVersions versions;
    private final RebuildLock lock;
    private final Clock clock;
    private final AtomicReference<RebuildProgress> progress = new AtomicReference<>(RebuildProgress.NONE);
    private final Rebuilding rebuilding;
    private volatile boolean madeByAnotherVersion;

    Rebuild(Projections projections, ProjectionVersions versions, RebuildLock lock, Clock clock) {
        this.projections = projections;
        this.versions = versions;
        this.lock = lock;
        this.clock = clock;
        this.rebuilding = new Rebuilding(projections, progress, clock);
    }

    public RebuildProgress progress() {
        return progress.get();
    }

    /** False where one is under way already, here or in another instance. */
    public boolean start() {
        return start(() -> true);
    }

    /** @param stillWanted asked once more when nobody else can begin or end one any more */
    private synchronized boolean start(BooleanSupplier stillWanted) {
        if (progress.get().underWay()) {
            return false;
        }
        var held = lock.tryTake();
        if (held.isEmpty()) {
            return false;
        }
        if (stillWanted.getAsBoolean()) {
            return start(held.get());
        }
        held.get().close();
        return false;
    }

    /** Tables that another version of this service made are made anew, what was cut off goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        madeByAnotherVersion = isOfAnotherShape();
        goOn();
    }

    /**
     * The lock of one that was cut off may be free only after this instance has started, and its own may never come
     * back. What failed here is tried again by others only, or once somebody has looked.
     */
    @Scheduled(initialDelayString = "${entente.rebuild.look-every}",
            fixedDelayString = "${entente.rebuild.look-every}")
    void goOn() {
        try {
            if (!progress.get().underWay() && isWaitedFor() && start(this::isWaitedFor)) {
                LOG.info("A rebuild that was wanted or cut off goes on here");
                madeByAnotherVersion = false;
            }
        } catch (DataAccessException e) {
            LOG.debug("Whether a rebuild was cut off is asked again later", e);
        }
    }

    /** What another version makes is not touched: two that both run would take the tables from each other without end. */
    private boolean isWaitedFor() {
        madeByAnotherVersion = madeByAnotherVersion && isOfAnotherShape();
        var last = progress.get();
        boolean failed = last.state() == State.FAILED;
        return (madeByAnotherVersion && !failed) || versions.building().filter(this::isOfThisShape)
                .filter(building -> !failed || building.number() != last.number()).isPresent();
    }

    private boolean isOfAnotherShape() {
        return !versions.active().stream().allMatch(this::isOfThisShape);
    }

    private boolean isOfThisShape(ProjectionVersion version) {
        return version.shape().equals(projections.shape());
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
                rebuilding.run();
                LOG.info("Projection {} is read from now on: {}", progress.get().number(), progress.get());
            } catch (ClaimLost e) {
                LOG.info("{}: another instance goes on with it", e.getMessage());
                progress.set(RebuildProgress.NONE);
            } catch (RuntimeException | Error e) {
                LOG.error("The rebuild ended midway; started again it goes on where it was", e);
                progress.updateAndGet(it -> it.ended(State.FAILED, clock.instant(), e.toString()));
            }
        });
        return true;
    }
}
