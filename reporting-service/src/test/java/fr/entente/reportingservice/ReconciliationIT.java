package fr.entente.reportingservice;

import java.net.http.HttpRequest;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import fr.entente.reportingservice.season.Season;
import fr.entente.reportingservice.testing.ReportingHouse;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service finds out about itself with the program that checks it from outside. */
class ReconciliationIT {

    private final ReportingHouse house = new ReportingHouse();

    @BeforeEach
    void aSeasonIsTakenIn() {
        house.makeTopics();
        house.start();
        house.publish(Season.of(7, 300).shuffled(1, 0.1));
        house.awaitTaken();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void findsNothingInTablesThatTellWhatHappened() {
        var last = reconcile();
        assertThat(last.path("unchecked")).isEmpty();
        assertThat(last.path("firstDifferences")).isEmpty();
        assertThat(last.path("mismatches").asLong(-1)).isZero();
        assertThat(metrics()).contains("projection_reconcile_mismatch").contains("projection_reconcile_age");
    }

    @Test
    void namesTheRowsThatTellSomethingElse() {
        change("update projection_1.intervention set people_met = people_met + 1 where intervention_id = ("
                + "select min(intervention_id::text)::uuid from projection_1.intervention)");
        change("delete from projection_1.dossier_entry where version = 2");
        var last = reconcile();
        assertThat(last.path("mismatches").asLong()).isGreaterThan(1);
        assertThat(last.path("firstDifferences").toString()).contains("projection_1.dossier_entry")
                .contains("expected");
    }

    private void change(String sql) {
        assertThat(house.owner().sql(sql).update()).isPositive();
    }

    private JsonNode reconcile() {
        assertThat(
                house.send(house.request("/actuator/reconciliation").POST(HttpRequest.BodyPublishers.noBody()).build())
                        .statusCode())
                .isEqualTo(202);
        Awaitility.await().pollInterval(Duration.ofMillis(100))
                .until(() -> !told().path("last").path("at").isMissingNode() && !told().path("running").asBoolean());
        return told().path("last");
    }

    private JsonNode told() {
        return ReportingHouse.json(house.send(house.request("/actuator/reconciliation").GET().build()));
    }

    private String metrics() {
        return house.send(house.request("/actuator/prometheus").GET().build()).body();
    }
}
