package fr.entente.local.season;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.entente.local.scheme.Scheme.Site;

/**
 * At the end of an evening each mediator sends what he wrote down; the next day the manager reads it and a few are put
 * right.
 */
final class Shifts {

    private static final double CORRECTED_PERCENT = 1.2;
    private static final double WITHDRAWN_PERCENT = 0.5;
    private static final LocalTime OFFICE_HOUR = LocalTime.of(10, 30);
    private static final Duration UPLOAD = Duration.ofMinutes(2);
    private static final String PATH = "/api/interventions";
    private static final Weights WITHDRAWN_BECAUSE = Weights.of("MISTAKE 5, DUPLICATE 4, WRONG_PLACE 1");

    private final Scene scene;
    private final Story story;

    Shifts(Scene scene, Story story) {
        this.scene = scene;
        this.story = story;
    }

    /** The command after which everybody knows a site. */
    static String known(Site site) {
        return "PUT /api/sites/" + site.id();
    }

    void tell(List<Visit> visits) {
        visits.stream().collect(Collectors.groupingBy(Visit::batch, TreeMap::new, Collectors.toList()))
                .forEach(this::send);
        visits.forEach(this::review);
    }

    private void send(String key, List<Visit> visits) {
        var sorted = visits.stream().sorted(Comparator.comparing(Visit::startedAt)).toList();
        var after = sorted.stream().flatMap(Shifts::after).distinct().toList();
        story.batch(key, sorted.stream().map(Visit::id).toList(), moment(sorted), sorted.getFirst().mediator(),
                PATH + "/batch", Map.of("items", sorted.stream().map(Shifts::item).toList()), after);
    }

    private static Stream<String> after(Visit visit) {
        return Stream.concat(Stream.of("PUT /api/sites/" + visit.content().get("siteId")), visit.after().stream());
    }

    private Instant moment(List<Visit> visits) {
        var last = visits.stream().map(Visit::endedAt).max(Comparator.naturalOrder()).orElseThrow();
        var end = scene.evenings().end(visits.getFirst().day());
        var sent = (last.isAfter(end) ? last : end).plus(UPLOAD);
        return scene.period().isPast(sent) ? sent : scene.period().now();
    }

    static Map<String, Object> item(Visit visit) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", visit.id());
        item.putAll(content(visit));
        return item;
    }

    static Map<String, Object> content(Visit visit) {
        Map<String, Object> content = new LinkedHashMap<>(visit.content());
        content.put("startedAt", visit.startedAt());
        content.put("minutes", visit.minutes());
        return content;
    }

    private void review(Visit visit) {
        var at = Period.at(visit.day().plusDays(1), OFFICE_HOUR);
        var chance = scene.chance("review/" + visit.id());
        if (!scene.period().isPast(at)) {
            return;
        }
        if (chance.oneIn(CORRECTED_PERCENT)) {
            var corrected = content(visit);
            corrected.computeIfPresent("peopleMet", (_, people) -> (Integer) people + 1);
            story.change(visit.id(), at, scene.manager(), path(visit, "correction"), corrected, List.of());
        } else if (chance.oneIn(WITHDRAWN_PERCENT)) {
            story.change(visit.id(), at, scene.manager(), path(visit, "withdrawal"),
                    Map.of("reason", chance.one(WITHDRAWN_BECAUSE)), List.of());
        }
    }

    private static String path(Visit visit, String part) {
        return "%s/%s/%s".formatted(PATH, visit.id(), part);
    }
}
