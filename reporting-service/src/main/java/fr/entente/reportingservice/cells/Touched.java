package fr.entente.reportingservice.cells;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a batch of facts has changed: the days whose cells must be summed up anew, and whose screens are to hear of it. */
public final class Touched {

    /** One landlord's day in one scheme. */
    public record Day(UUID scheme, UUID landlord, LocalDate day) {

        Day month() {
            return new Day(scheme, landlord, day.withDayOfMonth(1));
        }
    }

    /** Without a landlord: everybody in the scheme. */
    public record Scope(UUID scheme, @Nullable UUID landlord) {}

    /** What has changed for a screen. */
    public enum Kind {
        SCHEME, REQUESTS, DOSSIERS, INTERVENTIONS
    }

    private final Set<Day> days = new LinkedHashSet<>();
    private final Map<Scope, Set<Kind>> scopes = new LinkedHashMap<>();

    public void day(UUID scheme, UUID landlord, LocalDate day, Kind kind) {
        days.add(new Day(scheme, landlord, day));
        scope(scheme, landlord, kind);
    }

    public void scope(UUID scheme, @Nullable UUID landlord, Kind kind) {
        scopes.computeIfAbsent(new Scope(scheme, landlord), _ -> EnumSet.noneOf(Kind.class)).add(kind);
    }

    public Set<Day> days() {
        return Collections.unmodifiableSet(days);
    }

    public Map<Scope, Set<Kind>> scopes() {
        return Collections.unmodifiableMap(scopes);
    }
}
