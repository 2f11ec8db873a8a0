package fr.entente.reportingservice.season;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Two invented schemes and what happened in them; the same seed makes the same season. */
public final class Season {

    public static final LocalDate BEGIN = LocalDate.of(2025, 9, 1);
    public static final int DAYS = 400;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> NATURES = List.of("NOISE_EVERYDAY", "NOISE_MUSIC", "OCCUPATION_HALL",
            "DUMPING_BULKY", "DAMAGE_LIFT", "ANIMALS", "TENANT_LANDLORD", "");
    private static final List<String> SPACES = List.of("HALL", "LIFT", "CELLAR", "PLAYGROUND", "PUBLIC_SPACE");
    private static final List<String> MISSIONS = List.of("TECHNICAL_WATCH", "TENSIONS_CONFLICTS", "RISK_PREVENTION",
            "PARTNERS_SOCIAL_LINK");
    private static final List<String> ORIGINS = List.of("SPONTANEOUS", "LANDLORD_REQUEST", "PARTNER_REQUEST");
    private static final List<String> STEPS = List.of("DIAGNOSIS", "CONFLICT_MANAGEMENT", "INFORMATION_RESPONSIBILITY",
            "ACCOMPANIMENT");
    private static final List<String> STATUSES = List.of("ACCEPTED", "REFUSED", "HANDLED", "NO_ANSWER");
    private static final List<String> OUTCOMES = List.of("ORAL_AGREEMENT", "WRITTEN_AGREEMENT", "FAILED", "MOVED_OUT");

    private final Random random;
    private final List<Thing> things = new ArrayList<>();
    private final List<UUID> schemes = new ArrayList<>();
    private final Map<UUID, List<UUID>> landlords = new HashMap<>();
    private final Map<UUID, List<UUID>> sites = new HashMap<>();
    private final Map<UUID, TreeMap<LocalDate, UUID>> owners = new HashMap<>();

    private Season(long seed) {
        this.random = new Random(seed);
    }

    /**
     * As many as that make a season.
     *
     * @param size about how many interventions each scheme has; requests and dossiers are a fifth of it
     */
    public static Season of(long seed, int size) {
        var season = new Season(seed);
        for (int i = 0; i < 2; i++) {
            season.scheme(size);
        }
        return season;
    }

    public List<UUID> schemes() {
        return schemes;
    }

    public List<UUID> landlords(UUID scheme) {
        return landlords.getOrDefault(scheme, List.of());
    }

    public List<Thing> things() {
        return things;
    }

    public List<Event> events() {
        return things.stream().flatMap(thing -> thing.events().stream()).toList();
    }

    /** In any order that keeps each thing's own, with some events coming again later. */
    public List<Event> shuffled(long seed, double again) {
        var order = new Random(seed);
        List<Deque<Event>> waiting = new ArrayList<>();
        things.forEach(thing -> waiting.add(new ArrayDeque<>(thing.events())));
        var events = new ArrayList<Event>();
        while (!waiting.isEmpty()) {
            int i = order.nextInt(waiting.size());
            events.add(waiting.get(i).removeFirst());
            if (waiting.get(i).isEmpty()) {
                waiting.set(i, waiting.getLast());
                waiting.removeLast();
            }
            if (order.nextDouble() < again) {
                events.add(events.get(order.nextInt(events.size())));
            }
        }
        return events;
    }

    private void scheme(int size) {
        var scheme = id();
        schemes.add(scheme);
        var its = new Thing("scheme-events", scheme, scheme);
        things.add(its);
        landlords.put(scheme, List.of(id(), id(), id()));
        sites.put(scheme, new ArrayList<>());
        its.on("scheme.created", "schemeId", scheme, "name", "Scheme " + schemes.size(), "coordinatorId",
                landlords(scheme).getFirst(), "createdOn", BEGIN);
        landlords(scheme).forEach(landlord -> its.on("landlord.joined", "landlordId", landlord, "name",
                "Landlord " + landlord.toString().charAt(0), "from", BEGIN));
        its.on("contract.signed", "operatorId", id(), "operatorName", "Operator", "from", BEGIN, "until",
                BEGIN.plusYears(1).minusDays(1), "renewals", 2, "serviceDays", List.of("FRIDAY", "SATURDAY"), "opensAt",
                "16:00", "closesAt", "22:15", "hoursDue", 8800);
        landlords(scheme).forEach(landlord -> sites(scheme, landlord));
        if (random.nextBoolean()) {
            its.on("landlord.left", "landlordId", landlords(scheme).getLast(), "lastDay", BEGIN.plusDays(350));
        }
        its.on("contract.renewed", "until", BEGIN.plusYears(2).minusDays(1));
        for (int i = 0; i < size; i++) {
            intervention(scheme);
        }
        for (int i = 0; i < size / 5; i++) {
            request(scheme);
            dossier(scheme);
            defect(scheme);
            shift(scheme);
        }
        for (int i = 0; i < size / 20; i++) {
            observation(scheme);
            action(scheme);
        }
    }

    private void sites(UUID scheme, UUID landlord) {
        for (int i = 0; i < 2; i++) {
            var site = new Thing("scheme-events", id(), scheme);
            things.add(site);
            sites.getOrDefault(scheme, new ArrayList<>()).add(site.id());
            owners.put(site.id(), new TreeMap<>(Map.of(BEGIN, landlord)));
            site.on("site.registered", "siteId", site.id(), "landlordId", landlord, "name", "Site " + i, "town",
                    "Town " + random.nextInt(3), "district", "District", "dwellings", 50 + random.nextInt(900), "qpv",
                    random.nextBoolean(), "from", BEGIN);
            if (random.nextInt(3) == 0) {
                site.on("site.stock-changed", "siteId", site.id(), "landlordId", landlord, "dwellings",
                        40 + random.nextInt(500), "qpv", true, "from", day());
            }
            if (random.nextInt(3) == 0) {
                var next = any(landlords(scheme));
                var from = day();
                owners.getOrDefault(site.id(), new TreeMap<>()).put(from, next);
                site.on("site.transferred", "siteId", site.id(), "landlordId", next, "previousLandlordId", landlord,
                        "from", from);
            }
        }
    }

    private void intervention(UUID scheme) {
        var thing = new Thing("intervention-events", id(), scheme);
        things.add(thing);
        told(thing, "intervention.logged");
        while (random.nextInt(6) == 0) {
            told(thing, "intervention.corrected");
        }
        if (random.nextInt(14) == 0) {
            thing.on("intervention.withdrawn", "interventionId", thing.id(), "landlordId",
                    thing.events().getLast().id("landlordId"), "reason", "MISTAKE");
            if (random.nextInt(4) == 0) {
                told(thing, "intervention.corrected"); // never happens there; here it must not matter
            }
        }
    }

    private void told(Thing thing, String name) {
        var site = any(sites.getOrDefault(thing.scheme(), List.of()));
        var startedAt = at(day());
        var day = LocalDate.ofInstant(startedAt, PARIS);
        thing.on(name, "interventionId", thing.id(), "landlordId", owner(site, day), "siteId", site, "space",
                any(SPACES),
                "mission", any(MISSIONS), "register", "ACTIVE_PRESENCE", "nature", any(NATURES), "origin", any(ORIGINS),
                "startedAt", startedAt, "day", day, "minutes", 5 + random.nextInt(60), "peopleMet", random.nextInt(12),
                "mediatorId", new UUID(7, random.nextInt(6)));
    }

    private void request(UUID scheme) {
        var thing = new Thing("dossier-events", id(), scheme);
        things.add(thing);
        var site = any(sites.getOrDefault(scheme, List.of()));
        var receivedAt = at(day());
        var landlord = owner(site, LocalDate.ofInstant(receivedAt, PARIS));
        thing.on("request.received", "requestId", thing.id(), "landlordId", landlord, "siteId", site, "receivedAt",
                receivedAt, "origin", "LANDLORD_REQUEST", "way", "PHONE", "nature", "OCCUPATION_HALL", "severity", 2);
        var next = new ArrayList<Runnable>();
        next.add(() -> thing.on("request.answered", "requestId", thing.id(), "landlordId", landlord, "answeredAt",
                receivedAt.plus(Duration.ofSeconds(random.nextInt(400_000))), "answer", "INFORMED"));
        next.add(() -> thing.on("request.oriented", "requestId", thing.id(), "landlordId", landlord, "orientedAt",
                receivedAt.plus(Duration.ofMinutes(5)), "partner", "MEDIATION_TEAM"));
        next.add(() -> thing.on("request.attached-to-dossier", "requestId", thing.id(), "landlordId", landlord,
                "dossierId", id(), "attachedAt", receivedAt.plus(Duration.ofMinutes(9))));
        java.util.Collections.shuffle(next, random);
        next.stream().filter(_ -> random.nextInt(10) < 8).toList().forEach(Runnable::run);
    }

    /** What a mediator saw is answered as a request is, and is none. */
    private void observation(UUID scheme) {
        var thing = new Thing("dossier-events", id(), scheme);
        things.add(thing);
        var site = any(sites.getOrDefault(scheme, List.of()));
        var notedAt = at(day());
        var landlord = owner(site, LocalDate.ofInstant(notedAt, PARIS));
        thing.on("observation.noted", "requestId", thing.id(), "landlordId", landlord, "siteId", site, "notedAt",
                notedAt, "nature", "OCCUPATION_CELLAR", "severity", 2, "notedBy", new UUID(7, 0));
        if (random.nextBoolean()) {
            thing.on("request.answered", "requestId", thing.id(), "landlordId", landlord, "answeredAt",
                    notedAt.plus(Duration.ofHours(2)), "answer", "HANDLED_ON_SITE");
        }
    }

    private void dossier(UUID scheme) {
        var thing = new Thing("dossier-events", id(), scheme);
        things.add(thing);
        var site = any(sites.getOrDefault(scheme, List.of()));
        var day = day();
        var landlord = owner(site, day);
        thing.on("dossier.opened", "dossierId", thing.id(), "landlordId", landlord, "siteId", site, "openedOn", day,
                "nature", "NOISE_MUSIC", "severity", 3, "origin", "LANDLORD_REQUEST");
        int step = 0;
        for (int round = 0; round < 3; round++) {
            for (; step < STEPS.size() && random.nextInt(4) > 0; step++) {
                day = day.plusDays(random.nextInt(20));
                thing.on("step.reached", "dossierId", thing.id(), "landlordId", landlord, "step", STEPS.get(step),
                        "reachedOn", day);
            }
            meet(thing, landlord, day);
            orient(thing, landlord, day);
            if (random.nextInt(4) == 0) {
                return;
            }
            day = day.plusDays(random.nextInt(30));
            thing.on("dossier.closed", "dossierId", thing.id(), "landlordId", landlord, "closedOn", day, "outcome",
                    any(OUTCOMES));
            day = check(thing, landlord, day);
            if (random.nextInt(3) > 0) {
                return;
            }
            day = day.plusDays(random.nextInt(40));
            thing.on("dossier.reopened", "dossierId", thing.id(), "landlordId", landlord, "reopenedOn", day, "reason",
                    any(List.of("RECURRENCE", "NEW_ELEMENT", "CLOSED_BY_MISTAKE")));
        }
    }

    private void shift(UUID scheme) {
        var thing = new Thing("intervention-events", id(), scheme);
        things.add(thing);
        var startedAt = at(day());
        var day = LocalDate.ofInstant(startedAt, PARIS);
        var present = 1 + random.nextInt(3);
        var minutes = 200 + random.nextInt(300);
        thing.on("shift.planned", "shiftId", thing.id(), "day", day, "startsAt", startedAt, "endsAt",
                startedAt.plus(Duration.ofHours(6)), "mediators", 3, "sectors", List.of(), "recordedAt", startedAt);
        if (random.nextInt(8) == 0) {
            thing.on("shift.cancelled", "shiftId", thing.id(), "day", day, "reason", "WEATHER", "cancelledAt",
                    startedAt);
            return;
        }
        thing.on("shift.started", "shiftId", thing.id(), "day", day, "startedAt", startedAt, "present", present,
                "recordedAt", startedAt);
        if (random.nextInt(9) > 0) {
            var endedAt = startedAt.plus(Duration.ofMinutes(minutes));
            thing.on("shift.ended", "shiftId", thing.id(), "day", day, "startedAt", startedAt, "endedAt", endedAt,
                    "present", present, "mediatorMinutes", present * minutes, "moods", List.of(), "recordedAt",
                    endedAt);
            if (minutes % 4 == 0) {
                var stays = new ArrayList<Map<String, Instant>>(Collections.nCopies(present - 1,
                        Map.of("startedAt", startedAt, "endedAt", endedAt)));
                stays.add(Map.of("startedAt", startedAt, "endedAt", endedAt.minus(Duration.ofMinutes(37))));
                thing.on("shift.hours-corrected", "shiftId", thing.id(), "day", day, "shiftStartedAt", startedAt,
                        "shiftEndedAt", endedAt, "present", present, "mediatorMinutes", present * minutes - 37,
                        "stays", stays, "recordedAt", endedAt);
            }
        }
    }

    private void defect(UUID scheme) {
        var thing = new Thing("intervention-events", id(), scheme);
        things.add(thing);
        var site = any(sites.getOrDefault(scheme, List.of()));
        var foundAt = at(day());
        var day = LocalDate.ofInstant(foundAt, PARIS);
        var landlord = owner(site, day);
        thing.on("defect.reported", "defectId", thing.id(), "landlordId", landlord, "siteId", site, "space",
                any(SPACES), "category", "LIFT", "severity", "DANGER", "foundAt", foundAt, "day", day, "acknowledgeBy",
                Workdays.after(day, 2), "reportedBy", new UUID(7, random.nextInt(6)), "recordedAt",
                foundAt);
        if (random.nextInt(3) > 0) {
            thing.on("defect.acknowledged", "defectId", thing.id(), "landlordId", landlord, "acknowledgedAt",
                    foundAt.plus(Duration.ofHours(random.nextInt(150))));
        }
        if (random.nextInt(3) == 0) {
            thing.on("repair.planned", "defectId", thing.id(), "landlordId", landlord, "plannedFor", day.plusDays(9),
                    "plannedAt", foundAt.plus(Duration.ofHours(random.nextInt(200))));
        }
        end(thing, landlord, foundAt.plus(Duration.ofHours(random.nextInt(900))));
    }

    private void end(Thing defect, UUID landlord, Instant at) {
        switch (random.nextInt(7)) {
            case 0 -> defect.on("defect.refused", "defectId", defect.id(), "landlordId", landlord, "reason",
                    "NOT_OURS", "refusedAt", at);
            case 1 -> defect.on("defect.merged", "defectId", defect.id(), "landlordId", landlord, "into", id(),
                    "mergedAt", at);
            case 2 -> {} // it waits still
            case 3 -> defect.on("defect.withdrawn", "defectId", defect.id(), "landlordId", landlord, "reason",
                    "MISTAKE", "withdrawnAt", at);
            default -> defect.on("defect.repaired", "defectId", defect.id(), "landlordId", landlord, "repairedOn",
                    LocalDate.ofInstant(at, PARIS), "notedAt", at);
        }
    }

    /** Now and then one of several landlords, told, sometimes told again elsewhere, sometimes taken back. */
    private void action(UUID scheme) {
        var thing = new Thing("intervention-events", id(), scheme);
        things.add(thing);
        var day = day();
        if (random.nextInt(2) == 0) {
            thing.on("collective-action.planned", told(scheme, thing, day, false));
            if (random.nextInt(4) == 0) {
                thing.on("collective-action.cancelled", "actionId", thing.id(), "reason", "WEATHER", "cancelledAt",
                        at(day));
                return;
            }
        }
        thing.on("collective-action.held", told(scheme, thing, day, true));
        for (int corrections = random.nextInt(3); corrections > 0; corrections--) {
            thing.on("collective-action.corrected", told(scheme, thing, day(), true));
        }
        if (random.nextInt(5) == 0) {
            thing.on("collective-action.withdrawn", "actionId", thing.id(), "reason", "MISTAKE", "withdrawnAt",
                    at(day));
        }
    }

    private Object[] told(UUID scheme, Thing action, LocalDate day, boolean held) {
        var start = day.atTime(14, 0).atZone(PARIS).toInstant();
        var places = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> any(sites.getOrDefault(scheme, List.of())))
                .distinct().map(site -> Map.of("siteId", site.toString(), "landlordId", owner(site, day).toString()))
                .toList();
        return new Object[]{"actionId", action.id(), "theme", any(List.of("AWARENESS", "INTERCULTURAL")), "kind",
                "OTHER",
                "startsAt", start, "endsAt", start.plus(Duration.ofMinutes(30 + random.nextInt(200))), "day", day,
                "sites",
                places, "partnerKinds", List.of(), "participants", held ? random.nextInt(90) : "", "staff",
                held ? 1 + random.nextInt(4) : "", "recordedAt", start};
    }

    private void orient(Thing thing, UUID landlord, LocalDate day) {
        if (random.nextInt(3) == 0) {
            thing.on("orientation.made", "dossierId", thing.id(), "landlordId", landlord, "partner", "CONCILIATOR",
                    "madeOn", day);
            long orientation = thing.events().getLast().version();
            for (int answers = random.nextInt(3); answers > 0; answers--) {
                thing.on("orientation.answered", "dossierId", thing.id(), "landlordId", landlord, "orientation",
                        orientation, "status", STATUSES.get(random.nextInt(STATUSES.size())), "answeredOn", day);
            }
        }
    }

    /** The same two people again and again, or nobody. */
    private void meet(Thing thing, UUID landlord, LocalDate day) {
        var both = List.of(UUID.nameUUIDFromBytes((thing.id() + "A").getBytes(StandardCharsets.UTF_8)).toString(),
                UUID.nameUUIDFromBytes((thing.id() + "B").getBytes(StandardCharsets.UTF_8)).toString());
        for (int number = random.nextInt(3); number > 0; number--) {
            thing.on("meeting.held", "dossierId", thing.id(), "landlordId", landlord, "kind", "COMMON", "course",
                    "HELD",
                    "parties", both.subList(0, random.nextInt(3)), "heldOn", day);
        }
    }

    private LocalDate check(Thing thing, UUID landlord, LocalDate closedOn) {
        var day = closedOn;
        for (int months = 3; months <= 6 && random.nextInt(3) > 0; months += 3) {
            day = closedOn.plusMonths(months).plusDays(random.nextInt(20));
            thing.on("recurrence.checked", "dossierId", thing.id(), "landlordId", landlord, "months", months,
                    "recurred",
                    random.nextInt(6) == 0, "checkedOn", day);
        }
        return day;
    }

    private UUID owner(UUID site, LocalDate day) {
        return owners.getOrDefault(site, new TreeMap<>()).floorEntry(day).getValue();
    }

    private Instant at(LocalDate day) {
        return day.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60)).atZone(PARIS).toInstant();
    }

    private LocalDate day() {
        return BEGIN.plusDays(random.nextInt(DAYS));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private UUID id() {
        return new UUID((random.nextLong() & ~0xf000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
