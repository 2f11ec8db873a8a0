package fr.entente.rig.work;

import java.util.Map;
import java.util.UUID;

/** Something a worker has made and may go on with, as he last saw it. */
record Thing(Kind kind, UUID id, long version, int step, Map<String, Object> content) {

    /** What a worker makes. */
    enum Kind {
        DOSSIER, INTERVENTION, REQUEST;

        String path() {
            return "/api/%ss".formatted(name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    String path(String part) {
        return "%s/%s/%s".formatted(kind.path(), id, part);
    }

    Thing now(long newVersion) {
        return new Thing(kind, id, newVersion, step + 1, content);
    }
}
