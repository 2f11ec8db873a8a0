package fr.entente.dossierservice;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import fr.entente.dossierservice.stock.Grouping;
import fr.entente.dossierservice.stock.StockImport;
import fr.entente.dossierservice.stock.StockReading;
import fr.entente.dossierservice.stock.storage.StockContents;
import fr.entente.dossierservice.stock.storage.StockFindings;
import fr.entente.dossierservice.stock.storage.StockImports;
import fr.entente.dossierservice.stock.storage.StockParts;
import fr.entente.dossierservice.stock.storage.StockSweep;
import fr.entente.dossierservice.testing.Answer;
import fr.entente.dossierservice.testing.Api;
import fr.entente.dossierservice.testing.House;
import fr.entente.dossierservice.testing.RplsFile;
import fr.entente.dossierservice.testing.Town;
import fr.entente.dossierservice.words.LandlordId;
import fr.entente.servers.Database;
import fr.entente.servers.Databases;
import fr.entente.servers.RealServers;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.testing.TestCallers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What imports leave behind: a reading that was given up, files that nobody reads, rows that are another landlord's.
 */
class StockRoomIT {

    private static final Database DATABASE = Databases.fresh("dossier");
    private static final House HOUSE = House.on(DATABASE, RealServers.kafka().bootstrapServers(), Map.of());
    private static final List<String> TABLES = List.of("stock_import", "stock_part", "stock_fault", "stock_group",
            "stock_building");

    private final Town town = Town.in(HOUSE);
    private final Api landlord = town.asLandlordA();
    private final Caller staff = TestCallers.landlord(town.scheme(), town.landlordA());
    private final StockImports imports = HOUSE.bean(StockImports.class);
    private final StockContents contents = HOUSE.bean(StockContents.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void letsNoReadingSpeakThatWasGivenUp() {
        UUID id = sent();
        StockImport first = imports.beginReading(staff, imports.require(staff, id)).orElseThrow();
        assertThat(imports.beginReading(staff, first)).isEmpty();
        assertThat(landlord.get(path(id)).json().path("silent").asBoolean()).isFalse();
        age(id, "1 minute");
        assertThat(landlord.get(path(id)).json().path("silent").asBoolean()).isTrue();
        Answer report = read(id);

        StockReading nothing = new StockReading();
        assertThat(contents.keep(staff, first, nothing, new Grouping(List.of(), Set.of()))).isFalse();
        imports.progress(staff, first, 3);
        imports.fail(staff, first);
        assertThat(landlord.get(path(id)).body()).isEqualTo(report.body());
        assertThat(report.json().path("groups").size()).isEqualTo(2);
    }

    @Test
    void keepsRoomForEverybody() {
        List<UUID> begun = List.of(sent(), sent(), sent(), sent());
        begin(landlord, UUID.randomUUID()).expect(409, "stock:too-many-unread");
        begin(landlord, begun.getFirst()).expect(201);
        town.asLandlordB().put(path(UUID.randomUUID()), Map.of("landlordId", town.landlordB(), "from", Town.today()))
                .expect(201);
        age(begun.getFirst(), "2 hours");
        begin(landlord, UUID.randomUUID()).expect(201);
        landlord.get(path(begun.getFirst())).expect(404, "request:not-found");
        read(begun.getLast());
        begin(landlord, UUID.randomUUID()).expect(201);
    }

    @Test
    void forgetsFilesThatNobodyReads() {
        UUID left = sent();
        UUID kept = sent();
        UUID applied = sent();
        read(applied);
        age(left, "2 days");
        age(applied, "2 days");
        HOUSE.bean(StockSweep.class).run();
        landlord.get(path(left)).expect(404, "request:not-found");
        landlord.get(path(kept)).expect(200);
        landlord.get(path(applied)).expect(200);
    }

    @Test
    void keepsLandlordsApartWithoutTheSecondLineAsWell() throws SQLException {
        UUID id = sent();
        UUID unread = sent();
        read(id);
        StockImport forged = asIfOf(imports.require(staff, unread), new LandlordId(town.landlordB()));
        Caller other = TestCallers.landlord(town.scheme(), town.landlordB());
        Api neighbour = town.asLandlordB();
        rowSecurity("disable");
        try {
            neighbour.get(path(id)).expect(404, "request:not-found");
            neighbour.putBytes(path(unread) + "/parts/0", new byte[1]).expect(404, "request:not-found");
            neighbour.post(path(unread) + "/reading", Map.of()).expect(404, "request:not-found");
            neighbour.post(path(id) + "/application", Map.of("look", "look")).expect(404, "request:not-found");
            begin(neighbour, town.landlordB(), id).expect(409, "id:taken");
            assertThat(neighbour.get("/api/stock-imports").ids()).isEmpty();
            assertThat(HOUSE.bean(StockParts.class).count(other, forged)).isZero();
            assertThat(HOUSE.bean(StockFindings.class).grouping(other, forged).groups()).isEmpty();
            assertThat(imports.beginReading(other, forged)).isEmpty();
        } finally {
            rowSecurity("enable");
        }
        assertThat(landlord.get(path(unread)).text("state")).isEqualTo("UPLOADING");
    }

    private static StockImport asIfOf(StockImport found, LandlordId other) {
        return new StockImport(found.id(), found.schemeId(), other, found.from(), found.state(), found.begunAt(),
                found.attempt(), found.touchedAt(), found.lines(), found.faults(), found.emptied(), null, null, null);
    }

    private UUID sent() {
        UUID id = UUID.randomUUID();
        begin(landlord, id).expect(201);
        landlord.putBytes(path(id) + "/parts/0", new RplsFile().with("LES MORDACS NORD", "A", 30, 1)
                .with("LES ACACIAS", "A", 12, 1).bytes()).expect(204);
        return id;
    }

    private Answer read(UUID id) {
        landlord.post(path(id) + "/reading", Map.of()).expect(202);
        await().until(() -> landlord.get(path(id)).text("state").equals("READ"));
        return landlord.get(path(id)).expect(200);
    }

    private Answer begin(Api api, UUID id) {
        return begin(api, town.landlordA(), id);
    }

    private static Answer begin(Api api, UUID landlordId, UUID id) {
        return api.put(path(id), Map.of("landlordId", landlordId, "from", Town.today()));
    }

    private static void age(UUID id, String by) {
        HOUSE.transactions().keep(() -> HOUSE.jdbc()
                .sql("update stock_import set touched_at = touched_at - interval '%s' where import_id = ?"
                        .formatted(by))
                .param(id).update());
    }

    private static void rowSecurity(String verb) throws SQLException {
        try (var connection = DriverManager.getConnection(DATABASE.url(), DATABASE.owner(), DATABASE.ownerPassword());
                var statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("alter table %s %s row level security".formatted(table, verb));
            }
        }
    }

    private static String path(UUID id) {
        return "/api/stock-imports/" + id;
    }
}
