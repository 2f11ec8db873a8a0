package fr.entente.dossierservice.dossier;

import java.util.HashMap;
import java.util.Map;

/** How far the orientations of a dossier have come, by the version at which each was made. */
record Orientations(Map<Long, OrientationStatus> statuses) {

    static final Orientations NONE = new Orientations(Map.of());

    void mustAllow(long orientation, OrientationStatus next) {
        OrientationStatus status = statuses.get(orientation);
        if (status == null) {
            throw new TeamRejection.OrientationUnknown();
        }
        if (!status.mayBecome(next)) {
            throw new TeamRejection.OrientationAnsweredAlready(status);
        }
    }

    Orientations with(long orientation, OrientationStatus status) {
        Map<Long, OrientationStatus> now = new HashMap<>(statuses);
        now.put(orientation, status);
        return new Orientations(Map.copyOf(now));
    }
}
