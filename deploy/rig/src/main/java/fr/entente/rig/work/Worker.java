package fr.entente.rig.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

import fr.entente.local.scheme.Ids;
import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Role;
import fr.entente.local.scheme.Scheme.Site;
import fr.entente.local.season.Command;
import fr.entente.local.season.Command.Method;
import fr.entente.rig.work.Thing.Kind;

/**
 * Thinks of what somebody does next; the same seed and the same answers lead to the same commands, save their times.
 */
final class Worker {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> STEPS = List.of("DIAGNOSIS", "CONFLICT_MANAGEMENT",
            "INFORMATION_RESPONSIBILITY", "ACCOMPANIMENT");
    private static final int MOST_KEPT = 40;
    private static final int MOST_IN_A_BATCH = 8;
    private static final int SINGLE = 50;
    private static final int BATCH = SINGLE + 8;
    private static final int DOSSIER = BATCH + 10;
    private static final int REQUEST = DOSSIER + 8;
    private static final int ALL = REQUEST + 24;

    private final Scheme scheme;
    private final String name;
    private final SplittableRandom random;
    private final List<Thing> things = new ArrayList<>();
    private int count;

    Worker(Scheme scheme, String name, long seed) {
        this.scheme = scheme;
        this.name = name;
        this.random = new SplittableRandom(seed);
    }

    /** A command and the things that are there, or changed, once it is acknowledged. */
    record Idea(Command command, List<Thing> before, List<Thing> after) {}

    Idea next() {
        int draw = random.nextInt(ALL);
        if (draw >= REQUEST && !things.isEmpty()) {
            return goOn(things.get(random.nextInt(things.size())));
        }
        if (draw < SINGLE || draw >= REQUEST) {
            return make(Kind.INTERVENTION, mediator(), intervention());
        }
        if (draw < BATCH) {
            return batch();
        }
        return draw < DOSSIER ? make(Kind.DOSSIER, one(Role.MANAGER), dossier())
                : make(Kind.REQUEST, mediator(), request());
    }

    /** What was acknowledged is gone on with; what is unknown or refused is left alone. */
    void learn(Idea idea, Outcome outcome) {
        if (!idea.before().isEmpty()) {
            things.removeAll(idea.before());
        }
        if (outcome.isAccepted()) {
            things.addAll(idea.after());
        }
        while (things.size() > MOST_KEPT) {
            things.removeFirst();
        }
    }

    private Idea make(Kind kind, Person by, Map<String, Object> content) {
        var id = id();
        var path = "%s/%s".formatted(kind.path(), id);
        var command = new Command("PUT " + path, now(), by.login(), Method.PUT, path, content, null, List.of());
        return new Idea(command, List.of(), List.of(new Thing(kind, id, 1, 0, content)));
    }

    private Idea batch() {
        List<Thing> made = IntStream.range(0, 2 + random.nextInt(MOST_IN_A_BATCH - 1))
                .mapToObj(_ -> new Thing(Kind.INTERVENTION, id(), 1, 0, intervention())).toList();
        var items = made.stream().map(Worker::item).toList();
        var path = Kind.INTERVENTION.path() + "/batch";
        var command = new Command("POST %s %s".formatted(path, made.getFirst().id()), now(), mediator().login(),
                Method.POST, path, Map.of("items", items), null, List.of());
        return new Idea(command, List.of(), made);
    }

    private static Map<String, Object> item(Thing intervention) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", intervention.id());
        item.putAll(intervention.content());
        return item;
    }

    private Idea goOn(Thing thing) {
        return switch (thing.kind()) {
            case DOSSIER -> thing.step() <= STEPS.size() && random.nextInt(4) > 0 ? step(thing) : close(thing);
            case INTERVENTION -> random.nextInt(4) > 0 ? correct(thing) : withdraw(thing);
            case REQUEST -> thing.step() == 0 ? answer(thing) : orient(thing);
        };
    }

    /** Whether it may be mediated is looked at before the first step. */
    private Idea step(Thing dossier) {
        if (dossier.step() == 0) {
            return change(dossier, mediator(), "admissibility", Map.of("decidedOn", today()), true);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("step", STEPS.get(dossier.step() - 1));
        body.put("reachedOn", today());
        if (dossier.step() > 1) {
            body.put("passedBecause", "NOT_NEEDED");
        }
        return change(dossier, mediator(), "steps", body, true);
    }

    private Idea close(Thing dossier) {
        return change(dossier, one(Role.MANAGER), "closing",
                Map.of("outcome", "COMPLAINTS_STOPPED", "closedOn", today()),
                false);
    }

    private Idea correct(Thing intervention) {
        Map<String, Object> content = new LinkedHashMap<>(intervention.content());
        content.put("peopleMet", random.nextInt(9));
        return change(intervention, one(Role.MANAGER), "correction", content, true);
    }

    private Idea withdraw(Thing intervention) {
        return change(intervention, one(Role.MANAGER), "withdrawal", Map.of("reason", "MISTAKE"), false);
    }

    private Idea answer(Thing request) {
        return change(request, mediator(), "answer", Map.of("answer", "HANDLED_ON_SITE", "answeredAt", now()), true);
    }

    private Idea orient(Thing request) {
        return change(request, mediator(), "orientation", Map.of("partner", "CONCILIATOR", "orientedAt", now()),
                false);
    }

    private Idea change(Thing thing, Person by, String part, Map<String, Object> body, boolean goesOn) {
        var path = thing.path(part);
        var command = new Command("POST %s @%d".formatted(path, thing.version()), now(), by.login(), Method.POST, path,
                body, thing.version(), List.of());
        return new Idea(command, List.of(thing), goesOn ? List.of(thing.now(thing.version() + 1)) : List.of());
    }

    private Map<String, Object> intervention() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("siteId", site().id());
        content.put("mission", "RISK_PREVENTION");
        content.put("register", "ACTIVE_PRESENCE");
        content.put("space", "HALL");
        content.put("nature", "OCCUPATION_HALL");
        content.put("severity", 1 + random.nextInt(4));
        content.put("origin", "SPONTANEOUS");
        content.put("peopleMet", random.nextInt(6));
        content.put("startedAt", now().minus(random.nextInt(5, 180), ChronoUnit.MINUTES));
        content.put("minutes", 4);
        return content;
    }

    private Map<String, Object> dossier() {
        return Map.of("siteId", site().id(), "openedOn", today(), "nature", "NOISE_EVERYDAY", "severity", 2, "origin",
                "SPONTANEOUS");
    }

    private Map<String, Object> request() {
        return Map.of("siteId", site().id(), "receivedAt", now(), "origin", "LANDLORD_REQUEST", "askedBy",
                "LANDLORD_AGENCY", "way", "PHONE", "nature", "NOISE_EVERYDAY", "severity", 2, "space",
                "LANDING_STAIRS");
    }

    private UUID id() {
        return Ids.at(Instant.now(), "%s/%d".formatted(name, count++));
    }

    private Site site() {
        return scheme.sites().get(random.nextInt(scheme.sites().size()));
    }

    private Person mediator() {
        return one(Role.MEDIATOR);
    }

    private Person one(Role role) {
        var people = scheme.people(role);
        return people.get(random.nextInt(people.size()));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static LocalDate today() {
        return LocalDate.now(PARIS);
    }
}
