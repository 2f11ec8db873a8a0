package fr.entente.local.season;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.entente.local.scheme.Scheme.Person;
import fr.entente.local.scheme.Scheme.Site;

/** The evenings of the pairs: planned a week ahead, walked in turn through the sectors, started and ended. */
final class Pairs {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration UPLOAD = Duration.ofMinutes(3);
    private static final int DAYS_PLANNED_AHEAD = 7;
    private static final int LEAVES_EARLY_PERCENT = 6;
    private static final int CORRECTED_PERCENT = 3;
    private static final int TOLD_BY_BOTH_PERCENT = 4;
    private static final Duration NO_NETWORK = Duration.ofMinutes(40);
    private static final LocalTime NEXT_MORNING = LocalTime.of(10, 45);
    private static final int NOTE_PERCENT = 35;
    private static final Weights CANCELLED_BECAUSE = Weights.of("ILLNESS 6, WEATHER 2, SECURITY 1");
    private static final Weights MOODS = Weights.of("CALM 66, TENSE 26, WORRYING 8");
    private static final LocalTime OFFICE_HOUR = LocalTime.of(10, 0);
    private static final LocalTime FIRST_HOUR = LocalTime.of(1, 0);
    private static final List<String> WORDS = List.of("Repasser vers 21 h au hall du fond.",
            "La porte de la cave ne ferme plus.", "Encombrants au pied de l’escalier, à suivre.",
            "Regroupement calme au square, dialogue possible.", "Éclairage du parking éteint au niveau -1.");

    private final Scene scene;
    private final Story story;
    private final Walks walks;

    /** One evening of one pair. */
    private record Evening(UUID id, String path, LocalDate day, int number, List<Person> pair,
            Map<String, List<Site>> sectors) {

        List<UUID> people() {
            return pair.stream().map(Person::id).toList();
        }
    }

    Pairs(Scene scene, Story story) {
        this.scene = scene;
        this.story = story;
        this.walks = new Walks(scene.scheme());
    }

    void tell(List<Visit> visits) {
        Map<String, Instant> batches = visits.stream().collect(Collectors.toMap(Visit::batch, Visit::endedAt,
                (one, other) -> one.isAfter(other) ? one : other));
        Stream.concat(scene.evenings().days().stream(), ahead()).forEach(day -> IntStream.range(0, walks.pairs())
                .forEach(number -> tell(evening(day, number), scene.chance("shift/%s/%d".formatted(day, number)),
                        batches)));
    }

    /** The days of service to come. */
    private Stream<LocalDate> ahead() {
        var today = scene.period().today();
        return today.plusDays(1).datesUntil(today.plusDays(DAYS_PLANNED_AHEAD))
                .filter(day -> scene.scheme().contract().serviceDays().contains(day.getDayOfWeek()));
    }

    private void tell(Evening evening, Chance chance, Map<String, Instant> batches) {
        story.put(evening.id(), plannedAt(evening.day()), scene.manager(), evening.path(), plan(evening),
                evening.sectors().values().stream().flatMap(List::stream).map(Shifts::known).toList());
        var start = at(evening, scene.scheme().contract().opensAt()).plus(Duration.ofMinutes(chance.between(0, 9)));
        if (walks.isOff(scene, evening.day(), evening.number())) {
            cancel(evening, start.minus(Duration.ofHours(2)), chance);
        } else if (scene.period().isPast(start)) {
            hold(evening, start, chance, batches);
        }
    }

    private void cancel(Evening evening, Instant at, Chance chance) {
        if (scene.period().isPast(at)) {
            story.change(evening.id(), at, scene.manager(), evening.path() + "/cancellation",
                    Map.of("reason", chance.one(CANCELLED_BECAUSE)), List.of());
        }
    }

    private void hold(Evening evening, Instant start, Chance chance, Map<String, Instant> batches) {
        var first = evening.pair().getFirst();
        story.putPart(evening.id(), start, first, evening.path() + "/start",
                Map.of("startedAt", start, "present", evening.people()));
        var end = at(evening, scene.scheme().contract().closesAt()).plus(Duration.ofMinutes(chance.between(3, 9)));
        if (!scene.period().isPast(end)) {
            return;
        }
        var sent = sent(evening, batches);
        if (chance.oneIn(LEAVES_EARLY_PERCENT)) {
            leave(evening, end.minus(Duration.ofMinutes(chance.between(30, 150))), end, batches);
        }
        var told = batches.entrySet().stream().filter(batch -> sent.contains(batch.getKey()))
                .map(batch -> batch.getValue().plus(UPLOAD)).filter(end::isBefore).max(Comparator.naturalOrder())
                .orElse(end);
        story.putPart(evening.id(), scene.period().isPast(told) ? told : scene.period().now(), first,
                evening.path() + "/end", Map.of("endedAt", end, "present", evening.people(), "moods",
                        moods(evening, chance), "notes", notes(evening, chance)),
                sent);
        if (chance.oneIn(TOLD_BY_BOTH_PERCENT)) {
            tellToo(evening, end, told.plus(NO_NETWORK), chance);
        }
        if (chance.oneIn(CORRECTED_PERCENT)) {
            correct(evening, start, end);
        }
    }

    /** The other one goes home before the end, after the last thing he has noted. */
    private void leave(Evening evening, Instant wished, Instant end, Map<String, Instant> batches) {
        var other = evening.pair().getLast();
        var last = batches.getOrDefault(batchOf(evening, other), wished);
        var at = last.isAfter(wished) ? last : wished;
        if (at.isBefore(end)) {
            story.putPart(evening.id(), at, other, evening.path() + "/leave",
                    Map.of("mediator", other.id(), "endedAt", at));
        }
    }

    /** The other's phone had no network when the first one told the end. */
    private void tellToo(Evening evening, Instant end, Instant at, Chance chance) {
        if (scene.period().isPast(at)) {
            story.putPartToo(evening.id(), at, evening.pair().getLast(), evening.path() + "/end",
                    Map.of("endedAt", end, "present", evening.people(), "moods", moods(evening, chance), "notes",
                            List.of()));
        }
    }

    /** They had begun before they thought of saying so. */
    private void correct(Evening evening, Instant start, Instant end) {
        var at = Period.at(evening.day().plusDays(1), NEXT_MORNING);
        if (scene.period().isPast(at)) {
            story.change(evening.id(), at, scene.manager(), evening.path() + "/hours",
                    Map.of("mediator", evening.people().getFirst(), "startedAt", start.minus(Duration.ofMinutes(10)),
                            "endedAt", end),
                    List.of());
        }
    }

    /** What the pair has noted is there before the evening ends. */
    private static List<String> sent(Evening evening, Map<String, Instant> batches) {
        return evening.pair().stream().map(person -> batchOf(evening, person)).filter(batches::containsKey).toList();
    }

    private static String batchOf(Evening evening, Person person) {
        return "evening %s %s".formatted(evening.day(), person.login());
    }

    private Evening evening(LocalDate day, int number) {
        Map<String, List<Site>> sectors = new TreeMap<>();
        walks.sites(day, number)
                .forEach(site -> sectors.computeIfAbsent(site.district(), _ -> new ArrayList<>()).add(site));
        var id = scene.id(plannedAt(day), "shift/%s/%d".formatted(day, number));
        return new Evening(id, "/api/shifts/" + id, day, number, walks.pair(number), sectors);
    }

    private Map<String, Object> plan(Evening evening) {
        var terms = scene.scheme().contract();
        return Map.of("day", evening.day(), "startsAt", terms.opensAt().toString(), "endsAt",
                terms.closesAt().toString(), "mediators", evening.people(), "sectors",
                evening.sectors().entrySet().stream().map(sector -> Map.of("name", sector.getKey(), "sites",
                        sector.getValue().stream().map(Site::id).toList())).toList());
    }

    private static List<Map<String, String>> moods(Evening evening, Chance chance) {
        return evening.sectors().keySet().stream()
                .map(sector -> Map.of("sector", sector, "mood", chance.one(MOODS))).toList();
    }

    private List<Map<String, Object>> notes(Evening evening, Chance chance) {
        List<Map<String, Object>> notes = new ArrayList<>();
        evening.sectors().forEach((sector, sites) -> {
            if (chance.oneIn(NOTE_PERCENT)) {
                notes.add(Map.of("id", scene.id(plannedAt(evening.day()), "note/%s/%s".formatted(evening.id(), sector)),
                        "sector", sector, "siteId", chance.one(sites).id(), "forLandlord", chance.oneIn(50), "words",
                        chance.one(WORDS)));
            }
        });
        return notes;
    }

    private Instant plannedAt(LocalDate day) {
        var aWeekBefore = Period.at(day, OFFICE_HOUR).minus(A_WEEK);
        var first = Period.at(scene.period().firstDay(), FIRST_HOUR);
        var planned = aWeekBefore.isBefore(first) ? first : aWeekBefore;
        return scene.period().isPast(planned) ? planned : scene.period().now();
    }

    private static Instant at(Evening evening, LocalTime time) {
        return Period.at(evening.day(), time);
    }
}
