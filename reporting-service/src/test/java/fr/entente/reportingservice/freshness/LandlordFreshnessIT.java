package fr.entente.reportingservice.freshness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import fr.entente.reportingservice.season.Season;
import fr.entente.reportingservice.testing.ReportingHouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LandlordFreshnessIT {

    private static final Season SEASON = Season.of(5, 40);

    private final ReportingHouse house = new ReportingHouse();

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void namesTheLandlordWhoseRecordIsParkedToTheOperatorAndCountsHimForMetrics() {
        house.makeTopics();
        house.start("entente.metrics.every=200ms");
        house.publish(SEASON.events());
        house.awaitTaken();
        var landlord = house.owner().sql("select min(landlord_id::text) from projection_1.member").query(String.class)
                .single();
        house.send(List.of(unreadable(landlord)));
        await().until(() -> house.owner()
                .sql("update projection_1.intake_parked set parked_at = now() - interval '1 hour'").update() == 1);

        await().untilAsserted(() -> assertThat(age(landlord)).isGreaterThan(3_500));
        await().untilAsserted(() -> assertThat(body("/actuator/prometheus"))
                .contains("landlords_behind{application=\"reporting-service\",seconds=\"600\"} 1.0",
                        "dead_letters{application=\"reporting-service\",projection=\"reporting\",version=\"1\"} 1.0")
                .doesNotContain(landlord));
    }

    /** It does not even tell its version. */
    private static ProducerRecord<byte[], byte[]> unreadable(String landlord) {
        var record = new ProducerRecord<>("dossier-events", bytes("k"), bytes("not JSON"));
        record.headers().add("ce_subject", bytes(UUID.randomUUID().toString()));
        record.headers().add("ce_landlord", bytes(landlord));
        return record;
    }

    private double age(String landlord) {
        return ReportingHouse.json(house.send(house.request("/actuator/freshness").build())).path(landlord).asDouble(0);
    }

    private String body(String path) {
        return house.send(house.request(path).build()).body();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
