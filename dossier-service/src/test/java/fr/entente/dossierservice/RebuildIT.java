package fr.entente.dossierservice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Lists and details may be fed again from the first event at any time, and say the same afterwards. */
class RebuildIT {

    private static final LocalDate OPENED = Town.today().minusDays(200);

    @Test
    void saysTheSameAfterwards() {
        try (House house = House.on(Databases.fresh("dossier"), RealServers.kafka().bootstrapServers(), Map.of())) {
            Town town = Town.in(house);
            Answer last = live(town);
            town.asMediator().after(last).get("/api/dossiers").expect(200);
            Map<String, List<String>> before = everything(house);

            for (String view : List.of("scheme", "site", "request", "dossier", "engagement")) {
                house.withToken("").post("/actuator/views/" + view, Map.of()).expect(200);
            }

            await().untilAsserted(() -> town.asMediator().after(last).get("/api/dossiers").expect(200));
            assertThat(everything(house)).isEqualTo(before);
        }
    }

    private static Answer live(Town town) {
        UUID dossier = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        Api mediator = town.asMediator();
        Api coordinator = town.asCoordinator();
        UUID engagement = UUID.randomUUID();
        LocalDate soon = Town.today().plusDays(3);
        coordinator.put("/api/engagements/" + engagement, Town.engagement(town.siteB(), soon, "WEEK")).expect(201);
        coordinator.change("/api/engagements/" + engagement + "/terms", 1, Town.but(Town.but(
                Town.without(Town.engagement(town.siteB(), soon, "MONTH"), "orderedOn"), "changedOn", Town.today()),
                "hoursDue", 200)).expect(200);
        coordinator.change("/api/engagements/" + engagement + "/cancellation", 2,
                Map.of("reason", "POSTPONED", "from", soon.plusDays(9))).expect(200);
        town.receive(request, town.siteA(), 200).expect(201);
        mediator.change("/api/requests/" + request + "/answer", 1,
                Map.of("answer", "INFORMED", "answeredAt", Town.daysAgo(199))).expect(200);
        town.open(dossier, town.siteA(), OPENED).expect(201);
        mediator.change("/api/dossiers/" + dossier + "/admissibility", 1, Map.of("decidedOn", OPENED)).expect(200);
        mediator.change("/api/dossiers/" + dossier + "/steps", 2, Map.of("step", "DIAGNOSIS", "reachedOn", OPENED))
                .expect(200);
        mediator.change("/api/dossiers/" + dossier + "/closing", 3, Map.of("outcome", "FAILED", "closedOn", OPENED))
                .expect(200);
        mediator.change("/api/dossiers/" + dossier + "/reopening", 4,
                Map.of("reason", "NEW_ELEMENT", "reopenedOn", OPENED)).expect(200);
        for (int version = 1; version <= 3; version++) {
            UUID next = version % 2 == 1 ? town.landlordB() : town.landlordA();
            coordinator.change("/api/sites/" + town.siteA() + "/transfer", version,
                    Map.of("landlordId", next, "from", OPENED.plusDays(version))).expect(200);
        }
        coordinator.change(town.path() + "/members/" + town.landlordA() + "/leaving", 4,
                Map.of("lastDay", Town.today().minusDays(2))).expect(200);
        coordinator.put(town.path() + "/members/" + town.landlordA(), Town.member("Paris Habitat", Town.today()))
                .expect(201);
        return coordinator.change(town.path() + "/contract/renewal", 6, Map.of("until", Town.contractEnd().plusDays(9)))
                .expect(200);
    }

    private static Map<String, List<String>> everything(House house) {
        return house.transactions().keep(() -> {
            Map<String, List<String>> tables = new TreeMap<>();
            for (String table : List.of("scheme", "membership", "site", "site_owner", "site_stock", "request",
                    "dossier", "dossier_entry", "engagement", "engagement_site")) {
                tables.put(table, house.jdbc().sql("select t::text from %s t order by 1".formatted(table))
                        .query(String.class).list());
            }
            return tables;
        });
    }
}
