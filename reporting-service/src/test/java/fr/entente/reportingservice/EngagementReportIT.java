package fr.entente.reportingservice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.reportingservice.season.Event;
import fr.entente.reportingservice.season.Season;
import fr.entente.reportingservice.season.Thing;
import fr.entente.reportingservice.testing.ReportingHouse;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/** The report of an engagement beside the same figures worked out from the events one by one, without SQL. */
class EngagementReportIT {

    private static final ReportingHouse HOUSE = new ReportingHouse();
    private static final Season SEASON = Season.of(11, 300);
    private static final UUID SCHEME = SEASON.schemes().getFirst();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @BeforeAll
    static void begin() {
        HOUSE.makeTopics();
        HOUSE.start();
        HOUSE.publish(SEASON.events());
        HOUSE.awaitTaken();
    }

    @AfterAll
    static void leave() {
        HOUSE.close();
    }

    /** A site with the landlord that had it on a day. */
    private record Place(UUID site, UUID landlord) {

        static Place of(Event happened) {
            return new Place(happened.id("siteId"), happened.id("landlordId"));
        }

        Map<String, String> told() {
            return Map.of("siteId", site.toString(), "landlordId", landlord.toString());
        }
    }

    @Test
    void saysWhatTheEventsSayInEveryMonthOfTheSeason() {
        var places = lastOfInterventions().map(Place::of).distinct().limit(6).toList();
        long seen = 0;
        for (int month = 0; month < 12; month++) {
            var from = Season.BEGIN.plusMonths(month);
            var until = from.plusMonths(1).minusDays(1);
            var engagement = ordered("MONTH", from, until, places);
            var report = read(TestCallers.manager(SCHEME), engagement);
            assertReport(report, places, from, until);
            seen += report.get("interventions").asLong();
            for (var landlord : places.stream().map(Place::landlord).distinct().toList()) {
                assertReport(read(TestCallers.landlord(SCHEME, landlord), engagement),
                        places.stream().filter(place -> place.landlord().equals(landlord)).toList(), from, until);
            }
        }
        assertThat(seen).as("the season has something to say").isGreaterThan(20);
    }

    @Test
    void followsFactsThatComeLateAndThatAreCorrected() {
        var site = new Place(UUID.randomUUID(), SEASON.landlords(SCHEME).getFirst());
        var monday = LocalDate.of(2026, 1, 12);
        var engagement = ordered("WEEK", monday, monday.plusDays(6), List.of(site));
        var first = logged(site, monday, 4);
        publish(first, logged(site, monday.plusDays(6), 3), logged(site, monday.plusDays(7), 9));
        assertFigures(engagement, 2, 7);
        publish(told(first, "intervention.corrected", site, monday.minusDays(1), 4));
        assertFigures(engagement, 1, 3);
        publish(told(first, "intervention.corrected", site, monday.plusDays(2), 5));
        assertFigures(engagement, 2, 8);
        publish(first.on("intervention.withdrawn", "interventionId", first.id(), "landlordId", site.landlord()));
        assertFigures(engagement, 1, 3);
    }

    @Test
    void countsEachFactOnceOnTheDashboardHoweverManyReportsShowIt() {
        var site = new Place(UUID.randomUUID(), SEASON.landlords(SCHEME).getFirst());
        var day = LocalDate.of(2024, 6, 3);
        publish(logged(site, day, 2));
        var dashboard = "/api/dashboards/landlord?from=2024-06-01&to=2024-06-30";
        var before = HOUSE.read(TestCallers.landlord(SCHEME, site.landlord()), dashboard).at("/indicators");
        var one = ordered("DAY", day, day, List.of(site));
        var other = ordered("WEEK", day.minusDays(3), day.plusDays(3), List.of(site));
        for (var engagement : List.of(one, other)) {
            var report = read(TestCallers.coordinator(SCHEME), engagement);
            assertThat(report.get("interventions").asInt()).isOne();
            assertThat(report.get("inOtherReports").asInt()).isOne();
        }
        assertThat(HOUSE.read(TestCallers.landlord(SCHEME, site.landlord()), dashboard).at("/indicators"))
                .isEqualTo(before);
    }

    @Test
    void takesTheTermsThatHoldAndKeepsWhatWasDoneBeforeACancellation() {
        var site = new Place(UUID.randomUUID(), SEASON.landlords(SCHEME).getFirst());
        var day = LocalDate.of(2024, 9, 2);
        var engagement = thing();
        publish(order(engagement, "engagement.ordered", "DAY", day, day, List.of(site)),
                logged(site, day, 1), logged(site, day.plusDays(3), 1), logged(site, day.plusDays(5), 1));
        assertFigures(engagement.id(), 1, 1);
        publish(order(engagement, "engagement.changed", "WEEK", day, day.plusDays(6), List.of(site)));
        assertFigures(engagement.id(), 3, 3);
        publish(engagement.on("engagement.cancelled", "engagementId", engagement.id(), "reason", "NO_TEAM", "from",
                day.plusDays(5)));
        assertFigures(engagement.id(), 2, 2);
        assertThat(read(TestCallers.manager(SCHEME), engagement.id()).get("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void showsTheHoursOfTheEveningsThatWalkedNowhereElse() {
        var site = new Place(UUID.randomUUID(), SEASON.landlords(SCHEME).getFirst());
        var next = new Place(UUID.randomUUID(), SEASON.landlords(SCHEME).get(1));
        var outside = new Place(UUID.randomUUID(), site.landlord());
        var monday = LocalDate.of(2024, 4, 8);
        var engagement = ordered("WEEK", monday, monday.plusDays(6), List.of(site, next));
        var alone = walked(monday.plusDays(1), 300, site);
        publish(walked(monday, 600, site, next), alone, walked(monday.plusDays(2), 500, site, outside),
                walked(monday.plusDays(7), 900, site), walked(monday, 700, outside));
        assertHeld(TestCallers.manager(SCHEME), engagement, 900, 2, 1);
        assertHeld(TestCallers.landlord(SCHEME, site.landlord()), engagement, 300, 1, 1);
        assertHeld(TestCallers.landlord(SCHEME, next.landlord()), engagement, 0, 0, 0);
        publish(alone.on("shift.hours-corrected", "shiftId", alone.id(), "day", monday.plusDays(1), "shiftEndedAt",
                monday.plusDays(1) + "T20:00:00Z", "mediatorMinutes", 240));
        assertHeld(TestCallers.manager(SCHEME), engagement, 840, 2, 1);
        assertHeld(TestCallers.landlord(SCHEME, site.landlord()), engagement, 240, 1, 1);
    }

    private static void assertHeld(Caller caller, UUID engagement, int minutes, int shifts, int elsewhereAsWell) {
        var held = read(caller, engagement).get("held");
        assertThat(held.get("minutes").asInt()).isEqualTo(minutes);
        assertThat(held.get("shifts").asInt()).isEqualTo(shifts);
        assertThat(held.get("elsewhereAsWell").asInt()).isEqualTo(elsewhereAsWell);
    }

    private static Thing walked(LocalDate day, int mediatorMinutes, Place... places) {
        var shift = new Thing("intervention-events", UUID.randomUUID(), SCHEME);
        return shift.on("shift.planned", "shiftId", shift.id(), "day", day)
                .on("shift.started", "shiftId", shift.id(), "day", day)
                .on("shift.ended", "shiftId", shift.id(), "day", day, "mediatorMinutes", mediatorMinutes, "moods",
                        List.of(Map.of("mood", "CALM", "sites", Stream.of(places).map(Place::told).toList())));
    }

    @Test
    void isShownToWhoOrderedItAndUnknownToAnybodyElse() {
        var landlord = SEASON.landlords(SCHEME).getFirst();
        var neighbour = SEASON.landlords(SCHEME).get(1);
        var site = new Place(UUID.randomUUID(), landlord);
        var next = new Place(UUID.randomUUID(), neighbour);
        var day = LocalDate.of(2024, 3, 4);
        publish(logged(site, day, 1), logged(next, day, 10));
        var alone = ordered("DAY", day, day, List.of(site));
        var together = ordered("DAY", day, day, List.of(site, next));
        var unknown = status(TestCallers.landlord(SCHEME, neighbour), UUID.randomUUID());

        assertThat(read(TestCallers.landlord(SCHEME, landlord), alone).get("partial").asBoolean()).isFalse();
        var own = read(TestCallers.landlord(SCHEME, neighbour), together);
        assertThat(own.get("partial").asBoolean()).isTrue();
        assertThat(own.get("peopleMet").asInt()).isEqualTo(10);
        assertThat(own.toString()).doesNotContain(site.site().toString(), landlord.toString());
        assertThat(unknown).isEqualTo("urn:problem:engagement:unknown");
        assertThat(status(TestCallers.landlord(SCHEME, neighbour), alone)).isEqualTo(unknown);
        assertThat(status(TestCallers.manager(SEASON.schemes().getLast()), alone)).isEqualTo(unknown);
        assertThat(status(TestCallers.partner(SCHEME), alone)).isEqualTo("urn:problem:access:forbidden");
    }

    private static void assertReport(JsonNode report, List<Place> places, LocalDate from, LocalDate until) {
        Predicate<Event> here = event -> places.contains(Place.of(event));
        var interventions = lastOfInterventions().filter(here).filter(in("day", from, until)).toList();
        assertThat(report.get("interventions").asLong()).isEqualTo(interventions.size());
        assertThat(report.get("peopleMet").asLong())
                .isEqualTo(interventions.stream().mapToLong(event -> event.number("peopleMet")).sum());
        assertThat(report.get("minutes").asLong())
                .isEqualTo(interventions.stream().mapToLong(event -> event.number("minutes")).sum());
        var natures = new HashMap<String, Long>();
        interventions.stream().filter(event -> event.maybe("nature") != null)
                .forEach(event -> natures.merge(event.text("nature"), 1L, Long::sum));
        var shown = new HashMap<String, Long>();
        report.get("byNature").forEach(line -> shown.put(line.get("code").asString(),
                line.get("interventions").asLong()));
        assertThat(shown).isEqualTo(natures);
        assertThat(report.get("dossiersOpened").asLong())
                .isEqualTo(firsts("dossier.opened").filter(here).filter(in("openedOn", from, until)).count());
        assertThat(report.get("requestsReceived").asLong()).isEqualTo(firsts("request.received").filter(here)
                .filter(event -> isIn(event.instant("receivedAt").atZone(PARIS).toLocalDate(), from, until)).count());
        assertThat(report.get("defectsFound").asLong()).isEqualTo(SEASON.things().stream()
                .filter(EngagementReportIT::isOfScheme)
                .filter(thing -> thing.events().getFirst().is("defect.reported"))
                .filter(thing -> thing.events().stream().noneMatch(
                        event -> event.is("defect.merged") || event.is("defect.withdrawn")))
                .map(thing -> thing.events().getFirst()).filter(here)
                .filter(event -> isIn(event.instant("foundAt").atZone(PARIS).toLocalDate(), from, until)).count());
    }

    private static Predicate<Event> in(String field, LocalDate from, LocalDate until) {
        return event -> isIn(event.day(field), from, until);
    }

    private static boolean isIn(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private static boolean isOfScheme(Thing thing) {
        return thing.scheme().equals(SCHEME) && !thing.events().isEmpty();
    }

    private static Stream<Event> lastOfInterventions() {
        return SEASON.things().stream().filter(EngagementReportIT::isOfScheme)
                .filter(thing -> thing.events().getFirst().is("intervention.logged"))
                .map(thing -> thing.events().getLast()).filter(event -> !event.is("intervention.withdrawn"));
    }

    private static Stream<Event> firsts(String name) {
        return SEASON.things().stream().filter(EngagementReportIT::isOfScheme).map(thing -> thing.events().getFirst())
                .filter(event -> event.is(name));
    }

    private static Thing thing() {
        return new Thing("scheme-events", UUID.randomUUID(), SCHEME);
    }

    private static UUID ordered(String length, LocalDate from, LocalDate until, List<Place> places) {
        var engagement = thing();
        publish(order(engagement, "engagement.ordered", length, from, until, places));
        return engagement.id();
    }

    private static Thing order(Thing engagement, String name, String length, LocalDate from, LocalDate until,
            List<Place> places) {
        return engagement.on(name, "engagementId", engagement.id(), "length", length, "from", from, "until", until,
                "sites", places.stream().map(Place::told).toList(), "hoursDue", 35, "theme", "NOISE",
                name.equals("engagement.ordered") ? "orderedOn" : "changedOn", from);
    }

    private static Thing logged(Place place, LocalDate day, int people) {
        return told(new Thing("intervention-events", UUID.randomUUID(), SCHEME), "intervention.logged", place, day,
                people);
    }

    private static Thing told(Thing thing, String name, Place place, LocalDate day, int people) {
        return thing.on(name, "interventionId", thing.id(), "landlordId", place.landlord(), "siteId", place.site(),
                "space", "HALL", "mission", "TENSIONS_CONFLICTS", "register", "TENSION_HANDLED", "nature",
                "NOISE_MUSIC", "origin", "SPONTANEOUS", "startedAt", day + "T18:10:00Z", "day", day, "minutes", 10,
                "peopleMet", people, "mediatorId", UUID.randomUUID());
    }

    private static void publish(Thing... things) {
        var events = new ArrayList<Event>();
        for (var thing : things) {
            events.addAll(thing.unpublished());
        }
        HOUSE.publish(events);
        HOUSE.awaitTaken();
    }

    private static void assertFigures(UUID engagement, int interventions, int people) {
        var report = read(TestCallers.manager(SCHEME), engagement);
        assertThat(report.get("interventions").asInt()).isEqualTo(interventions);
        assertThat(report.get("peopleMet").asInt()).isEqualTo(people);
    }

    private static JsonNode read(Caller caller, UUID engagement) {
        return HOUSE.read(caller, "/api/dashboards/engagements/" + engagement);
    }

    private static String status(Caller caller, UUID engagement) {
        return ReportingHouse.json(HOUSE.get(caller, "/api/dashboards/engagements/" + engagement)).get("type")
                .asString();
    }
}
