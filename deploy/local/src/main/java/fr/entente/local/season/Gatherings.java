package fr.entente.local.season;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.entente.local.scheme.Scheme.Site;

/** What residents and mediators do together, every second week or so; all of it is invented. */
final class Gatherings {

    private static final int FIRST_AFTER_DAYS = 24;
    private static final int PLANNED_AHEAD_DAYS = 14;
    private static final int SHARED_PERCENT = 35;
    private static final int UNPLANNED_PERCENT = 20;
    private static final int CANCELLED_PERCENT = 16;
    private static final int POSTPONED_PERCENT = 12;
    private static final int COUNTED_BY_AGE_PERCENT = 60;
    private static final int CORRECTED_PERCENT = 6;
    private static final Weights THEMES = Weights
            .of("INTERGENERATIONAL 5, INTERCULTURAL 4, LIVING_TOGETHER 4, AWARENESS 4, "
                    + "NEIGHBOURHOOD_CLEANING 3, OTHER 1");
    private static final Weights KINDS = Weights
            .of("SHARED_MEAL 4, WORKSHOP 4, GAMES_SPORT 4, NEIGHBOURS_PARTY 2, OUTING 1, "
                    + "GARDENING 2, MEETING 2, INFORMATION_STAND 3");
    private static final Weights OUTCOMES = Weights.of("REACHED 7, PARTLY_REACHED 3, NOT_REACHED 1");
    private static final Weights FOLLOW_UPS = Weights.of("REPEAT 5, HAND_OVER_TO_RESIDENTS 2, NONE 3");
    private static final Weights REASONS = Weights
            .of("WEATHER 5, TOO_FEW_PEOPLE 2, PARTNER_UNAVAILABLE 2, PLACE_UNAVAILABLE 1");
    private static final Weights PARTNERS = Weights.of("SOCIAL_CENTRE 5, TOWN 4, TENANT_ASSOCIATION 3, SCHOOL 2, "
            + "STREET_PREVENTION 2");
    private static final LocalTime BEGINNING = LocalTime.of(14, 30);

    private final Scene scene;
    private final Story story;

    Gatherings(Scene scene, Story story) {
        this.scene = scene;
        this.story = story;
    }

    void tell() {
        var day = scene.period().firstDay().plusDays(FIRST_AFTER_DAYS);
        while (!day.isAfter(scene.period().today().plusDays(PLANNED_AHEAD_DAYS))) {
            tell(day, scene.chance("gathering/" + day));
            day = day.plusDays(scene.chance("pause/" + day).between(10, 17));
        }
    }

    /** An action with what stays the same about it. */
    private record Gathering(UUID id, String path, List<Site> sites, Map<String, Object> outline, int hours) {

        List<String> known() {
            return sites.stream().map(Shifts::known).toList();
        }
    }

    private void tell(LocalDate day, Chance chance) {
        var gathering = of(day, chance);
        if (chance.oneIn(UNPLANNED_PERCENT)) {
            if (scene.period().isPast(day)) {
                account(gathering, day, chance, false);
            }
            return;
        }
        var plannedAt = Period.at(day.minusDays(chance.between(PLANNED_AHEAD_DAYS + 1, 20)), LocalTime.of(10, 0));
        var plan = new LinkedHashMap<>(timed(gathering, day));
        plan.put("expected", chance.between(2, 8) * 10);
        plan.put("plannedAt", plannedAt);
        story.put(gathering.id(), plannedAt, scene.manager(), gathering.path(), plan, gathering.known());
        if (chance.oneIn(CANCELLED_PERCENT)) {
            change(gathering, day.minusDays(1), "cancellation", "cancelledAt", Map.of("reason", chance.one(REASONS)));
        } else {
            hold(gathering, day, chance);
        }
    }

    private void hold(Gathering gathering, LocalDate planned, Chance chance) {
        var day = planned;
        if (chance.oneIn(POSTPONED_PERCENT) && scene.period().isPast(planned.minusDays(2))) {
            day = planned.plusDays(7);
            change(gathering, planned.minusDays(2), "postponement", "postponedAt",
                    Map.of("startsAt", Period.at(day, BEGINNING), "endsAt",
                            Period.at(day, BEGINNING.plusHours(gathering.hours())), "reason", chance.one(REASONS)));
        }
        if (scene.period().isPast(day)) {
            account(gathering, day, chance, true);
        }
    }

    private void account(Gathering gathering, LocalDate day, Chance chance, boolean planned) {
        var mediator = chance.one(scene.mediators());
        var at = Period.at(day, BEGINNING.plusHours(gathering.hours())).plus(Duration.ofMinutes(45));
        var account = told(gathering, day, chance);
        var path = gathering.path() + "/account";
        if (planned) {
            story.change(gathering.id(), at, mediator, path, account, gathering.known());
        } else {
            story.put(gathering.id(), at, mediator, path, account, gathering.known());
        }
        var nextDay = Period.at(day.plusDays(1), LocalTime.NOON);
        if (chance.oneIn(CORRECTED_PERCENT) && scene.period().isPast(nextDay)) {
            account.put("outcome", "PARTLY_REACHED");
            story.change(gathering.id(), nextDay, scene.manager(), gathering.path() + "/correction", account,
                    List.of());
        }
    }

    private void change(Gathering gathering, LocalDate day, String part, String when, Map<String, Object> what) {
        var at = Period.at(day, LocalTime.of(9, 30));
        if (scene.period().isPast(at)) {
            var body = new LinkedHashMap<>(what);
            body.put(when, at);
            story.change(gathering.id(), at, scene.manager(), gathering.path() + "/" + part, body, List.of());
        }
    }

    private Gathering of(LocalDate day, Chance chance) {
        var id = scene.id(Period.at(day, BEGINNING), "gathering/" + day);
        var sites = new ArrayList<>(List.of(scene.site(chance)));
        if (chance.oneIn(SHARED_PERCENT)) {
            scene.scheme().sites().stream().filter(site -> !site.landlord().equals(sites.getFirst().landlord()))
                    .filter(site -> site.district().equals(sites.getFirst().district())).findFirst()
                    .ifPresent(sites::add);
        }
        var theme = chance.one(THEMES);
        Map<String, Object> outline = new LinkedHashMap<>();
        outline.put("theme", theme);
        outline.put("kind", theme.equals("NEIGHBOURHOOD_CLEANING") ? "CLEAN_UP" : chance.one(KINDS));
        outline.put("siteIds", sites.stream().map(Site::id).toList());
        outline.put("partners", List.of(Map.of("kind", chance.one(PARTNERS))));
        return new Gathering(id, "/api/actions/" + id, sites, outline, chance.between(2, 4));
    }

    private static Map<String, Object> timed(Gathering gathering, LocalDate day) {
        Map<String, Object> timed = new LinkedHashMap<>(gathering.outline());
        timed.put("startsAt", Period.at(day, BEGINNING));
        timed.put("endsAt", Period.at(day, BEGINNING.plusHours(gathering.hours())));
        return timed;
    }

    private static Map<String, Object> told(Gathering gathering, LocalDate day, Chance chance) {
        var told = timed(gathering, day);
        if (chance.oneIn(COUNTED_BY_AGE_PERCENT)) {
            told.put("ages", Map.of("children", chance.between(2, 25), "young", chance.between(0, 12), "adults",
                    chance.between(4, 25), "seniors", chance.between(1, 12)));
        } else {
            told.put("participants", chance.between(8, 70));
        }
        told.put("staff", chance.between(2, 4));
        told.put("outcome", chance.one(OUTCOMES));
        told.put("followUp", chance.one(FOLLOW_UPS));
        return told;
    }
}
