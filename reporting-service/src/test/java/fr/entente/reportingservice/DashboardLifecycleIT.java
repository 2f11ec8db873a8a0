package fr.entente.reportingservice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import fr.entente.reportingservice.season.Event;
import fr.entente.reportingservice.season.Thing;
import fr.entente.reportingservice.testing.ReportingHouse;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/** Small histories with figures one can check by hand. */
class DashboardLifecycleIT {

    private static final ReportingHouse HOUSE = new ReportingHouse();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);
    private static final UUID MEDIATOR = UUID.randomUUID();

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final UUID scheme = UUID.randomUUID();
    private final UUID parisHabitat = UUID.randomUUID();
    private final UUID valophis = UUID.randomUUID();
    private final Thing undertaking = new Thing("scheme-events", scheme, scheme);
    private final Thing mordacs = new Thing("scheme-events", UUID.randomUUID(), scheme);
    private final Thing boisLabbe = new Thing("scheme-events", UUID.randomUUID(), scheme);

    @BeforeAll
    static void begin() {
        HOUSE.makeTopics();
        HOUSE.start();
    }

    @AfterAll
    static void leave() {
        HOUSE.close();
    }

    @BeforeEach
    void twoLandlordsWithASiteEach() {
        undertaking.on("scheme.created", "name", "Champigny – Chennevières", "coordinatorId", parisHabitat, "createdOn",
                "2025-09-01")
                .on("landlord.joined", "landlordId", parisHabitat, "name", "Paris Habitat", "from", "2025-09-01")
                .on("landlord.joined", "landlordId", valophis, "name", "Valophis Habitat", "from", "2025-09-01")
                .on("contract.signed", "operatorId", UUID.randomUUID(), "operatorName", "Optima Médiations", "from",
                        "2025-10-01", "until", "2026-09-30", "renewals", 2, "serviceDays",
                        List.of("WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"), "opensAt", "16:00",
                        "closesAt",
                        "22:15", "hoursDue", 8800);
        site(mordacs, parisHabitat, "Les Mordacs Nord", "Champigny-sur-Marne", 400);
        site(boisLabbe, valophis, "Bois-l'Abbé Est", "Chennevières-sur-Marne", 100);
        publish(undertaking, mordacs, boisLabbe);
    }

    @Test
    void followsAConflictFromTheCallToTheLastRecurrence() {
        // A caretaker calls on Friday at 18:30; the mediators answer in half an hour and keep the matter themselves.
        var request = new Thing("dossier-events", UUID.randomUUID(), scheme)
                .on("request.received", "landlordId", parisHabitat, "siteId", mordacs.id(), "receivedAt",
                        "2026-01-16T17:30:00Z", "origin", "LANDLORD_REQUEST", "way", "PHONE", "nature", "NOISE_MUSIC",
                        "severity", 2);
        var dossier = new Thing("dossier-events", UUID.randomUUID(), scheme);
        request.on("request.answered", "landlordId", parisHabitat, "answeredAt", "2026-01-16T18:00:00Z", "answer",
                "INFORMED")
                .on("request.oriented", "landlordId", parisHabitat, "orientedAt", "2026-01-16T18:00:00Z", "partner",
                        "MEDIATION_TEAM")
                .on("request.attached-to-dossier", "landlordId", parisHabitat, "dossierId", dossier.id(), "attachedAt",
                        "2026-01-16T18:05:00Z");
        // They go there the same evening and meet six people; a dossier is opened.
        var evening = intervention(mordacs, parisHabitat, FRIDAY, 20, 6);
        dossier.on("dossier.opened", "landlordId", parisHabitat, "siteId", mordacs.id(), "openedOn", FRIDAY, "nature",
                "NOISE_MUSIC", "severity", 3, "origin", "LANDLORD_REQUEST")
                .on("step.reached", "landlordId", parisHabitat, "step", "DIAGNOSIS", "reachedOn", "2026-01-20");
        publish(request, dossier, evening);

        var january = landlord(parisHabitat, "2026-01-01", "2026-01-31");
        assertThat(january.at("/scheme/operatorName").asString()).isEqualTo("Optima Médiations");
        assertThat(january.at("/landlord/name").asString()).isEqualTo("Paris Habitat");
        assertThat(values(january)).containsExactly("1", "100.0", "0.5", "6", "1", "1", "1", "0", "100.0", "null",
                "null", "2.5", "0", "null", "0", "0", "0", "null", "null");
        assertThat(january.at("/heat/cells/0").toString())
                .isEqualTo("{\"weekday\":\"FRIDAY\",\"hour\":21,\"interventions\":1}");
        assertThat(january.at("/heat/opensAt").asInt()).isEqualTo(16);
        assertThat(january.at("/heat/closesAt").asInt()).isEqualTo(23);
        assertThat(january.at("/requests/attached").asInt()).isOne();
        assertThat(january.at("/dossiers/byStep/1").toString()).isEqualTo("{\"step\":\"DIAGNOSIS\",\"open\":1}");

        // Nothing of it is on the other landlord's dashboard.
        assertThat(values(landlord(valophis, "2026-01-01", "2026-01-31"))).containsExactly("0", "null", "null", "0",
                "0",
                "0", "0", "0", "null", "null", "null", "0.0", "0", "null", "0", "0", "0",
                "null", "null");

        // Both neighbours are met apart, then at one table: two residents mediated, however often.
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        met(met(dossier, "2026-02-03", one), "2026-02-05", other);
        publish(met(dossier, "2026-03-03", one, other));
        assertThat(values(landlord(parisHabitat, "2026-02-01", "2026-03-31"))).endsWith("2", "null", "0", "0", "0",
                "null", "null");

        // It is closed in March; three months later nothing has come back, and six months later neither.
        publish(dossier.on("dossier.closed", "landlordId", parisHabitat, "closedOn", "2026-03-17", "outcome",
                "WRITTEN_AGREEMENT"));
        var march = landlord(parisHabitat, "2026-03-01", "2026-03-31");
        assertThat(values(march)).containsExactly("0", "null", "null", "0", "0", "0", "0", "1", "null", "null", "60.0",
                "0.0", "2", "null", "0", "0", "0", "null", "null");
        assertThat(landlord(parisHabitat, "2026-06-01", "2026-06-30").at("/indicators/9").toString())
                .contains("\"value\":100.0", "\"provisional\":true", "\"note\":\"Provisional");
        publish(dossier.on("recurrence.checked", "landlordId", parisHabitat, "months", 6, "recurred", true, "checkedOn",
                "2026-09-20"));
        assertThat(landlord(parisHabitat, "2026-09-01", "2026-09-19").at("/indicators/9/value").asString())
                .isEqualTo("100.0");
        assertThat(landlord(parisHabitat, "2026-09-01", "2026-09-30").at("/indicators/9").toString())
                .contains("\"value\":0.0", "\"provisional\":false", "\"note\":null");
    }

    @Test
    void acceptsAnInterventionBeforeAnythingItBelongsTo() {
        var late = new Thing("scheme-events", UUID.randomUUID(), scheme);
        publish(intervention(late, valophis, FRIDAY, 19, 2));

        var before = landlord(valophis, "2026-01-01", "2026-01-31");
        assertThat(before.at("/indicators/0/value").asInt()).isOne();
        assertThat(line(before, late.id()).get("name").isNull()).isTrue();

        site(late, valophis, "Arrived late", "Chennevières-sur-Marne", 50);
        publish(late);
        var after = landlord(valophis, "2026-01-01", "2026-01-31");
        assertThat(line(after, late.id()).get("name").asString()).isEqualTo("Arrived late");
        assertThat(after.at("/indicators/4/value").asInt()).isOne();
    }

    @Test
    void movesACorrectedInterventionToItsRightDayAndLandlord() {
        var told = intervention(mordacs, parisHabitat, FRIDAY, 20, 6);
        publish(told);
        assertThat(interventions(parisHabitat, FRIDAY)).isEqualTo("1");

        publish(correction(told, boisLabbe, valophis, FRIDAY.minusDays(40)));

        assertThat(interventions(parisHabitat, FRIDAY)).isEqualTo("0");
        assertThat(interventions(valophis, FRIDAY)).isEqualTo("0");
        assertThat(interventions(valophis, FRIDAY.minusDays(40))).isEqualTo("1");
        assertThat(HOUSE.owner()
                .sql("select count(*) from projection_1.month_cell where scheme_id = ? and day = '2026-01-01'")
                .param(scheme).query(Long.class).single()).isZero();
    }

    @Test
    void forgetsAWithdrawnIntervention() {
        var told = intervention(mordacs, parisHabitat, FRIDAY, 20, 6);
        publish(told, intervention(mordacs, parisHabitat, FRIDAY, 21, 1));
        publish(told.on("intervention.withdrawn", "interventionId", told.id(), "landlordId", parisHabitat, "reason",
                "DUPLICATE"));

        assertThat(interventions(parisHabitat, FRIDAY)).isEqualTo("1");
        assertThat(consortium("2026-01-01", "2026-01-31").at("/sum/equal").asBoolean()).isTrue();
    }

    @Test
    void leavesLastYearAloneWhenALandlordJoinsToday() {
        publish(dossierOpened(mordacs, parisHabitat, "2026-01-10"));
        var before = consortium("2026-01-01", "2026-01-31");

        var newcomer = UUID.randomUUID();
        var site = new Thing("scheme-events", UUID.randomUUID(), scheme);
        site(site, newcomer, "New", "Bry-sur-Marne", 5000, "2026-06-01");
        publish(undertaking.on("landlord.joined", "landlordId", newcomer, "name", "Newcomer", "from", "2026-06-01"),
                site,
                mordacs.on("site.stock-changed", "siteId", mordacs.id(), "landlordId", parisHabitat, "dwellings", 300,
                        "qpv", false, "from", "2026-06-01"));

        var after = consortium("2026-01-01", "2026-01-31");
        assertThat(after.at("/indicators")).isEqualTo(before.at("/indicators"));
        assertThat(after.at("/members")).isEqualTo(before.at("/members")).hasSize(2);
        assertThat(after.at("/indicators/11/value").asString()).isEqualTo("2.0");
        assertThat(consortium("2026-06-01", "2026-06-30").at("/indicators/11/denominator").asInt())
                .isEqualTo(300 + 100 + 5000);
    }

    @Test
    void givesASiteThatChangedHandsToWhoeverOwnedItOnTheDay() {
        publish(intervention(mordacs, parisHabitat, FRIDAY, 20, 3),
                mordacs.on("site.transferred", "siteId", mordacs.id(), "landlordId", valophis, "previousLandlordId",
                        parisHabitat, "from", "2026-02-01"),
                intervention(mordacs, valophis, LocalDate.of(2026, 2, 6), 20, 5));

        var old = landlord(parisHabitat, "2026-01-01", "2026-02-28");
        assertThat(values(old)).startsWith("1", "null", "null", "3");
        assertThat(line(old, mordacs.id()).get("name").asString()).isEqualTo("Les Mordacs Nord");
        assertThat(line(old, mordacs.id()).get("dwellings").asInt()).isZero();
        var young = landlord(valophis, "2026-01-01", "2026-02-28");
        assertThat(values(young)).startsWith("1", "null", "null", "5");
        assertThat(line(young, mordacs.id()).get("dwellings").asInt()).isEqualTo(400);
        assertThat(consortium("2026-01-01", "2026-02-28").at("/sum/equal").asBoolean()).isTrue();
    }

    @Test
    void showsWhatWaitsToTheOperator() {
        var now = Instant.now();
        var request = new Thing("dossier-events", UUID.randomUUID(), scheme).on("request.received", "landlordId",
                parisHabitat, "siteId", mordacs.id(), "receivedAt", now.minusSeconds(50 * 3600), "origin",
                "LANDLORD_REQUEST", "way", "PHONE", "nature", "NOISE_MUSIC", "severity", 2);
        var dossier = dossierOpened(boisLabbe, valophis, today.minusMonths(4).toString()).on("dossier.closed",
                "landlordId", valophis, "closedOn", today.minusMonths(3), "outcome", "ORAL_AGREEMENT");
        publish(request, dossier);

        var operator = HOUSE.read(TestCallers.mediator(scheme), "/api/dashboards/operator");
        assertThat(operator.at("/work/requestsWaiting/0/ageHours").asInt()).isEqualTo(50);
        assertThat(operator.at("/work/requestsWaiting/0/siteName").asString()).isEqualTo("Les Mordacs Nord");
        assertThat(operator.at("/requests/waitingAges/1").toString())
                .isEqualTo("{\"bucket\":\"UNDER_3_DAYS\",\"count\":1}");
        assertThat(operator.at("/work/recurrencesDue")).hasSize(1);
        assertThat(operator.at("/work/recurrencesDue/0/months").asInt()).isEqualTo(3);
    }

    @Test
    void speaksFrenchToWhoeverAsksForIt() {
        var answer = HOUSE.send(HOUSE.request(TestCallers.coordinator(scheme),
                "/api/dashboards/consortium?from=2026-01-01&to=2026-01-31")
                .setHeader("Accept-Language", "fr-FR,en;q=0.5")
                .build());
        var dashboard = ReportingHouse.json(answer);

        assertThat(dashboard.get("summary").asString())
                .startsWith("Du 1er janvier 2026 au 31 janvier 2026\u00a0: aucune");
        assertThat(dashboard.at("/indicators/5/name").asString()).isEqualTo("Dossiers ouverts");
    }

    @Test
    void followsADefectFromItsReportToItsRepair() {
        // A lift stands still on a Friday evening: two working days end on Tuesday. The same was reported twice.
        var lift = defect("2026-01-16", "2026-01-20");
        var again = defect("2026-01-16", "2026-01-20");
        publish(lift, again);
        assertThat(watch("2026-01-16", "2026-01-16")).containsExactly("2", "null", "null");
        publish(again.on("defect.merged", "defectId", again.id(), "landlordId", parisHabitat, "into", lift.id(),
                "mergedAt",
                "2026-01-19T08:00:00Z"));
        assertThat(watch("2026-01-16", "2026-01-16")).containsExactly("1", "null", "null");

        // On Wednesday everybody knows whether it was acknowledged in time.
        assertThat(watch("2026-01-01", "2026-01-20")).containsExactly("1", "null", "null");
        assertThat(watch("2026-01-01", "2026-01-21")).containsExactly("1", "0.0", "null");
        publish(lift.on("defect.acknowledged", "defectId", lift.id(), "landlordId", parisHabitat, "acknowledgedAt",
                "2026-01-20T22:30:00Z")); // in Paris it is Tuesday still
        assertThat(watch("2026-01-21", "2026-01-21")).containsExactly("1", "100.0", "null");

        // It runs again on the Thursday of the week after.
        publish(lift.on("defect.repaired", "defectId", lift.id(), "landlordId", parisHabitat, "repairedOn",
                "2026-01-29",
                "notedAt", "2026-01-29T10:00:00Z"));
        assertThat(watch("2026-01-22", "2026-01-28")).containsExactly("1", "null", "null");
        assertThat(watch("2026-01-22", "2026-01-29")).containsExactly("0", "null", "13.0");
        assertThat(consortium("2026-01-01", "2026-01-31").at("/sum/equal").asBoolean()).isTrue();
        assertThat(values(landlord(valophis, "2026-01-01", "2026-01-31"))).endsWith("0", "null", "null");
    }

    @Test
    void countsTheHoursOfAPairAgainstTheContractsForTheWholeSchemeOnly() {
        var shift = new Thing("intervention-events", UUID.randomUUID(), scheme);
        shift.on("shift.planned", "shiftId", shift.id(), "day", FRIDAY)
                .on("shift.started", "shiftId", shift.id(), "day", FRIDAY);
        publish(shift);
        assertThat(presence(consortium("2026-01-16", "2026-01-16")).path("numerator").asInt()).isZero();
        publish(shift.on("shift.ended", "shiftId", shift.id(), "day", FRIDAY, "startedAt", FRIDAY + "T15:00:00Z",
                "endedAt", FRIDAY + "T21:15:00Z", "present", 2, "mediatorMinutes", 750));

        // A year of five evenings a week owes 8,800 hours: 34 on each.
        var evening = presence(consortium("2026-01-16", "2026-01-16"));
        assertThat(evening.path("numerator").asInt()).isEqualTo(13);
        assertThat(evening.path("denominator").asInt()).isEqualTo(34);
        assertThat(evening.path("value").toString()).isEqualTo("37.1");
        publish(shift.on("shift.hours-corrected", "shiftId", shift.id(), "day", FRIDAY, "shiftEndedAt",
                FRIDAY + "T21:15:00Z",
                "mediatorMinutes", 600));
        assertThat(presence(consortium("2026-01-16", "2026-01-16")).path("numerator").asInt()).isEqualTo(10);
        assertThat(presence(consortium("2025-10-01", "2026-09-30")).path("denominator").asInt()).isEqualTo(8_800);
        assertThat(presence(landlord(parisHabitat, "2026-01-16", "2026-01-16")).isMissingNode()).isTrue();
    }

    private static JsonNode presence(JsonNode dashboard) {
        return dashboard.at("/indicators").valueStream()
                .filter(indicator -> indicator.path("code").asString().equals("PRESENCE")).findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void countsWhatAMediatorSawAsNoRequest() {
        var seen = new Thing("dossier-events", UUID.randomUUID(), scheme)
                .on("observation.noted", "landlordId", parisHabitat, "siteId", mordacs.id(), "notedAt",
                        "2026-01-16T20:00:00Z", "nature", "OCCUPATION_CELLAR", "severity", 2, "notedBy", MEDIATOR);
        publish(seen);
        seen.on("request.assigned", "landlordId", parisHabitat, "mediatorId", MEDIATOR, "assignedAt",
                "2026-01-16T20:05:00Z")
                .on("request.answered", "landlordId", parisHabitat, "answeredAt", "2026-01-16T20:30:00Z", "answer",
                        "HANDLED_ON_SITE");
        publish(seen, intervention(mordacs, parisHabitat, FRIDAY, 20, 6));

        var january = landlord(parisHabitat, "2026-01-01", "2026-01-31");
        assertThat(values(january)).startsWith("1", "null", "null", "6");
        assertThat(january.at("/requests/received").asInt(-1)).isZero();
    }

    @Test
    void aDefectReportedByMistakeIsInNoFigure() {
        var lift = defect("2026-01-16", "2026-01-20");
        publish(lift);
        assertThat(watch("2026-01-16", "2026-01-21")).containsExactly("1", "0.0", "null");
        publish(lift.on("defect.withdrawn", "defectId", lift.id(), "landlordId", parisHabitat, "reason", "MISTAKE",
                "withdrawnAt", "2026-01-19T08:00:00Z"));
        assertThat(watch("2026-01-16", "2026-01-21")).containsExactly("0", "null", "null");
        assertThat(consortium("2026-01-01", "2026-01-31").at("/sum/equal").asBoolean()).isTrue();
    }

    @Test
    void countsASharedActionForEachOfItsLandlordsAndOnceForAll() {
        // 46 people eat together at the foot of both landlords' buildings; another day 12 come to one of them.
        var meal = held(action(), "collective-action.held", 46, parisHabitat, valophis);
        publish(meal, held(action(), "collective-action.held", 12, parisHabitat));
        assertThat(actions(landlord(parisHabitat, "2026-01-31", "2026-01-31"))).containsExactly("2", "58");
        assertThat(actions(landlord(valophis, "2026-01-31", "2026-01-31"))).containsExactly("1", "46");
        assertThat(actions(landlord(valophis, "2026-01-30", "2026-01-30"))).containsExactly("0", "0");
        var whole = consortium("2026-01-01", "2026-01-31");
        assertThat(actions(whole)).containsExactly("2", "58");
        assertThat(whole.at("/sum/equal").asBoolean()).isTrue();
        assertThat(sumLine(whole, "ACTIONS_HELD")).isEqualTo("3 2 1");
        assertThat(sumLine(whole, "ACTION_PARTICIPANTS")).isEqualTo("104 58 46");
        assertThat(sumLine(whole, "INTERVENTIONS")).isEqualTo("0 0 0");

        // It turns out that it was at one site only, with fewer people; then that it was told twice.
        publish(held(meal, "collective-action.corrected", 40, valophis));
        assertThat(actions(landlord(parisHabitat, "2026-01-31", "2026-01-31"))).containsExactly("1", "12");
        assertThat(actions(landlord(valophis, "2026-01-31", "2026-01-31"))).containsExactly("1", "40");
        assertThat(sumLine(consortium("2026-01-01", "2026-01-31"), "ACTIONS_HELD")).isEqualTo("2 2 0");
        publish(meal.on("collective-action.withdrawn", "actionId", meal.id(), "reason", "DUPLICATE", "withdrawnAt",
                "2026-02-01T09:00:00Z"));
        assertThat(actions(landlord(valophis, "2026-01-31", "2026-01-31"))).containsExactly("0", "0");
        assertThat(actions(consortium("2026-01-01", "2026-01-31"))).containsExactly("1", "12");
    }

    private Thing action() {
        return new Thing("intervention-events", UUID.randomUUID(), scheme);
    }

    private Thing held(Thing action, String name, int participants, UUID... landlords) {
        var sites = Stream.of(landlords)
                .map(landlord -> Map.of("siteId", UUID.randomUUID().toString(), "landlordId", landlord.toString()))
                .toList();
        return action.on(name, "actionId", action.id(), "theme", "INTERGENERATIONAL", "kind", "SHARED_MEAL", "startsAt",
                "2026-01-31T11:00:00Z", "endsAt", "2026-01-31T15:00:00Z", "day", "2026-01-31", "sites", sites,
                "partnerKinds", List.of(), "participants", participants, "staff", 2, "outcome", "REACHED", "followUp",
                "NONE", "recordedAt", "2026-01-31T16:00:00Z");
    }

    private static List<String> actions(JsonNode dashboard) {
        return dashboard.at("/indicators").valueStream()
                .filter(indicator -> indicator.get("code").asString().startsWith("ACTION"))
                .map(indicator -> indicator.get("value").toString()).toList();
    }

    /** Of the members, of the whole, and how much of the difference is shared. */
    private static String sumLine(JsonNode dashboard, String code) {
        return dashboard.at("/sum/lines").valueStream().filter(line -> line.get("code").asString().equals(code))
                .map(line -> "%s %s %s".formatted(line.get("members"), line.get("consortium"), line.get("shared")))
                .findFirst().orElseThrow();
    }

    private Thing defect(String day, String acknowledgeBy) {
        var thing = new Thing("intervention-events", UUID.randomUUID(), scheme);
        return thing.on("defect.reported", "defectId", thing.id(), "landlordId", parisHabitat, "siteId", mordacs.id(),
                "space", "LIFT", "category", "LIFT", "severity", "OUT_OF_ORDER", "foundAt", day + "T20:00:00Z", "day",
                day, "acknowledgeBy", acknowledgeBy, "reportedBy", MEDIATOR, "recordedAt", day + "T20:05:00Z");
    }

    /** The three figures of technical watch. */
    private List<String> watch(String from, String to) {
        var all = values(landlord(parisHabitat, from, to));
        return all.subList(all.size() - 3, all.size());
    }

    private Thing dossierOpened(Thing site, UUID landlord, String day) {
        return new Thing("dossier-events", UUID.randomUUID(), scheme).on("dossier.opened", "landlordId",
                landlord, "siteId", site.id(), "openedOn", day, "nature", "NOISE_MUSIC", "severity", 3, "origin",
                "SPONTANEOUS");
    }

    private Thing intervention(Thing site, UUID landlord, LocalDate day, int hourInLondon, int people) {
        var thing = new Thing("intervention-events", UUID.randomUUID(), scheme);
        return tell(thing, "intervention.logged", site, landlord, day, hourInLondon, people);
    }

    private static Thing correction(Thing told, Thing site, UUID landlord, LocalDate day) {
        return tell(told, "intervention.corrected", site, landlord, day, 20, 6);
    }

    private static Thing tell(Thing thing, String name, Thing site, UUID landlord, LocalDate day, int hour,
            int people) {
        return thing.on(name, "interventionId", thing.id(), "landlordId", landlord, "siteId", site.id(), "space",
                "HALL",
                "mission", "TENSIONS_CONFLICTS", "register", "TENSION_HANDLED", "nature", "NOISE_MUSIC", "origin",
                "SPONTANEOUS", "startedAt", "%sT%02d:10:00Z".formatted(day, hour), "day", day, "minutes", 10,
                "peopleMet",
                people, "mediatorId", MEDIATOR);
    }

    private static void site(Thing site, UUID landlord, String name, String town, int dwellings) {
        site(site, landlord, name, town, dwellings, "2025-09-01");
    }

    private static void site(Thing site, UUID landlord, String name, String town, int dwellings, String from) {
        site.on("site.registered", "siteId", site.id(), "landlordId", landlord, "name", name, "town", town, "district",
                "Les Mordacs", "dwellings", dwellings, "qpv", true, "from", from);
    }

    private static void publish(Thing... things) {
        var events = new ArrayList<Event>();
        for (var thing : things) {
            events.addAll(thing.unpublished());
        }
        HOUSE.publish(events);
        HOUSE.awaitTaken();
    }

    private JsonNode landlord(UUID landlord, String from, String to) {
        return HOUSE.read(TestCallers.landlord(scheme, landlord),
                "/api/dashboards/landlord?from=%s&to=%s".formatted(from, to));
    }

    private JsonNode consortium(String from, String to) {
        return HOUSE.read(TestCallers.coordinator(scheme),
                "/api/dashboards/consortium?from=%s&to=%s".formatted(from, to));
    }

    private String interventions(UUID landlord, LocalDate day) {
        return landlord(landlord, day.toString(), day.toString()).at("/indicators/0/value").toString();
    }

    private Thing met(Thing dossier, String day, UUID... parties) {
        return dossier.on("meeting.held", "landlordId", parisHabitat, "kind", "COMMON", "course", "HELD", "parties",
                Stream.of(parties).map(UUID::toString).toList(), "heldOn", day);
    }

    private static List<String> values(JsonNode dashboard) {
        return dashboard.at("/indicators").valueStream().map(indicator -> indicator.get("value").toString()).toList();
    }

    private static JsonNode line(JsonNode dashboard, UUID site) {
        return dashboard.at("/bySite").valueStream().filter(it -> it.get("siteId").asString().equals(site.toString()))
                .findFirst().orElseThrow();
    }
}
