package fr.entente.local.season;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Site;
import fr.entente.local.season.Requests.Plea;

/** Opens dossiers and follows each through its life, with the visits that belong to it. */
final class Dossiers {

    private static final double SHARE_FOUND_ON_ROUNDS = 0.4;
    private static final Set<String> OF_THE_MEDIATOR = Set.of("steps", "orientations", "parties", "consents",
            "consents/withdrawal", "meetings", "information", "inquiry", "support", "agreement", "agreement/follow-up",
            "orientations/%d/answer");
    private static final LocalTime OFFICE_HOUR = LocalTime.of(15, 0);

    private final Scene scene;
    private final Story story;
    private final Meetings meetings;
    private final List<Visit> visits = new ArrayList<>();

    Dossiers(Scene scene, Story story) {
        this.scene = scene;
        this.story = story;
        meetings = new Meetings(scene);
    }

    /** What a dossier is opened with. */
    record Opening(String name, Site site, Instant at, String nature, int severity, String origin,
            @Nullable String askedBy, @Nullable UUID requestId) {

        static Opening of(Plea plea, Instant at) {
            return new Opening("request/" + plea.number(), plea.site(), at, plea.nature(),
                    Math.max(2, plea.severity()), plea.origin(), plea.askedBy(), plea.id());
        }

        LocalDate openedOn() {
            return Period.dayOf(at);
        }
    }

    /** The dossiers that no request began. */
    void tellThoseFoundOnRounds() {
        var count = Math.round(
                scene.scheme().volumes().dossiersAYear() * SHARE_FOUND_ON_ROUNDS * scene.period().years());
        for (int number = 0; number < count; number++) {
            var chance = scene.chance("found/" + number);
            var at = scene.evenings().end(scene.day(chance));
            if (scene.period().isPast(at)) {
                open(new Opening("found/" + number, scene.site(chance), at, chance.one(Habits.NATURES_OF_A_DOSSIER),
                        Integer.parseInt(chance.one(Habits.SEVERITIES_OF_A_DOSSIER)), "SPONTANEOUS", null, null));
            }
        }
    }

    List<Visit> visits() {
        return visits;
    }

    UUID open(Opening opening) {
        var id = scene.id(opening.at(), "dossier/" + opening.name());
        var chance = scene.chance("dossier/" + opening.name());
        var mediator = chance.one(scene.mediators());
        var after = opening.requestId() == null ? Shifts.known(opening.site())
                : story.keyOf(opening.requestId());
        var key = story.put(id, opening.at(), scene.manager(), "/api/dossiers/" + id, body(opening), List.of(after));
        follow(opening, id, mediator);
        story.change(id, opening.at(), mediator, "/api/dossiers/%s/admissibility".formatted(id),
                Map.of("decidedOn", opening.openedOn()), List.of());
        live(opening, id, key, mediator, chance);
        return id;
    }

    private void follow(Opening opening, UUID id, Person mediator) {
        story.change(id, opening.at(), mediator, "/api/dossiers/%s/mediators".formatted(id),
                Map.of("mediatorId", mediator.id(), "assignedOn", opening.openedOn()), List.of());
    }

    private static Map<String, Object> body(Opening opening) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("siteId", opening.site().id());
        body.put("openedOn", opening.openedOn());
        body.put("nature", opening.nature());
        body.put("severity", opening.severity());
        body.put("origin", opening.origin());
        if (opening.askedBy() != null && opening.requestId() != null) {
            body.put("askedBy", opening.askedBy());
            body.put("requestId", opening.requestId());
        }
        return body;
    }

    private void live(Opening opening, UUID id, String key, Person mediator, Chance chance) {
        var life = DossierLife.of(opening.openedOn(), chance);
        var met = meetings.of(opening, id, key, life.firstClosing(), mediator, chance);
        visits.addAll(met);
        var batches = met.stream().map(Visit::batch).distinct().toList();
        int minute = 0;
        long orientation = 0;
        for (var turn : turns(opening, id, life)) {
            if (!scene.period().isPast(turn.on())) {
                return;
            }
            var by = OF_THE_MEDIATOR.contains(turn.part()) ? mediator : scene.manager();
            story.change(id, Period.at(turn.on(), OFFICE_HOUR.plusMinutes(minute++)), by,
                    "/api/dossiers/%s/%s".formatted(id, turn.part().formatted(orientation)), turn.body(),
                    turn.part().equals("closing") ? batches : List.of());
            if (turn.part().equals("orientations")) {
                orientation = story.versionOf(id);
            }
        }
    }

    private List<DossierLife.Turn> turns(Opening opening, UUID id, DossierLife life) {
        var mediated = Mediation.of(id, opening.openedOn(), life,
                scene.chance("mediation/" + opening.name()));
        return Stream.concat(mediated.stream(), life.turns().stream())
                .sorted(Comparator.comparing(DossierLife.Turn::on)).toList();
    }
}
