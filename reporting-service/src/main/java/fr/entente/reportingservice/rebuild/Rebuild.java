package fr.entente.reportingservice.rebuild;

import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

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

    /** Tables that another version of this service made are made anew, what was cut off goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        madeByAnotherVersion = isOfAnotherShape();
        if (madeByAnotherVersion || versions.building().isPresent()) {
            LOG.info("A rebuild {}", madeByAnotherVersion ? "is needed by this version of the service" : "goes on");
            start();
        }
    }

    /**
     * The lock of one that was cut off may be free only after this instance has started, or this one may be the only one
     * left. What failed here waits until somebody has looked.
     */
    @Scheduled(initialDelayString = "${entente.rebuild.look-every:PT10S}",
            fixedDelayString = "${entente.rebuild.look-every:PT10S}")
    void goOn() {
        if (progress.get().state() == State.FAILED) {
            return;
        }
        try {
            if (isWaitedFor() && start()) {
                LOG.info("A rebuild that was cut off goes on here");
            }
        } catch (DataAccessException e) {
            LOG.debug("Whether a rebuild was cut off is asked again later", e);
        }
    }

    private boolean isWaitedFor() {
        return versions.building().filter(this::isOfThisShape).isPresent()
                || (madeByAnotherVersion && isOfAnotherShape());
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
            } catch (RuntimeException | Error e) {
                LOG.error("The rebuild ended midway; started again it goes on where it was", e);
                progress.updateAndGet(it -> it.ended(State.FAILED, clock.instant(), e.toString()));
            }
        });
        return true;
    }
}
