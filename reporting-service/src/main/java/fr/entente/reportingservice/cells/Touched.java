package fr.entente.reportingservice.cells;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a batch of facts has changed for whom: whose screens are to hear of it. */
public final class Touched {

    /** Without a landlord: everybody in the scheme. */
    public record Scope(UUID scheme, @Nullable UUID landlord) {}

    /** What has changed for a screen. */
    public enum Kind {
        SCHEME, REQUESTS, DOSSIERS, INTERVENTIONS, DEFECTS, SHIFTS, ACTIONS;

        static Kind of(Measure measure) {
            return switch (measure) {
                case TOTAL, SITE, NATURE, SPACE, MISSION, ORIGIN, SLOT, MEDIATOR -> INTERVENTIONS;
                case REQUEST, REQUEST_SITE, FIRST_ANSWER -> REQUESTS;
                case OPENED, HANDLED, MEDIATED, ORIENTATION, OUTCOME, CLOSE_DAYS, STEP_FLOW, OPEN_FLOW, AFTER_3,
                        AFTER_6 ->
                        DOSSIERS;
                case DEFECT_FLOW, DEFECT_ACKNOWLEDGED, DEFECT_REPAIR_DAYS -> DEFECTS;
                case ACTION, ACTION_AGAIN -> ACTIONS;
            };
        }
    }

    private final Map<Scope, Set<Kind>> scopes = new LinkedHashMap<>();

    public void scope(UUID scheme, @Nullable UUID landlord, Kind kind) {
        scopes.computeIfAbsent(new Scope(scheme, landlord), _ -> EnumSet.noneOf(Kind.class)).add(kind);
    }

    public Map<Scope, Set<Kind>> scopes() {
        return Collections.unmodifiableMap(scopes);
    }
}
