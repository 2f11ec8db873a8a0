package fr.entente.local.season;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import fr.entente.local.Trouble;
import fr.entente.local.check.Books;
import fr.entente.local.check.Books.Followed;
import fr.entente.local.scheme.Ids;
import fr.entente.local.scheme.Scheme;
import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Role;
import fr.entente.local.scheme.Scheme.Site;
import fr.entente.local.season.Command.Method;

/** An evening played at the pace of an onlooker: a fact every second or two, with the time of now. */
public final class LiveEvening {

    private static final int SHORTEST_PAUSE = 1000;
    private static final int LONGEST_PAUSE = 2000;
    private static final Weights FACTS = Weights.of("ROUND 66, REQUEST 14, ANSWER 14, DOSSIER 6");

    private final Scheme scheme;
    private final Sender sender;
    private final Consumer<String> screen;
    private final Chance chance = Chance.of(System.nanoTime(), "evening");
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** A request with the version its next change is asked for on, and whether it was answered already. */
    private record Waiting(String id, long version, boolean answered) {}

    public LiveEvening(Scheme scheme, Books books, Sender sender, Consumer<String> screen) {
        this.scheme = scheme;
        this.sender = sender;
        this.screen = screen;
        books.requestsOf(scheme.id().toString()).stream().filter(request -> !request.has("answer"))
                .map(LiveEvening::waiting).forEach(waiting::add);
    }

    private static Waiting waiting(Followed request) {
        return new Waiting(request.id(), request.version(), false);
    }

    /** Until it is told to end, or has told as many facts as were asked for. */
    public int play(BooleanSupplier goesOn, int most) {
        int told = 0;
        while (goesOn.getAsBoolean() && told < most) {
            try {
                tell();
                told++;
            } catch (Trouble trouble) {
                screen.accept("  refused: " + trouble.line()); // somebody who watches changed the same thing
            }
            LockSupport.parkNanos(Duration.ofMillis(chance.between(SHORTEST_PAUSE, LONGEST_PAUSE)).toNanos());
        }
        return told;
    }

    private void tell() {
        switch (chance.one(FACTS)) {
            case "REQUEST" -> request();
            case "ANSWER" -> answer();
            case "DOSSIER" -> dossier();
            default -> round();
        }
    }

    private void round() {
        var site = site();
        var minutes = chance.between(2, 12);
        Map<String, Object> content = new LinkedHashMap<>(Rounds.content(site, chance));
        content.put("startedAt", now().minus(Duration.ofMinutes(minutes)));
        content.put("minutes", minutes);
        put("interventions", chance.one(new Walks(scheme).comingBy(site, Period.dayOf(now()))), content);
        say(site, "intervention, " + content.getOrDefault("nature", content.get("register")));
    }

    private void request() {
        var site = site();
        var nature = chance.one(Habits.NATURES_OF_A_REQUEST);
        var id = put("requests", scheme.staffOf(site.landlord()), Map.of("siteId", site.id(), "receivedAt", now(),
                "origin", "LANDLORD_REQUEST", "askedBy", "LANDLORD_AGENCY", "way", "PLATFORM", "nature", nature,
                "severity", Integer.parseInt(chance.one(Habits.SEVERITIES)), "space", Draws.space(nature, chance)));
        waiting.add(new Waiting(id.toString(), 1, false));
        say(site, "request, " + nature);
    }

    private void answer() {
        if (waiting.isEmpty()) {
            request();
            return;
        }
        var next = waiting.removeFirst();
        if (next.answered()) {
            change(next, "orientation",
                    Map.of("partner", chance.one(Habits.PARTNERS_OF_A_REQUEST), "orientedAt", now()));
        } else {
            change(next, "answer", Map.of("answer", chance.one(Habits.ANSWERS), "answeredAt", now()));
            waiting.addFirst(new Waiting(next.id(), next.version() + 1, true));
        }
    }

    private void dossier() {
        var site = site();
        var nature = chance.one(Habits.NATURES_OF_A_DOSSIER);
        put("dossiers", scheme.people(Role.MANAGER).getFirst(), Map.of("siteId", site.id(), "openedOn",
                Period.dayOf(now()), "nature", nature, "severity", 2, "origin", "SPONTANEOUS"));
        say(site, "dossier opened, " + nature);
    }

    private UUID put(String things, Person by, Map<String, Object> body) {
        var id = Ids.at(now(), UUID.randomUUID().toString());
        var path = "/api/%s/%s".formatted(things, id);
        sender.send(new Command("PUT " + path, now(), by.login(), Method.PUT, path, body, null, List.of()));
        return id;
    }

    private void change(Waiting request, String part, Map<String, Object> body) {
        var path = "/api/requests/%s/%s".formatted(request.id(), part);
        sender.send(new Command("POST " + path, now(), chance.one(scheme.people(Role.MEDIATOR)).login(), Method.POST,
                path, body, request.version(), List.of()));
        screen.accept("  request, " + part);
    }

    private Site site() {
        return chance.one(scheme.sites(), Site::weight);
    }

    private void say(Site site, String what) {
        screen.accept("  %s · %s: %s".formatted(site.name(), scheme.landlord(site.landlord()).name(), what));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
