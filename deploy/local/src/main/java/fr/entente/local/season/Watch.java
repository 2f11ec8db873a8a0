package fr.entente.local.season;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Site;

/** What the pairs find broken on their rounds, and what the landlords do about it, mostly in time. */
final class Watch {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Map<String, String> CATEGORIES = Map.of("DAMAGE_LIGHTING", "LIGHTING", "DAMAGE_LOCK_INTERCOM",
            "DOOR_LOCK_INTERCOM", "DAMAGE_LIFT", "LIFT", "DAMAGE_GLASS", "GLASS", "DAMAGE_TAG", "TAG", "DAMAGE_FIRE",
            "FIRE_SAFETY", "DUMPING_BULKY", "WASTE", "DUMPING_WRECK", "WRECK");
    private static final Weights SEVERITIES = Weights.of("NUISANCE 58, OUT_OF_ORDER 36, DANGER 6");
    private static final Weights REFUSALS = Weights
            .of("NOT_OURS 5, NOTHING_FOUND 3, WORKS_ALREADY_PLANNED 3, TENANTS_CHARGE 1");
    private static final Weights WORKING_DAYS_TO_ACKNOWLEDGE = Weights.of("1 60, 2 26, 3 8, 5 6");
    private static final int REPORTED_PERCENT = 70;
    private static final int FORGOTTEN_PERCENT = 4;
    private static final int REFUSED_PERCENT = 7;
    private static final int PLANNED_PERCENT = 60;
    private static final double MEDIAN_DAYS_TO_REPAIR = 6;
    private static final int MINUTES_OF_AN_OFFICE_DAY = 450;

    private final Scene scene;
    private final Story story;

    Watch(Scene scene, Story story) {
        this.scene = scene;
        this.story = story;
    }

    void tell(List<Visit> visits) {
        visits.forEach(visit -> {
            var category = CATEGORIES.get(String.valueOf(visit.content().get("nature")));
            var chance = scene.chance("watch/" + visit.id());
            if (category != null && chance.oneIn(REPORTED_PERCENT)) {
                tell(visit, category, chance);
            }
        });
    }

    private void tell(Visit visit, String category, Chance chance) {
        var site = siteOf(visit);
        var id = scene.id(visit.startedAt(), "defect/" + visit.id());
        var path = "/api/defects/" + id;
        story.put(id, visit.startedAt(), visit.mediator(), path,
                Map.of("siteId", site.id(), "space", visit.content().getOrDefault("space", "HALL"), "category",
                        category,
                        "severity", chance.one(SEVERITIES), "foundAt", visit.startedAt()),
                List.of(Shifts.known(site)));
        if (!chance.oneIn(FORGOTTEN_PERCENT)) {
            handle(new Handled(id, path, scene.scheme().staffOf(site.landlord())), visit.day(), chance);
        }
    }

    private record Handled(UUID id, String path, Person staff) {}

    private void handle(Handled defect, LocalDate foundOn, Chance chance) {
        var day = workingDay(foundOn, Integer.parseInt(chance.one(WORKING_DAYS_TO_ACKNOWLEDGE)));
        var at = Period.at(day, LocalTime.of(9, 0).plusMinutes(chance.between(0, MINUTES_OF_AN_OFFICE_DAY)));
        if (chance.oneIn(REFUSED_PERCENT)) {
            change(defect, at, "refusal", Map.of("reason", chance.one(REFUSALS), "refusedAt", at));
            return;
        }
        change(defect, at, "acknowledgement", Map.of("acknowledgedAt", at));
        var repairOn = workingDay(day, (int) Math.min(40, Math.round(chance.skewed(MEDIAN_DAYS_TO_REPAIR, 0.8))));
        if (chance.oneIn(PLANNED_PERCENT)) {
            var plannedAt = at.plusSeconds(120);
            change(defect, plannedAt, "plan", Map.of("plannedFor", repairOn, "plannedAt", plannedAt));
        }
        if (scene.period().isPast(repairOn)) {
            change(defect, Period.at(repairOn, LocalTime.of(17, 30)), "repair", Map.of("repairedOn", repairOn));
        }
    }

    private void change(Handled defect, Instant at, String part, Map<String, Object> body) {
        if (scene.period().isPast(at)) {
            story.change(defect.id(), at, defect.staff(), defect.path() + "/" + part, body, List.of());
        }
    }

    private Site siteOf(Visit visit) {
        return scene.scheme().sites().stream().filter(site -> site.id().equals(visit.content().get("siteId")))
                .findFirst().orElseThrow();
    }

    /** Offices do not work at the weekend. */
    private static LocalDate workingDay(LocalDate day, int later) {
        var next = day;
        for (int left = later; left > 0; left--) {
            next = next.plusDays(1);
            while (WEEKEND.contains(next.getDayOfWeek())) {
                next = next.plusDays(1);
            }
        }
        return next;
    }
}
