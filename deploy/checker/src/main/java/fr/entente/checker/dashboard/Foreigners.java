package fr.entente.checker.dashboard;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import fr.entente.checker.Findings;
import fr.entente.checker.PlatformFile.Reader;
import fr.entente.checker.readmodel.ReadModel;

/** Asks as every reader for what is not his: whoever may not see a thing is told that there is none. */
public final class Foreigners {

    private static final int UNKNOWN = 404;
    private static final int REFUSED = 403;
    private static final int EACH = 3;

    private final ReadModel tables;
    private final Findings findings;

    private Foreigners(ReadModel tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
    }

    public static void ask(Sessions sessions, ReadModel tables, Findings findings) throws SQLException, IOException {
        var foreigners = new Foreigners(tables, findings);
        for (var session : sessions.all()) {
            foreigners.ask(session);
        }
    }

    private void ask(Session session) throws SQLException, IOException {
        var reader = session.reader();
        var own = owned(reader);
        for (var landlord : ids("select distinct landlord_id from member where %s limit %d", reader)) {
            mustBeUnknown(session, "/api/dashboards/landlord?landlordId=" + landlord);
        }
        for (var thing : thingsFor(reader)) {
            for (var id : ids("select " + thing + "_id from " + thing + " where %s limit %d", reader)) {
                mustBeUnknown(session, "/api/%ss/%s".formatted(thing, id));
            }
        }
        for (var id : foreignActions(reader)) {
            mustBeUnknown(session, "/api/actions/" + id);
        }
        mustBeOwn(session, own);
    }

    /** A shift is a scheme's: for a landlord whether it is foreign depends on where the pair walked. */
    private static List<String> thingsFor(Reader reader) {
        return reader.landlord() == null ? List.of("dossier", "request", "intervention", "defect", "shift")
                : List.of("dossier", "request", "intervention", "defect");
    }

    /** Those at no site of the reader's. */
    private List<String> foreignActions(Reader reader) throws SQLException {
        var foreign = reader.landlord() == null
                ? "scheme_id <> '%s'".formatted(reader.scheme())
                : "not landlords like '%%%s%%'".formatted(reader.landlord());
        return tables.snapshot().list("select action_id from action where %s limit %d".formatted(foreign, EACH),
                row -> row.getString(1));
    }

    /** Rows that are not the reader's. */
    private List<String> ids(String query, Reader reader) throws SQLException {
        var foreign = reader.landlord() == null
                ? "scheme_id <> '%s'".formatted(reader.scheme())
                : "landlord_id <> '%s'".formatted(reader.landlord());
        return tables.snapshot().list(query.formatted(foreign, EACH), row -> row.getString(1));
    }

    private Set<String> owned(Reader reader) throws SQLException {
        var whose = reader.landlord() == null
                ? "scheme_id = '%s'".formatted(reader.scheme())
                : "scheme_id = '%s' and landlord_id = '%s'".formatted(reader.scheme(), reader.landlord());
        return new HashSet<>(tables.snapshot().list(
                "select site_id from site_span where %1$s union select site_id from dossier where %1$s union "
                        .formatted(whose) + "select site_id from intervention where %s".formatted(whose),
                row -> row.getString(1)));
    }

    private void mustBeUnknown(Session session, String path) throws IOException {
        var answer = session.get(path);
        findings.compared("questions for what is another's", 1);
        if (answer.status() != UNKNOWN && answer.status() != REFUSED) {
            findings.violated("%s (%s) asked for %s and was answered %d".formatted(session.reader().login(),
                    session.reader().role(), path, answer.status()));
        }
    }

    private void mustBeOwn(Session session, Set<String> sites) throws IOException {
        var reader = session.reader();
        var shown = session.get("/api/dashboards/" + dashboardOf(reader)).body();
        mustBe(session, "scheme", reader.scheme(), shown.path("scheme").path("id").asString(reader.scheme()));
        if (reader.landlord() != null) {
            mustBe(session, "landlord", reader.landlord(), shown.path("landlord").path("id").asString());
        }
        for (var site : shown.path("bySite")) {
            findings.compared("lines of dashboards", 1);
            if (!sites.contains(site.path("siteId").asString())) {
                findings.violated("%s was shown site %s, which is another's".formatted(reader.login(),
                        site.path("siteId").asString()));
            }
        }
        for (var list : List.of("dossiers", "requests", "interventions", "defects", "actions")) {
            mustBeOwn(session, list);
        }
    }

    private static String dashboardOf(Reader reader) {
        return switch (reader.role()) {
            case "LANDLORD" -> "landlord";
            case "COORDINATOR" -> "consortium";
            default -> "operator";
        };
    }

    private void mustBeOwn(Session session, String list) throws IOException {
        var reader = session.reader();
        for (var item : session.get("/api/" + list).body().path("items")) {
            findings.compared("lines of lists", 1);
            if (reader.landlord() != null) {
                mustBe(session, "landlord in the list of " + list, reader.landlord(),
                        item.path("landlordId").asString(reader.landlord()));
                for (var site : item.path("sites")) {
                    mustBe(session, "landlord in the list of " + list, reader.landlord(),
                            site.path("landlordId").asString());
                }
            }
        }
    }

    private void mustBe(Session session, String what, String expected, String found) {
        if (!Objects.equals(expected, found)) {
            findings.violated("%s was shown %s %s instead of %s".formatted(session.reader().login(), what, found,
                    expected));
        }
    }
}
