package fr.entente.dossierservice;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What was put into the vault for a command that never became an event goes; what an event points to stays. */
class VaultSweepIT {

    private static final House HOUSE = House.on(Databases.fresh("dossier"), RealServers.kafka().bootstrapServers(),
            Map.of("ENTENTE_VAULT_KEY", Base64.getEncoder().encodeToString(new byte[32]), "ENTENTE_VAULT_GRACE", "4s",
                    "ENTENTE_VAULT_SWEEP_EVERY", "250ms"));
    private static final Town TOWN = Town.in(HOUSE);

    private final UUID dossier = UUID.randomUUID();
    private final UUID party = UUID.randomUUID();
    private final UUID note = UUID.randomUUID();
    private final Api mediator = TOWN.asMediator();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void followADossier() {
        TOWN.open(dossier, TOWN.siteA(), Town.today().minusDays(20)).expect(201);
        mediator.change(path("/mediators"), 1, Map.of("mediatorId", TOWN.mediator(), "assignedOn", Town.today()))
                .expect(200);
    }

    @Test
    void removesWhatNoEventPointsToWithItsKey() {
        double before = swept();
        add(1, 412);
        take(1, 412);
        assertThat(rows("vault_party", party) + rows("vault_note", note)).isEqualTo(2);
        await().untilAsserted(() -> {
            assertThat(rows("vault_party", party) + rows("vault_note", note) + rows("vault_key", party)).isZero();
            assertThat(swept()).isEqualTo(before + 2);
        });
    }

    @Test
    void takesThePersonUpAgainAfterwards() {
        add(1, 412);
        await().until(() -> rows("vault_party", party) == 0);
        add(2, 200);
        assertThat(mediator.get(path("/parties")).expect(200).body()).contains("Zorglub");
    }

    @Test
    void neverTouchesWhatAnEventPointsTo() {
        add(2, 200);
        take(3, 200);
        await().until(() -> settled("vault_party", party) && settled("vault_note", note));
        assertThat(mediator.get(path("/parties")).expect(200).body()).contains("Zorglub");
        assertThat(mediator.get(path("/notes")).expect(200).body()).contains("La musique");
    }

    @Test
    void leavesWhatIsYoungAndWhatIsRepeated() {
        for (int i = 0; i < 8; i++) {
            take(1, 412);
            await().pollDelay(Duration.ofMillis(700)).until(() -> true);
            assertThat(rows("vault_note", note)).isEqualTo(1);
        }
        take(2, 200);
        assertThat(mediator.get(path("/notes")).expect(200).body()).contains("La musique");
    }

    private void add(long version, int status) {
        mediator.change(path("/parties"), version, Map.of("partyId", party, "side", "A", "kind", "KNOWN", "name",
                "Zorglub", "addedOn", Town.today())).expect(status);
    }

    private void take(long version, int status) {
        mediator.change(path("/notes"), version, Map.of("noteId", note, "text", "La musique", "takenOn", Town.today()))
                .expect(status);
    }

    private static long rows(String table, UUID id) {
        return HOUSE.transactions().keep(() -> HOUSE.jdbc()
                .sql("select count(*) from %s where %s = ?".formatted(table, idOf(table))).param(id).query(Long.class)
                .single());
    }

    private static boolean settled(String table, UUID id) {
        return HOUSE.transactions().keep(() -> HOUSE.jdbc()
                .sql("select settled from %s where %s = ?".formatted(table, idOf(table))).param(id)
                .query(Boolean.class).single());
    }

    private static String idOf(String table) {
        return table.equals("vault_key") ? "subject_id" : table.substring("vault_".length()) + "_id";
    }

    private static double swept() {
        return HOUSE.withToken("").get("/actuator/prometheus").expect(200).body().lines()
                .filter(line -> line.startsWith("vault_orphans_swept_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private String path(String part) {
        return "/api/dossiers/" + dossier + part;
    }
}
