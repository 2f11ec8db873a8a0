package fr.entente.checker.dashboard;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.entente.checker.Findings;
import fr.entente.checker.store.Store;
import fr.entente.checker.store.Stores;

/** Asks for the things that changed last as who just changed them would: that version or later, or "not yet". */
public final class ReadAfterWrite {

    private static final int NOT_YET = 425;
    private static final int EACH = 25;

    private final Sessions sessions;
    private final Findings findings;

    private ReadAfterWrite(Sessions sessions, Findings findings) {
        this.sessions = sessions;
        this.findings = findings;
    }

    public static void probe(Sessions sessions, Stores stores, Findings findings) throws SQLException, IOException {
        var probe = new ReadAfterWrite(sessions, findings);
        for (var store : stores.all()) {
            for (var thing : List.of("dossier", "request", "intervention", "defect", "shift", "action")) {
                probe.probe(store, thing);
            }
        }
    }

    private record Latest(String id, long version, String scheme) {}

    private void probe(Store store, String thing) throws SQLException, IOException {
        var latest = store.snapshot().list(
                "select aggregate, version, scheme from (select aggregate_id as aggregate, max(version) as version, "
                        + "max(payload ->> 'schemeId') as scheme, max(recorded_at) as at from event where type like '%."
                        + thing + ".%' group by aggregate_id order by at desc limit " + EACH + ") e",
                row -> new Latest(row.getString(1), row.getLong(2), row.getString(3)));
        for (var each : latest) {
            var session = manager(each.scheme());
            if (session.isPresent()) {
                ask(session.get(), "/api/%ss/%s".formatted(thing, each.id()), each);
            }
        }
    }

    private Optional<Session> manager(String scheme) {
        return sessions.all().stream().filter(session -> session.reader().scheme().equals(scheme))
                .filter(session -> session.reader().role().equals("MANAGER")).findFirst();
    }

    private void ask(Session session, String path, Latest latest) throws IOException {
        var answer = session.get(path, Map.of("Read-After", "%s@%d".formatted(latest.id(), latest.version())));
        findings.compared("reads", 1);
        long shown = version(answer.etag());
        if (answer.status() != NOT_YET && (!answer.isGood() || shown < latest.version())) {
            findings.violated("%s: version %d is stored, the answer was %d with version %d".formatted(path,
                    latest.version(), answer.status(), shown));
        }
    }

    private static long version(String etag) {
        var digits = etag.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
