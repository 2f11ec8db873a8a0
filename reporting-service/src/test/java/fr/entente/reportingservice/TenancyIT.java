package fr.entente.reportingservice;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.reportingservice.rebuild.ProjectionTransactions;
import fr.entente.reportingservice.season.Season;
import fr.entente.reportingservice.testing.ReportingHouse;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody sees what is another's, by the questions he asks and by the database itself. */
class TenancyIT {

    private static final Season SEASON = Season.of(4, 60);
    private static final UUID SCHEME = SEASON.schemes().getFirst();
    private static final UUID OTHER_SCHEME = SEASON.schemes().getLast();
    private static final UUID LANDLORD = SEASON.landlords(SCHEME).getFirst();
    private static final UUID OTHER_LANDLORD = SEASON.landlords(SCHEME).get(1);
    private static final List<String> OF_LANDLORDS = List.of("member", "site_span", "request", "dossier",
            "intervention", "dossier_entry", "defect", "cell", "month_cell");
    private static final List<String> OF_SCHEMES = List.of("scheme", "contract", "site", "scheme_cell", "shift");
    private static final List<String> OF_NOBODY = List.of("site_owner", "site_stock", "dossier_mark", "defect_mark",
            "action", "action_share",
            "intake_position", "intake_progress", "intake_parked", "intake_discarded");
    private static final ReportingHouse HOUSE = new ReportingHouse();

    @BeforeAll
    static void fill() {
        HOUSE.makeTopics();
        HOUSE.start();
        HOUSE.publish(SEASON.events());
        HOUSE.awaitTaken();
    }

    @AfterAll
    static void leave() {
        HOUSE.close();
    }

    @Test
    void answersForAForeignLandlordAsForOneThatDoesNotExist() {
        var staff = TestCallers.landlord(SCHEME, LANDLORD);
        var foreign = HOUSE.get(staff, "/api/dashboards/landlord?landlordId=" + OTHER_LANDLORD);
        var unknown = HOUSE.get(staff, "/api/dashboards/landlord?landlordId=" + UUID.randomUUID());

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(ReportingHouse.json(foreign).get("type").asString()).isEqualTo("urn:problem:landlord:unknown");
    }

    @Test
    void showsACoordinatorItsMembersAndNoLandlordOfAnotherScheme() {
        var coordinator = TestCallers.coordinator(SCHEME);

        assertThat(HOUSE.get(coordinator, "/api/dashboards/landlord?landlordId=" + OTHER_LANDLORD).statusCode())
                .isEqualTo(200);
        assertThat(HOUSE.get(coordinator, "/api/dashboards/landlord?landlordId="
                + SEASON.landlords(OTHER_SCHEME).getFirst()).statusCode()).isEqualTo(404);
        assertThat(HOUSE.get(coordinator, "/api/dashboards/landlord").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesARoleThatHasNoBusinessThere() {
        assertThat(status(TestCallers.landlord(SCHEME, LANDLORD), "consortium")).isEqualTo(403);
        assertThat(status(TestCallers.landlord(SCHEME, LANDLORD), "operator")).isEqualTo(403);
        assertThat(status(TestCallers.mediator(SCHEME), "consortium")).isEqualTo(403);
        assertThat(status(TestCallers.mediator(SCHEME), "landlord")).isEqualTo(403);
        assertThat(status(TestCallers.coordinator(SCHEME), "operator")).isEqualTo(403);
        assertThat(status(TestCallers.partner(SCHEME), "landlord")).isEqualTo(403);
        assertThat(status(TestCallers.mediator(SCHEME), "operator")).isEqualTo(200);
        assertThat(status(TestCallers.manager(SCHEME), "consortium")).isEqualTo(200);
        assertThat(status(TestCallers.administrator(), "consortium")).isEqualTo(403);
        assertThat(status(new Caller(UUID.randomUUID(), Role.AUDITOR, SCHEME, null), "consortium")).isEqualTo(403);
    }

    @Test
    void letsNobodyInWithoutAToken() {
        assertThat(HOUSE.send(HOUSE.request("/api/dashboards/consortium").build()).statusCode()).isEqualTo(401);
        assertThat(HOUSE.send(HOUSE.request("/api/live").build()).statusCode()).isEqualTo(401);
    }

    @Test
    void namesNoOtherLandlordToALandlord() {
        var body = HOUSE
                .get(TestCallers.landlord(SCHEME, LANDLORD), "/api/dashboards/landlord?from=2025-09-01&to=2026-11-01")
                .body();

        assertThat(body).contains(LANDLORD.toString()).doesNotContain(OTHER_LANDLORD.toString(),
                OTHER_SCHEME.toString(), SEASON.landlords(SCHEME).getLast().toString());
    }

    @Test
    void letsTheDatabaseShowALandlordItsRowsOnly() {
        var transactions = HOUSE.bean(ProjectionTransactions.class);
        var jdbc = HOUSE.bean(JdbcClient.class);
        transactions.read(TestCallers.landlord(SCHEME, LANDLORD), () -> {
            for (var table : OF_LANDLORDS) {
                assertThat(count(jdbc, table, "landlord_id = '%s'".formatted(LANDLORD))).as(table).isPositive();
                assertThat(count(jdbc, table, "landlord_id <> '%s' or scheme_id <> '%s'".formatted(LANDLORD, SCHEME)))
                        .as(table).isZero();
            }
            assertThat(count(jdbc, "scheme_cell", "true")).isZero();
            assertThat(count(jdbc, "scheme", "true")).isOne();
            return true;
        });
    }

    @Test
    void letsTheDatabaseShowASchemeItsRowsOnly() {
        var transactions = HOUSE.bean(ProjectionTransactions.class);
        var jdbc = HOUSE.bean(JdbcClient.class);
        transactions.read(TestCallers.coordinator(SCHEME), () -> {
            for (var table : Stream.concat(OF_LANDLORDS.stream(), OF_SCHEMES.stream()).toList()) {
                assertThat(count(jdbc, table, "true")).as(table).isPositive();
                assertThat(count(jdbc, table, "scheme_id <> '%s'".formatted(SCHEME))).as(table).isZero();
            }
            OF_NOBODY.forEach(table -> assertThat(count(jdbc, table, "true")).as(table).isZero());
            return true;
        });
    }

    @Test
    void letsTheDatabaseShowNothingToWhoeverIsNotBound() {
        var jdbc = HOUSE.bean(JdbcClient.class);
        for (var table : Stream.concat(OF_LANDLORDS.stream(), OF_SCHEMES.stream()).toList()) {
            assertThat(count(jdbc, "projection_1." + table, "true")).as(table).isZero();
        }
    }

    @Test
    void refusesPeriodsThatMakeNoSense() {
        var caller = TestCallers.coordinator(SCHEME);

        assertProblem(caller, "from=2026-02-02&to=2026-02-01", "urn:problem:period:backwards");
        assertProblem(caller, "from=2020-01-01&to=2026-01-01", "urn:problem:period:too-long");
        assertProblem(caller, "from=0001-01-01&to=0001-01-02", "urn:problem:period:out-of-time");
        assertProblem(caller, "to=-999999999-01-01", "urn:problem:period:out-of-time");
        assertThat(HOUSE.get(caller, "/api/dashboards/consortium?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(HOUSE.get(caller, "/api/dashboards/consortium?from=2023-01-01&to=2026-01-04").statusCode())
                .isEqualTo(200);
    }

    private static void assertProblem(Caller caller, String period, String type) {
        var answer = HOUSE.get(caller, "/api/dashboards/consortium?" + period);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ReportingHouse.json(answer).get("type").asString()).isEqualTo(type);
        assertThat(ReportingHouse.json(answer).get("errors")).hasSize(1);
    }

    private static int status(Caller caller, String kind) {
        return HOUSE.get(caller, "/api/dashboards/" + kind).statusCode();
    }

    private static long count(JdbcClient jdbc, String table, String condition) {
        return jdbc.sql("select count(*) from %s where %s".formatted(table, condition)).query(Long.class).single();
    }
}
