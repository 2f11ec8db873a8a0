package fr.entente.dossierservice;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;

import static org.awaitility.Awaitility.await;

/** Things decide alike whether they were read event by event or from a snapshot. */
class SnapshotIT {

    private static final Database DATABASE = Databases.fresh("dossier");
    private static final LocalDate OPENED = Town.today().minusDays(200);

    private static House house = house();
    private static final Town TOWN = Town.in(house);

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void rememberThroughSnapshots() {
        UUID dossier = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        workOn(dossier, request);

        await().until(() -> snapshots() >= 4);
        house.close();
        house = house();

        assertNothingForgotten(TOWN.seenIn(house), dossier, request);
    }

    private static void workOn(UUID dossier, UUID request) {
        TOWN.open(dossier, TOWN.siteA(), OPENED).expect(201);
        TOWN.receive(request, TOWN.siteA(), 200).expect(201);
        Api mediator = TOWN.asMediator();
        mediator.change("/api/dossiers/" + dossier + "/admissibility", 1, Map.of("decidedOn", OPENED))
                .expect(200);
        mediator.change("/api/dossiers/" + dossier + "/closing", 2, Map.of("outcome", "WITHDRAWN", "closedOn", OPENED))
                .expect(200);
        mediator.change("/api/dossiers/" + dossier + "/recurrence", 3,
                Map.of("months", 3, "recurred", false, "checkedOn", OPENED.plusMonths(3))).expect(200);
        mediator.change("/api/requests/" + request + "/answer", 1,
                Map.of("answer", "INFORMED", "answeredAt", Town.daysAgo(199))).expect(200);
        Api coordinator = TOWN.asCoordinator();
        coordinator.change("/api/sites/" + TOWN.siteA() + "/stock", 1,
                Map.of("dwellings", 9, "qpv", false, "from", OPENED)).expect(200);
        coordinator.change("/api/sites/" + TOWN.siteA() + "/transfer", 2,
                Map.of("landlordId", TOWN.landlordB(), "from", OPENED.plusDays(9))).expect(200);
    }

    private static void assertNothingForgotten(Town again, UUID dossier, UUID request) {
        again.asMediator().change("/api/dossiers/" + dossier + "/recurrence", 4,
                Map.of("months", 3, "recurred", false, "checkedOn", OPENED.plusMonths(3)))
                .expect(409, "dossier:recurrence-checked");
        again.asMediator().change("/api/dossiers/" + dossier + "/reopening", 4,
                Map.of("reason", "NEW_ELEMENT", "reopenedOn", Town.today())).expect(200);
        again.asMediator().change("/api/requests/" + request + "/answer", 2,
                Map.of("answer", "INFORMED", "answeredAt", Town.daysAgo(199))).expect(409, "request:already-answered");
        again.asMediator().change("/api/requests/" + request + "/orientation", 2,
                Map.of("partner", "SCHOOL", "orientedAt", Town.daysAgo(199))).expect(200);
        again.asCoordinator().change("/api/sites/" + TOWN.siteA() + "/transfer", 3,
                Map.of("landlordId", TOWN.landlordB(), "from", Town.today())).expect(409, "site:owned-already");
        again.asCoordinator().change(TOWN.path() + "/contract", 4, Town.contract(Town.today(), Town.today()))
                .expect(409, "contract:overlaps");
        again.asCoordinator().put(TOWN.path() + "/members/" + TOWN.landlordA(), Town.member("Twice", Town.today()))
                .expect(409, "membership:already-a-member");
    }

    private static House house() {
        return House.on(DATABASE, RealServers.kafka().bootstrapServers(),
                Map.of("entente.store.snapshot-after", "2", "entente.store.cached-aggregates", "1"));
    }

    private static long snapshots() {
        return house.jdbc().sql("select count(distinct aggregate_type) from snapshot").query(Long.class).single();
    }
}
