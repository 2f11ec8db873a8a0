package fr.entente.reportingservice;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import fr.entente.reportingservice.season.Thing;
import fr.entente.reportingservice.testing.ReportingHouse;

import static fr.entente.reportingservice.Champigny.FRIDAY;
import static fr.entente.reportingservice.Champigny.shownFigures;
import static org.assertj.core.api.Assertions.assertThat;

/** Small histories with figures one can check by hand. */
class DashboardLifecycleIT {

    private static final ReportingHouse HOUSE = new ReportingHouse();

    private final Champigny town = new Champigny(HOUSE);

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
        town.found();
    }

    @Test
    void followsAConflictFromTheCallToTheLastRecurrence() {
        // A caretaker calls on Friday at 18:30; a dossier is opened, and its diagnosis reached in the days after.
        var dossier = openedAfterACall();
        assertJanuaryOfTheLandlord();
        // Nothing of it is on the other landlord's dashboard.
        assertThat(shownFigures(town.landlord(town.valophis, "2026-01-01", "2026-01-31"))).containsExactly("0", "null",
                "null",
                "0", "0", "0", "0", "0", "null", "null", "null", "0.0", "0", "null", "0", "0", "0", "null", "null");

        // Both neighbours are met apart, then at one table: two residents mediated, however often.
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        town.met(town.met(dossier, "2026-02-03", one), "2026-02-05", other);
        town.publish(town.met(dossier, "2026-03-03", one, other));
        assertThat(shownFigures(town.landlord(town.parisHabitat, "2026-02-01", "2026-03-31"))).endsWith("2", "null",
                "0", "0",
                "0", "null", "null");

        // It is closed in March; three months later nothing has come back, and six months later neither.
        town.publish(dossier.on("dossier.closed", "landlordId", town.parisHabitat, "closedOn", "2026-03-17", "outcome",
                "WRITTEN_AGREEMENT"));
        assertThat(shownFigures(town.landlord(town.parisHabitat, "2026-03-01", "2026-03-31"))).containsExactly("0",
                "null",
                "null", "0", "0", "0", "0", "1", "null", "null", "60.0", "0.0", "2", "null", "0", "0", "0", "null",
                "null");
        assertThat(withoutRecurrence("2026-06-01", "2026-06-30").toString()).contains("\"value\":100.0",
                "\"provisional\":true", "\"note\":\"Provisional");
        town.publish(dossier.on("recurrence.checked", "landlordId", town.parisHabitat, "months", 6, "recurred", true,
                "checkedOn", "2026-09-20"));
        assertThat(withoutRecurrence("2026-09-01", "2026-09-19").get("value").asString()).isEqualTo("100.0");
        assertThat(withoutRecurrence("2026-09-01", "2026-09-30").toString()).contains("\"value\":0.0",
                "\"provisional\":false", "\"note\":null");
    }

    /** The mediators answer in half an hour, keep the matter themselves, go there the same evening and meet six people. */
    private Thing openedAfterACall() {
        var dossier = new Thing("dossier-events", UUID.randomUUID(), town.scheme);
        var request = new Thing("dossier-events", UUID.randomUUID(), town.scheme)
                .on("request.received", "landlordId", town.parisHabitat, "siteId", town.mordacs.id(), "receivedAt",
                        "2026-01-16T17:30:00Z", "origin", "LANDLORD_REQUEST", "way", "PHONE", "nature", "NOISE_MUSIC",
                        "severity", 2)
                .on("request.answered", "landlordId", town.parisHabitat, "answeredAt", "2026-01-16T18:00:00Z", "answer",
                        "INFORMED")
                .on("request.oriented", "landlordId", town.parisHabitat, "orientedAt", "2026-01-16T18:00:00Z",
                        "partner", "MEDIATION_TEAM")
                .on("request.attached-to-dossier", "landlordId", town.parisHabitat, "dossierId", dossier.id(),
                        "attachedAt", "2026-01-16T18:05:00Z");
        dossier.on("dossier.opened", "landlordId", town.parisHabitat, "siteId", town.mordacs.id(), "openedOn", FRIDAY,
                "nature", "NOISE_MUSIC", "severity", 3, "origin", "LANDLORD_REQUEST")
                .on("step.reached", "landlordId", town.parisHabitat, "step", "DIAGNOSIS", "reachedOn", "2026-01-20");
        town.publish(request, dossier, town.intervention(town.mordacs, town.parisHabitat, FRIDAY, 20, 6));
        return dossier;
    }

    private void assertJanuaryOfTheLandlord() {
        var january = town.landlord(town.parisHabitat, "2026-01-01", "2026-01-31");
        assertThat(january.at("/scheme/operatorName").asString()).isEqualTo("Optima Médiations");
        assertThat(january.at("/landlord/name").asString()).isEqualTo("Paris Habitat");
        assertThat(shownFigures(january)).containsExactly("1", "100.0", "0.5", "6", "1", "1", "1", "0", "100.0", "null",
                "null", "2.5", "0", "null", "0", "0", "0", "null", "null");
        assertThat(january.at("/heat/cells/0").toString())
                .isEqualTo("{\"weekday\":\"FRIDAY\",\"hour\":21,\"interventions\":1}");
        assertThat(january.at("/heat/opensAt").asInt()).isEqualTo(16);
        assertThat(january.at("/heat/closesAt").asInt()).isEqualTo(23);
        assertThat(january.at("/requests/attached").asInt()).isOne();
        assertThat(january.at("/dossiers/byStep/1").toString()).isEqualTo("{\"step\":\"DIAGNOSIS\",\"open\":1}");
    }

    private JsonNode withoutRecurrence(String from, String to) {
        return town.landlord(town.parisHabitat, from, to).at("/indicators/9");
    }

    @Test
    void followsADefectFromItsReportToItsRepair() {
        // A lift stands still on a Friday evening: two working days end on Tuesday. The same was reported twice.
        var lift = town.defect("2026-01-16", "2026-01-20");
        var again = town.defect("2026-01-16", "2026-01-20");
        town.publish(lift, again);
        assertThat(town.watch("2026-01-16", "2026-01-16")).containsExactly("2", "null", "null");
        town.publish(
                again.on("defect.merged", "defectId", again.id(), "landlordId", town.parisHabitat, "into", lift.id(),
                        "mergedAt",
                        "2026-01-19T08:00:00Z"));
        assertThat(town.watch("2026-01-16", "2026-01-16")).containsExactly("1", "null", "null");

        // On Wednesday everybody knows whether it was acknowledged in time.
        assertThat(town.watch("2026-01-01", "2026-01-20")).containsExactly("1", "null", "null");
        assertThat(town.watch("2026-01-01", "2026-01-21")).containsExactly("1", "0.0", "null");
        town.publish(
                lift.on("defect.acknowledged", "defectId", lift.id(), "landlordId", town.parisHabitat, "acknowledgedAt",
                        "2026-01-20T22:30:00Z")); // in Paris it is Tuesday still
        assertThat(town.watch("2026-01-21", "2026-01-21")).containsExactly("1", "100.0", "null");

        // It runs again on the Thursday of the week after.
        town.publish(lift.on("defect.repaired", "defectId", lift.id(), "landlordId", town.parisHabitat, "repairedOn",
                "2026-01-29",
                "notedAt", "2026-01-29T10:00:00Z"));
        assertThat(town.watch("2026-01-22", "2026-01-28")).containsExactly("1", "null", "null");
        assertThat(town.watch("2026-01-22", "2026-01-29")).containsExactly("0", "null", "13.0");
        assertThat(town.consortium("2026-01-01", "2026-01-31").at("/sum/equal").asBoolean()).isTrue();
        assertThat(shownFigures(town.landlord(town.valophis, "2026-01-01", "2026-01-31"))).endsWith("0", "null",
                "null");
    }

    @Test
    void countsTheHoursOfAPairAgainstTheContractsForTheWholeSchemeOnly() {
        var shift = new Thing("intervention-events", UUID.randomUUID(), town.scheme);
        shift.on("shift.planned", "shiftId", shift.id(), "day", FRIDAY)
                .on("shift.started", "shiftId", shift.id(), "day", FRIDAY);
        town.publish(shift);
        assertThat(presence(town.consortium("2026-01-16", "2026-01-16")).path("numerator").asInt()).isZero();
        town.publish(shift.on("shift.ended", "shiftId", shift.id(), "day", FRIDAY, "startedAt", FRIDAY + "T15:00:00Z",
                "endedAt", FRIDAY + "T21:15:00Z", "present", 2, "mediatorMinutes", 750));

        // A year of five evenings a week owes 8,800 hours: 34 on each.
        var evening = presence(town.consortium("2026-01-16", "2026-01-16"));
        assertThat(evening.path("numerator").asInt()).isEqualTo(13);
        assertThat(evening.path("denominator").asInt()).isEqualTo(34);
        assertThat(evening.path("value").toString()).isEqualTo("37.1");
        town.publish(shift.on("shift.hours-corrected", "shiftId", shift.id(), "day", FRIDAY, "shiftEndedAt",
                FRIDAY + "T21:15:00Z",
                "mediatorMinutes", 600));
        assertThat(presence(town.consortium("2026-01-16", "2026-01-16")).path("numerator").asInt()).isEqualTo(10);
        assertThat(presence(town.consortium("2025-10-01", "2026-09-30")).path("denominator").asInt()).isEqualTo(8_800);
        assertThat(presence(town.landlord(town.parisHabitat, "2026-01-16", "2026-01-16")).isMissingNode()).isTrue();
    }

    private static JsonNode presence(JsonNode dashboard) {
        return dashboard.at("/indicators").valueStream()
                .filter(indicator -> indicator.path("code").asString().equals("PRESENCE")).findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void countsASharedActionForEachOfItsLandlordsAndOnceForAll() {
        // 46 people eat together at the foot of both landlords' buildings; another day 12 come to one of them.
        var meal = town.held(town.action(), "collective-action.held", 46, town.parisHabitat, town.valophis);
        town.publish(meal, town.held(town.action(), "collective-action.held", 12, town.parisHabitat));
        assertThat(actions(town.landlord(town.parisHabitat, "2026-01-31", "2026-01-31"))).containsExactly("2", "58");
        assertThat(actions(town.landlord(town.valophis, "2026-01-31", "2026-01-31"))).containsExactly("1", "46");
        assertThat(actions(town.landlord(town.valophis, "2026-01-30", "2026-01-30"))).containsExactly("0", "0");
        var whole = town.consortium("2026-01-01", "2026-01-31");
        assertThat(actions(whole)).containsExactly("2", "58");
        assertThat(whole.at("/sum/equal").asBoolean()).isTrue();
        assertThat(sumLine(whole, "ACTIONS_HELD")).isEqualTo("3 2 1");
        assertThat(sumLine(whole, "ACTION_PARTICIPANTS")).isEqualTo("104 58 46");
        assertThat(sumLine(whole, "INTERVENTIONS")).isEqualTo("0 0 0");

        // It turns out that it was at one site only, with fewer people; then that it was told twice.
        town.publish(town.held(meal, "collective-action.corrected", 40, town.valophis));
        assertThat(actions(town.landlord(town.parisHabitat, "2026-01-31", "2026-01-31"))).containsExactly("1", "12");
        assertThat(actions(town.landlord(town.valophis, "2026-01-31", "2026-01-31"))).containsExactly("1", "40");
        assertThat(sumLine(town.consortium("2026-01-01", "2026-01-31"), "ACTIONS_HELD")).isEqualTo("2 2 0");
        town.publish(meal.on("collective-action.withdrawn", "actionId", meal.id(), "reason", "DUPLICATE", "withdrawnAt",
                "2026-02-01T09:00:00Z"));
        assertThat(actions(town.landlord(town.valophis, "2026-01-31", "2026-01-31"))).containsExactly("0", "0");
        assertThat(actions(town.consortium("2026-01-01", "2026-01-31"))).containsExactly("1", "12");
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
}
