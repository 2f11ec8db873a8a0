package fr.entente.local.season;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.entente.local.scheme.Scheme.Person;

/** What mediators saw themselves, for the inbox: taken, triaged and seen to as requests are. */
final class Observations {

    private static final int ONE_FOR_REQUESTS = 12;
    private static final int SECONDS_TO_TAKE = 60;
    private static final int SECONDS_TO_SEE_TO = 900;

    private final Scene scene;
    private final Story story;

    Observations(Scene scene, Story story) {
        this.scene = scene;
        this.story = story;
    }

    void tell() {
        var count = Math.round(scene.scheme().volumes().requestsAYear() * scene.period().years() / ONE_FOR_REQUESTS);
        for (int number = 0; number < count; number++) {
            var chance = scene.chance("observation/" + number);
            var at = scene.evenings().end(scene.day(chance));
            if (scene.period().isPast(at.plusSeconds(SECONDS_TO_SEE_TO))) {
                note(number, at, chance);
            }
        }
    }

    private void note(int number, Instant at, Chance chance) {
        var id = scene.id(at, "observation/" + number);
        var mediator = chance.one(scene.mediators());
        var site = scene.site(chance);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("siteId", site.id());
        body.put("notedAt", at);
        body.put("nature", chance.one(Habits.NATURES_OF_A_REQUEST));
        body.put("severity", Integer.parseInt(chance.one(Habits.SEVERITIES)));
        body.put("space", Draws.space(String.valueOf(body.get("nature")), chance));
        story.put(id, at, mediator, "/api/observations/" + id, body, List.of(Shifts.known(site)));
        seeTo(id, at, mediator, chance);
    }

    private void seeTo(UUID id, Instant notedAt, Person mediator, Chance chance) {
        var taken = notedAt.plusSeconds(SECONDS_TO_TAKE);
        change(id, taken, mediator, "assignment", Map.of("mediatorId", mediator.id(), "assignedAt", taken));
        change(id, taken, mediator, "triage",
                Map.of("triage", chance.one(Habits.TRIAGES), "severity", 2, "triagedAt", taken));
        var done = notedAt.plusSeconds(SECONDS_TO_SEE_TO);
        change(id, done, mediator, "answer", Map.of("answer", "HANDLED_ON_SITE", "answeredAt", done));
        change(id, done, mediator, "orientation", Map.of("partner", "MEDIATION_TEAM", "orientedAt", done));
    }

    private void change(UUID id, Instant at, Person by, String part, Map<String, Object> body) {
        story.change(id, at, by, "/api/requests/%s/%s".formatted(id, part), body, List.of());
    }
}
