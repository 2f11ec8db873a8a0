package fr.entente.interventionservice;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Neighbour;
import fr.entente.interventionservice.testing.Quarter;
import fr.entente.servers.Databases;
import fr.entente.servers.KafkaServer;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A record that nobody can read is put aside with what follows for its subject; the rest goes on. */
class PoisonIT {

    private static final KafkaServer KAFKA = RealServers.ownKafka();
    private static final Neighbour NEIGHBOUR = Neighbour.at(KAFKA);
    private static final House HOUSE = House.on(Databases.fresh("poison"), KAFKA.bootstrapServers(), Map.of());

    @AfterAll
    static void close() {
        HOUSE.close();
        NEIGHBOUR.close();
        KAFKA.close();
    }

    @Test
    void anUnreadableSiteIsParkedAndEverythingElseIsLogged() {
        var quarter = Quarter.in(HOUSE, NEIGHBOUR);
        var broken = UUID.randomUUID();
        NEIGHBOUR.mumble("scheme-events", "site.registered", broken, quarter.scheme());
        quarter.tellSite("site.transferred", broken, Map.of("landlordId", quarter.landlordB(), "previousLandlordId",
                quarter.landlordA(), "from", Quarter.today()));

        await().until(() -> parked(broken) == 2);

        var later = UUID.randomUUID();
        quarter.register(later, quarter.landlordA(), "Après la panne", Quarter.start());
        quarter.logged(Quarter.but(quarter.form(), "siteId", later));
        quarter.asMediator().put(Quarter.path(UUID.randomUUID()), Quarter.but(quarter.form(), "siteId", broken))
                .expect(404, "site:unknown");
        assertThat(quarter.asMediator().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private static long parked(UUID subject) {
        return HOUSE.transactions().keep(() -> HOUSE.jdbc()
                .sql("select count(*) from intake_parked where subject = ?").param(subject.toString())
                .query(Long.class).single());
    }
}
