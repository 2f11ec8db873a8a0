package fr.entente.dossierservice;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
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

/** What is told in confidence: read by those who follow the dossier, recorded, and nowhere in clear. */
class ConfidenceIT {

    private static final String NAME = "Personne Inventée-Zorglub";
    private static final String WORDS = "Mot témoin zorglub : la musique du samedi.";
    private static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(
            StandardCharsets.US_ASCII));
    private static final String OTHER_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Database DATABASE = Databases.fresh("dossier");

    private static House house = openWith(KEY);
    private static Town town = Town.in(house);

    private final UUID dossier = UUID.randomUUID();
    private final UUID party = UUID.randomUUID();
    private Api mediator = town.asMediator();

    private static House openWith(String key) {
        return House.on(DATABASE, RealServers.kafka().bootstrapServers(), Map.of("ENTENTE_VAULT_KEY", key));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void followADossier() {
        town.open(dossier, town.siteA(), Town.today().minusDays(20)).expect(201);
        mediator.change(path("/mediators"), 1, Map.of("mediatorId", town.mediator(), "assignedOn", Town.today()))
                .expect(200);
    }

    @Test
    void isReadByWhoFollowsTheDossierAndTheManager() {
        tell();
        for (var reader : List.of(mediator, town.asManager())) {
            assertThat(reader.get(path("/parties")).expect(200).body()).contains(NAME, "\"side\":\"A\"");
            assertThat(reader.get(path("/notes")).expect(200).body()).contains(WORDS);
        }
    }

    @Test
    void isReadByNobodyElse() {
        tell();
        town.asOtherMediator().get(path("/notes")).expect(403, "dossier:not-followed");
        for (var other : List.of(town.asLandlordA(), town.asCoordinator())) {
            other.get(path("/notes")).expect(403);
            other.get(path("/parties")).expect(403);
            assertThat(other.get(path("")).body()).doesNotContain(NAME, WORDS, "NOTE_TAKEN", "PARTY_ADDED");
        }
        Town.in(house).asManager().get(path("/notes")).expect(404);
    }

    @Test
    void isInClearNowhereInTheDatabase() throws SQLException {
        tell();
        try (var connection = DriverManager.getConnection(DATABASE.url(), DATABASE.owner(), DATABASE.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("set row_security = on");
            for (var table : List.of("event", "vault_party", "vault_note", "vault_key", "dossier", "dossier_entry")) {
                var found = statement.executeQuery(
                        "select count(*) from %s t where t::text ~* 'zorglub' or t::text like '%%%s%%'".formatted(table,
                                hex("zorglub")));
                found.next();
                assertThat(found.getLong(1)).as(table).isZero();
            }
        }
    }

    @Test
    void recordsEachReading() {
        tell();
        mediator.get(path("/notes")).expect(200);
        mediator.get(path("/parties")).expect(200);
        assertThat(readings()).containsExactly("NOTES", "PARTIES");
    }

    @Test
    void showsNothingWhereTheReadingCannotBeRecorded() throws SQLException {
        tell();
        asOwner("revoke insert on vault_reading from " + DATABASE.user());
        try {
            Answer refused = mediator.get(path("/notes"));
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.body()).doesNotContain(WORDS);
        } finally {
            asOwner("grant insert on vault_reading to " + DATABASE.user());
        }
        mediator.get(path("/notes")).expect(200);
    }

    @Test
    void keepsTheFirstWordsOfARepetition() {
        var key = UUID.randomUUID();
        var form = note(WORDS);
        Api same = mediator.seeing(2).withKey(key);
        Answer first = same.post(path("/notes"), form).expect(200);
        assertThat(same.post(path("/notes"), form).expect(200).body()).isEqualTo(first.body());
        assertThat(mediator.get(path("/notes")).json().path("items").size()).isEqualTo(1);
    }

    @Test
    void showsNotesPageByPageAndRecordsEach() {
        for (int number = 1; number <= 3; number++) {
            mediator.change(path("/notes"), number + 1L, note("Mot %d.".formatted(number))).expect(200);
        }
        Answer first = mediator.get(path("/notes?limit=2")).expect(200);
        assertThat(first.body()).contains("Mot 3.", "Mot 2.").doesNotContain("Mot 1.");
        Answer second = mediator.get(path("/notes?limit=2&cursor=" + first.text("next"))).expect(200);
        assertThat(second.body()).contains("Mot 1.").doesNotContain("Mot 2.");
        assertThat(second.json().hasNonNull("next")).isFalse();
        assertThat(mediator.get(path("/readings")).expect(200).json().path("items").valueStream()
                .map(reading -> reading.path("shown").asInt())).containsExactlyInAnyOrder(2, 1);
        mediator.get(path("/notes?limit=0")).expect(400);
    }

    @Test
    void keepsTheMendedWordsOfWhatWasRefusedAndNoneAfterThat() {
        var noteId = UUID.randomUUID();
        mediator.change(path("/parties"), 1, party("KNOWN", NAME)).expect(412);
        mediator.change(path("/notes"), 1, Town.but(note(WORDS), "noteId", noteId)).expect(412);
        mediator.change(path("/parties"), 2, Town.without(party("ANONYMOUS", NAME), "name")).expect(200);
        mediator.change(path("/notes"), 3, Town.but(note("Rien."), "noteId", noteId)).expect(200);
        mediator.change(path("/notes"), 1, Town.but(note(WORDS), "noteId", noteId)).expect(412);

        assertThat(mediator.get(path("/parties")).body()).contains("ANONYMOUS").doesNotContain(NAME, "KNOWN");
        assertThat(mediator.get(path("/notes")).body()).contains("Rien.").doesNotContain(WORDS);
    }

    @Test
    void letsNobodyElseMendWords() {
        var noteId = UUID.randomUUID();
        mediator.change(path("/notes"), 1, Town.but(note(WORDS), "noteId", noteId)).expect(412);
        town.asManager().change(path("/notes"), 1, Town.but(note("Rien."), "noteId", noteId)).expect(412);
        town.asManager().change(path("/notes"), 2, Town.but(note("Rien."), "noteId", noteId)).expect(200);
        assertThat(mediator.get(path("/notes")).body()).contains(WORDS).doesNotContain("Rien.");
    }

    private Map<String, Object> party(String kind, String name) {
        return Map.of("partyId", party, "side", "A", "kind", kind, "name", name, "addedOn", Town.today());
    }

    @Test
    void showsNothingOfACommandThatWasRefused() {
        mediator.change(path("/parties"), 1, Map.of("partyId", party, "side", "A", "kind", "KNOWN", "name", NAME,
                "addedOn", Town.today())).expect(412);
        mediator.change(path("/notes"), 1, note(WORDS)).expect(412);
        assertThat(mediator.get(path("/parties")).expect(200).json().path("items").size()).isZero();
        assertThat(mediator.get(path("/notes")).expect(200).json().path("items").size()).isZero();
    }

    @Test
    void namesTheFieldOfANoteThatIsTooLong() {
        mediator.change(path("/notes"), 2, note("x".repeat(501))).expect(400).expectField("text");
        assertThat(mediator.get(path("/notes")).json().path("items").size()).isZero();
    }

    @Test
    void isClosedWithoutItsKeyAndWithAnotherOne() {
        tell();
        for (var wrong : List.of("", OTHER_KEY)) {
            reopenWith(wrong);
            mediator.get(path("/notes")).expect(503, "vault:closed");
            mediator.change(path("/notes"), 4, note("Autre mot.")).expect(503, "vault:closed");
            mediator.get(path("")).expect(200);
        }
        reopenWith(KEY);
        assertThat(mediator.get(path("/notes")).expect(200).body()).contains(WORDS).doesNotContain("Autre mot.");
    }

    private void reopenWith(String key) {
        house.close();
        house = openWith(key);
        town = town.seenIn(house);
        mediator = town.asMediator();
    }

    /** A party, then a note; the dossier is in version 4. */
    private void tell() {
        mediator.change(path("/parties"), 2, Map.of("partyId", party, "side", "A", "kind", "KNOWN", "name", NAME,
                "contact", "00 00 00 00 00", "addedOn", Town.today())).expect(200);
        Answer noted = mediator.change(path("/notes"), 3, note(WORDS)).expect(200);
        mediator.after(noted).get(path("")).expect(200);
    }

    private static Map<String, Object> note(String text) {
        return Map.of("noteId", UUID.randomUUID(), "text", text, "takenOn", Town.today());
    }

    private List<String> readings() {
        try (var connection = DriverManager.getConnection(DATABASE.url(), DATABASE.owner(), DATABASE.ownerPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select what from vault_reading where dossier_id = '%s' order by reading_id"
                                .formatted(dossier))) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(DATABASE.url(), DATABASE.owner(), DATABASE.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    private String path(String part) {
        return "/api/dossiers/" + dossier + part;
    }
}
