package fr.entente.reportingservice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.season.Thing;
import fr.entente.reportingservice.testing.ReportingHouse;
import fr.entente.servicekit.testing.TestCallers;

import static fr.entente.reportingservice.Champigny.FRIDAY;
import static fr.entente.reportingservice.Champigny.MEDIATOR;
import static fr.entente.reportingservice.Champigny.line;
import static fr.entente.reportingservice.Champigny.shownFigures;
import static org.assertj.core.api.Assertions.assertThat;

/** What is counted, on which day, for whom, and what of it is shown. */
class DashboardFiguresIT {

    private static final ReportingHouse HOUSE = new ReportingHouse();

    private final Champigny town = new Champigny(HOUSE);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

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
    void acceptsAnInterventionBeforeAnythingItBelongsTo() {
        var late = new Thing("scheme-events", UUID.randomUUID(), town.scheme);
        town.publish(town.intervention(late, town.valophis, FRIDAY, 19, 2));

        var before = town.landlord(town.valophis, "2026-01-01", "2026-01-31");
        assertThat(before.at("/indicators/0/value").asInt()).isOne();
        assertThat(line(before, late.id()).get("name").isNull()).isTrue();

        town.site(late, town.valophis, "Arrived late", "Chennevières-sur-Marne", 50);
        town.publish(late);
        var after = town.landlord(town.valophis, "2026-01-01", "2026-01-31");
        assertThat(line(after, late.id()).get("name").asString()).isEqualTo("Arrived late");
        assertThat(after.at("/indicators/4/value").asInt()).isOne();
    }

    @Test
    void movesACorrectedInterventionToItsRightDayAndLandlord() {
        var told = town.intervention(town.mordacs, town.parisHabitat, FRIDAY, 20, 6);
        town.publish(told);
        assertThat(town.interventions(town.parisHabitat, FRIDAY)).isEqualTo("1");

        town.publish(town.correction(told, town.boisLabbe, town.valophis, FRIDAY.minusDays(40)));

        assertThat(town.interventions(town.parisHabitat, FRIDAY)).isEqualTo("0");
        assertThat(town.interventions(town.valophis, FRIDAY)).isEqualTo("0");
        assertThat(town.interventions(town.valophis, FRIDAY.minusDays(40))).isEqualTo("1");
        assertThat(HOUSE.owner()
                .sql("select count(*) from projection_1.month_cell where scheme_id = ? and day = '2026-01-01'")
                .param(town.scheme).query(Long.class).single()).isZero();
    }

    @Test
    void forgetsAWithdrawnIntervention() {
        var told = town.intervention(town.mordacs, town.parisHabitat, FRIDAY, 20, 6);
        town.publish(told, town.intervention(town.mordacs, town.parisHabitat, FRIDAY, 21, 1));
        town.publish(told.on("intervention.withdrawn", "interventionId", told.id(), "landlordId", town.parisHabitat,
                "reason",
                "DUPLICATE"));

        assertThat(town.interventions(town.parisHabitat, FRIDAY)).isEqualTo("1");
        assertThat(town.consortium("2026-01-01", "2026-01-31").at("/sum/equal").asBoolean()).isTrue();
    }

    @Test
    void leavesLastYearAloneWhenALandlordJoinsToday() {
        town.publish(town.dossierOpened(town.mordacs, town.parisHabitat, "2026-01-10"));
        var before = town.consortium("2026-01-01", "2026-01-31");

        var newcomer = UUID.randomUUID();
        var site = new Thing("scheme-events", UUID.randomUUID(), town.scheme);
        town.site(site, newcomer, "New", "Bry-sur-Marne", 5000, "2026-06-01");
        town.publish(
                town.undertaking.on("landlord.joined", "landlordId", newcomer, "name", "Newcomer", "from",
                        "2026-06-01"),
                site,
                town.mordacs.on("site.stock-changed", "siteId", town.mordacs.id(), "landlordId", town.parisHabitat,
                        "dwellings", 300,
                        "qpv", false, "from", "2026-06-01"));

        var after = town.consortium("2026-01-01", "2026-01-31");
        assertThat(after.at("/indicators")).isEqualTo(before.at("/indicators"));
        assertThat(after.at("/members")).isEqualTo(before.at("/members")).hasSize(2);
        assertThat(after.at("/indicators/11/value").asString()).isEqualTo("2.0");
        assertThat(town.consortium("2026-06-01", "2026-06-30").at("/indicators/11/denominator").asInt())
                .isEqualTo(300 + 100 + 5000);
    }

    @Test
    void givesASiteThatChangedHandsToWhoeverOwnedItOnTheDay() {
        town.publish(town.intervention(town.mordacs, town.parisHabitat, FRIDAY, 20, 3),
                town.mordacs.on("site.transferred", "siteId", town.mordacs.id(), "landlordId", town.valophis,
                        "previousLandlordId",
                        town.parisHabitat, "from", "2026-02-01"),
                town.intervention(town.mordacs, town.valophis, LocalDate.of(2026, 2, 6), 20, 5));

        var old = town.landlord(town.parisHabitat, "2026-01-01", "2026-02-28");
        assertThat(shownFigures(old)).startsWith("1", "null", "null", "3");
        assertThat(line(old, town.mordacs.id()).get("name").asString()).isEqualTo("Les Mordacs Nord");
        assertThat(line(old, town.mordacs.id()).get("dwellings").asInt()).isZero();
        var young = town.landlord(town.valophis, "2026-01-01", "2026-02-28");
        assertThat(shownFigures(young)).startsWith("1", "null", "null", "5");
        assertThat(line(young, town.mordacs.id()).get("dwellings").asInt()).isEqualTo(400);
        assertThat(town.consortium("2026-01-01", "2026-02-28").at("/sum/equal").asBoolean()).isTrue();
    }

    @Test
    void countsWhatAMediatorSawAsNoRequest() {
        var seen = new Thing("dossier-events", UUID.randomUUID(), town.scheme)
                .on("observation.noted", "landlordId", town.parisHabitat, "siteId", town.mordacs.id(), "notedAt",
                        "2026-01-16T20:00:00Z", "nature", "OCCUPATION_CELLAR", "severity", 2, "notedBy", MEDIATOR);
        town.publish(seen);
        seen.on("request.assigned", "landlordId", town.parisHabitat, "mediatorId", MEDIATOR, "assignedAt",
                "2026-01-16T20:05:00Z")
                .on("request.answered", "landlordId", town.parisHabitat, "answeredAt", "2026-01-16T20:30:00Z", "answer",
                        "HANDLED_ON_SITE");
        town.publish(seen, town.intervention(town.mordacs, town.parisHabitat, FRIDAY, 20, 6));

        var january = town.landlord(town.parisHabitat, "2026-01-01", "2026-01-31");
        assertThat(shownFigures(january)).startsWith("1", "null", "null", "6");
        assertThat(january.at("/requests/received").asInt(-1)).isZero();
    }

    @Test
    void aDefectReportedByMistakeIsInNoFigure() {
        var lift = town.defect("2026-01-16", "2026-01-20");
        town.publish(lift);
        assertThat(town.watch("2026-01-16", "2026-01-21")).containsExactly("1", "0.0", "null");
        town.publish(
                lift.on("defect.withdrawn", "defectId", lift.id(), "landlordId", town.parisHabitat, "reason", "MISTAKE",
                        "withdrawnAt", "2026-01-19T08:00:00Z"));
        assertThat(town.watch("2026-01-16", "2026-01-21")).containsExactly("0", "null", "null");
        assertThat(town.consortium("2026-01-01", "2026-01-31").at("/sum/equal").asBoolean()).isTrue();
    }

    @Test
    void showsWhatWaitsToTheOperator() {
        var now = Instant.now();
        var request = new Thing("dossier-events", UUID.randomUUID(), town.scheme).on("request.received", "landlordId",
                town.parisHabitat, "siteId", town.mordacs.id(), "receivedAt", now.minusSeconds(50 * 3600), "origin",
                "LANDLORD_REQUEST", "way", "PHONE", "nature", "NOISE_MUSIC", "severity", 2);
        var dossier = town.dossierOpened(town.boisLabbe, town.valophis, today.minusMonths(4).toString()).on(
                "dossier.closed",
                "landlordId", town.valophis, "closedOn", today.minusMonths(3), "outcome", "ORAL_AGREEMENT");
        town.publish(request, dossier);

        var operator = HOUSE.read(TestCallers.mediator(town.scheme), "/api/dashboards/operator");
        assertThat(operator.at("/work/requestsWaiting/0/ageHours").asInt()).isEqualTo(50);
        assertThat(operator.at("/work/requestsWaiting/0/siteName").asString()).isEqualTo("Les Mordacs Nord");
        assertThat(operator.at("/requests/waitingAges/1").toString())
                .isEqualTo("{\"bucket\":\"UNDER_3_DAYS\",\"count\":1}");
        assertThat(operator.at("/work/recurrencesDue")).hasSize(1);
        assertThat(operator.at("/work/recurrencesDue/0/months").asInt()).isEqualTo(3);
    }

    @Test
    void speaksFrenchToWhoeverAsksForIt() {
        var answer = HOUSE.send(HOUSE.request(TestCallers.coordinator(town.scheme),
                "/api/dashboards/consortium?from=2026-01-01&to=2026-01-31")
                .setHeader("Accept-Language", "fr-FR,en;q=0.5")
                .build());
        var dashboard = ReportingHouse.json(answer);

        assertThat(dashboard.get("summary").asString())
                .startsWith("Du 1er janvier 2026 au 31 janvier 2026\u00a0: aucune");
        assertThat(dashboard.at("/indicators/5/name").asString()).isEqualTo("Dossiers ouverts");
    }
}
