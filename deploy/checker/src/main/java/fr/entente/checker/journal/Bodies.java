package fr.entente.checker.journal;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

import fr.entente.checker.Findings;
import fr.entente.checker.PlatformFile.DatabaseAt;
import fr.entente.checker.sql.Desk;
import fr.entente.checker.sql.Script;
import fr.entente.checker.store.Store;

/** What acknowledged commands said beside what was stored of them, in the store's own database. */
public final class Bodies {

    private static final Script CONTENTS = Script.of("store/contents");

    private Bodies() {}

    /**
     * Compares them.
     *
     * @param its which commands are about things of this store
     */
    public static void compare(Journal journal, Store store, DatabaseAt database, Predicate<Line> its,
            Findings findings) throws IOException, SQLException {
        try (var desk = Desk.in(database, "asked (aggregate text, type text, version bigint, body jsonb)")) {
            journal.each(line -> {
                if (line.how() == Line.State.ACKED && its.test(line)) {
                    lay(line, desk);
                }
            });
            desk.finish();
            try (var told = desk.snapshot()) {
                told.each(store.over(CONTENTS), row -> compare(row, findings));
            }
        }
    }

    private static void compare(ResultSet row, Findings findings) throws SQLException {
        findings.compared("contents", 1);
        if (!row.getBoolean("same")) {
            findings.violated("%s, version %d (%s): %s was asked as %s and is stored as %s".formatted(
                    row.getString("aggregate"), row.getLong("sequence"), row.getString("type"), row.getString("key"),
                    row.getString("asked"), row.getString("stored")));
        }
    }

    private static void lay(Line line, Desk desk) {
        var body = line.body();
        if (body == null || !body.isObject()) {
            return;
        }
        var asked = Commands.of(line);
        if (asked.isBatch()) {
            var taken = asked.things();
            body.path("items").valueStream().filter(item -> taken.contains(item.path("id").asString()))
                    .forEach(item -> lay(item.path("id").asString(), asked.type(), 1, item, desk));
        } else if (asked.leadsToAnEvent()) {
            var version = line.version();
            lay(asked.things().getFirst(), asked.type(), version == null ? 0 : version, body, desk);
        }
    }

    private static void lay(String thing, String type, long version, JsonNode body, Desk desk) {
        desk.lay(String.join("\t", List.of(Desk.text(thing), type, Long.toString(version),
                Desk.text(body.toString()))));
    }
}
