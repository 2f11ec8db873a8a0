package fr.entente.local.season;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.entente.local.scheme.Scheme.Site;

/**
 * What a landlord that pays alone orders beside its contract: a month, a week that became a month, a day, and one to
 * come.
 */
final class Engagements {

    private static final LocalTime OFFICE_HOUR = LocalTime.of(9, 15);
    private static final int DAYS_BEFORE = 6;
    private static final int ALONE = 1;

    private final Scene scene;
    private final Story story;

    Engagements(Scene scene, Story story) {
        this.scene = scene;
        this.story = story;
    }

    void tell() {
        if (scene.scheme().landlords().size() == ALONE) {
            var today = scene.period().today();
            var liveliest = scene.scheme().sites().stream()
                    .sorted(Comparator.comparingDouble(Site::weight).reversed().thenComparing(Site::id)).toList();
            order("month", today.minusDays(120), "MONTH", "PRESENCE", 140, liveliest.subList(0, 3));
            prolong(order("week", today.minusDays(12), "WEEK", "OCCUPATION", 35, liveliest.subList(0, 2)),
                    today.minusDays(10), liveliest.subList(0, 2));
            order("day", today.minusDays(60), "DAY", "WORKS", 7, liveliest.subList(3, 4));
            order("to come", today.plusDays(5), "WEEK", "NOISE", 35, liveliest.subList(4, 6));
        }
    }

    private record Ordered(UUID id, LocalDate from, boolean told) {}

    private Ordered order(String what, LocalDate from, String length, String theme, int hours, List<Site> sites) {
        var day = from.minusDays(DAYS_BEFORE);
        var at = Period.at(day, OFFICE_HOUR);
        var id = scene.id(at, "engagement/" + what);
        if (day.isBefore(scene.period().firstDay()) || !scene.period().isPast(at)) {
            return new Ordered(id, from, false);
        }
        story.put(id, at, scene.manager(), "/api/engagements/" + id, terms(from, length, theme, hours, sites,
                "orderedOn", day), sites.stream().map(Shifts::known).toList());
        return new Ordered(id, from, true);
    }

    private void prolong(Ordered week, LocalDate day, List<Site> sites) {
        var at = Period.at(day, OFFICE_HOUR);
        if (week.told() && scene.period().isPast(at)) {
            story.change(week.id(), at, scene.manager(), "/api/engagements/%s/terms".formatted(week.id()),
                    terms(week.from(), "MONTH", "OCCUPATION", 140, sites, "changedOn", day), List.of());
        }
    }

    private static Map<String, Object> terms(LocalDate from, String length, String theme, int hours, List<Site> sites,
            String dated, LocalDate day) {
        return Map.of("length", length, "theme", theme, "from", from, "hoursDue", hours, "siteIds",
                sites.stream().map(Site::id).toList(), dated, day);
    }
}
