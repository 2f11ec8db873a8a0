package fr.entente.dossierservice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.Town;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;

/** The master key is changed while people read and write; wherever it stops, nothing is lost. */
class VaultKeyIT {

    private static final String OLD = key("0123456789abcdef0123456789abcdef");
    private static final String NEW = key("fedcba9876543210fedcba9876543210");
    private static final String WORDS = "La musique du samedi.";
    private static final int DOSSIERS = 3;

    private final Database database = Databases.fresh("dossier");
    private final List<UUID> dossiers = new ArrayList<>();
    private House house = openWith(OLD, "");
    private Town town = Town.in(house);

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private House openWith(String current, String previous) {
        Map<String, String> settings = new HashMap<>(Map.of("ENTENTE_VAULT_KEY", current));
        settings.put("ENTENTE_VAULT_PREVIOUS_KEY", previous);
        return House.on(database, RealServers.kafka().bootstrapServers(), settings);
    }

    @BeforeEach
    void tellSomethingInEachDossier() {
        for (int i = 0; i < DOSSIERS; i++) {
            dossiers.add(UUID.randomUUID());
            tell(dossiers.getLast());
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isChangedWhilePeopleReadAndWrite() {
        reopenWith(NEW, OLD);
        var stop = new AtomicBoolean();
        var reading = CompletableFuture.supplyAsync(() -> readUntil(stop));
        assertThat(rewrap(1).number("left")).isEqualTo(keys() - 1);
        UUID meanwhile = UUID.randomUUID();
        tell(meanwhile);
        Answer last = rewrap(2);
        while (last.number("left") > 0) {
            last = rewrap(2);
        }
        stop.set(true);
        assertThat(reading.join()).isPositive();
        assertThat(last.json().path("done").asBoolean()).isTrue();

        reopenWith(NEW, "");
        dossiers.add(meanwhile);
        expectAllReadable();
        tell(UUID.randomUUID());
        reopenWith(OLD, "");
        town.asManager().get(notes(dossiers.getFirst())).expect(503, "vault:closed");
    }

    @Test
    void refusesClearlyWhenTheOldOneIsTakenAwayTooEarlyAndGoesOnAfterwards() {
        reopenWith(NEW, OLD);
        assertThat(rewrap(2).json().path("done").asBoolean()).isFalse();

        reopenWith(NEW, "");
        town.asManager().get(notes(dossiers.getFirst())).expect(503, "vault:closed");
        town.asMediator().change("/api/dossiers/" + dossiers.getFirst() + "/notes", 4, note()).expect(503,
                "vault:closed");
        assertThat(operator().post("/actuator/masterkey", Map.of()).expect(503).body())
                .contains("ENTENTE_VAULT_PREVIOUS_KEY");
        town.asManager().get("/api/dossiers/" + dossiers.getFirst()).expect(200);

        reopenWith(NEW, OLD);
        expectAllReadable();
        assertThat(operator().post("/actuator/masterkey", Map.of()).expect(200).json().path("done").asBoolean())
                .isTrue();
        reopenWith(NEW, "");
        expectAllReadable();
    }

    @Test
    void changesKeysFromBeforeThereCouldBeTwo() {
        house.transactions().keep(() -> house.jdbc().sql("update vault_key set master_id = null").update());
        expectAllReadable();
        reopenWith(NEW, OLD);
        expectAllReadable();
        assertThat(operator().post("/actuator/masterkey", Map.of()).expect(200).json().path("done").asBoolean())
                .isTrue();
        reopenWith(NEW, "");
        expectAllReadable();
    }

    @Test
    void mayBeTurnedBackInTheMiddle() {
        reopenWith(NEW, OLD);
        rewrap(3);
        tell(UUID.randomUUID());
        reopenWith(OLD, NEW);
        expectAllReadable();
        assertThat(operator().post("/actuator/masterkey", Map.of()).expect(200).number("left")).isZero();
        reopenWith(OLD, "");
        expectAllReadable();
    }

    @Test
    void leavesAKeyThatCannotBeOpenedAsItIsAndSaysSo() {
        byte[] good = sealed(dossiers.getFirst());
        reopenWith(NEW, OLD);
        keep(dossiers.getFirst(), new byte[40]);
        Answer half = operator().post("/actuator/masterkey", Map.of()).expect(200);
        assertThat(half.number("unreadable")).isEqualTo(1);
        assertThat(half.number("left")).isEqualTo(1);
        assertThat(half.json().path("done").asBoolean()).isFalse();
        keep(dossiers.getFirst(), good);
        assertThat(operator().post("/actuator/masterkey", Map.of()).expect(200).json().path("done").asBoolean())
                .isTrue();
        expectAllReadable();
    }

    private void reopenWith(String current, String previous) {
        house.close();
        house = openWith(current, previous);
        town = town.seenIn(house);
    }

    private long readUntil(AtomicBoolean stop) {
        long read = 0;
        while (!stop.get()) {
            expectAllReadable();
            read++;
        }
        return read;
    }

    private void expectAllReadable() {
        Api manager = town.asManager();
        for (UUID dossier : dossiers) {
            assertThat(manager.get(notes(dossier)).expect(200).body()).contains(WORDS);
            assertThat(manager.get("/api/dossiers/" + dossier + "/parties").expect(200).body()).contains("Zorglub");
        }
    }

    private void tell(UUID dossier) {
        Api mediator = town.asMediator();
        town.open(dossier, town.siteA(), Town.today().minusDays(20)).expect(201);
        mediator.change("/api/dossiers/" + dossier + "/mediators", 1,
                Map.of("mediatorId", town.mediator(), "assignedOn", Town.today())).expect(200);
        mediator.change("/api/dossiers/" + dossier + "/parties", 2, Map.of("partyId", UUID.randomUUID(), "side", "A",
                "kind", "KNOWN", "name", "Zorglub", "addedOn", Town.today())).expect(200);
        mediator.change("/api/dossiers/" + dossier + "/notes", 3, note()).expect(200);
    }

    private static Map<String, Object> note() {
        return Map.of("noteId", UUID.randomUUID(), "text", WORDS, "takenOn", Town.today());
    }

    private static String notes(UUID dossier) {
        return "/api/dossiers/" + dossier + "/notes";
    }

    private Answer rewrap(int keys) {
        return operator().post("/actuator/masterkey", Map.of("keys", keys)).expect(200);
    }

    private long keys() {
        return operator().get("/actuator/masterkey").expect(200).number("keys");
    }

    private Api operator() {
        return house.withToken("");
    }

    private byte[] sealed(UUID subject) {
        return house.transactions().keep(() -> house.jdbc().sql("select sealed from vault_key where subject_id = ?")
                .param(subject).query(byte[].class).single());
    }

    private void keep(UUID subject, byte[] sealed) {
        house.transactions().keep(() -> house.jdbc().sql("update vault_key set sealed = ? where subject_id = ?")
                .params(sealed, subject).update());
    }
}
