package fr.entente.reportingservice.rebuild;

import org.springframework.stereotype.Component;

import fr.entente.reportingservice.rebuild.RebuildProgress.State;

/**
 * How far a rebuild is, whichever instance is asked: the tables tell what another one does or has done. How many events
 * it has taken in only that one knows.
 */
@Component
class RebuildElsewhere {

    private static final int FIRST = 1;

    private final ProjectionVersions versions;
    private final RebuildLock lock;

    RebuildElsewhere(ProjectionVersions versions, RebuildLock lock) {
        this.versions = versions;
        this.lock = lock;
    }

    /** @param own what this instance has done itself */
    RebuildProgress seen(RebuildProgress own) {
        if (own.underWay()) {
            return own;
        }
        if (lock.isHeld()) {
            return versions.building().map(RebuildElsewhere::underWay)
                    .orElseGet(() -> RebuildProgress.elsewhere(State.FILLING, 0));
        }
        return versions.active().map(ProjectionVersion::number).filter(active -> isNews(active, own))
                .map(active -> RebuildProgress.elsewhere(State.SWITCHED, active)).orElse(own);
    }

    private static RebuildProgress underWay(ProjectionVersion building) {
        return RebuildProgress.elsewhere(building.cellsDone() ? State.FOLLOWING : State.FILLING, building.number());
    }

    private static boolean isNews(int active, RebuildProgress own) {
        return switch (own.state()) {
            case IDLE -> active > FIRST;
            case FAILED -> own.number() > 0 && active >= own.number();
            default -> active > own.number();
        };
    }
}
