package fr.entente.checker.dashboard;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;

import fr.entente.checker.Findings;
import fr.entente.checker.readmodel.ReadModel;

/** Every dashboard that a reader may see, figure by figure beside what the facts add up to. */
public final class ShownFigures {

    private static final String[] REQUESTS = {"received", "answeredAndOriented", "attached", "waiting"};
    private static final String[] REQUEST_FIGURES = {"REQUESTS", "ANSWERED_AND_ORIENTED", "ATTACHED", "WAITING"};
    private static final Map<String, String> MEMBER = Map.of("interventions", "INTERVENTIONS", "peopleMet",
            "PEOPLE_MET", "requests", "REQUESTS", "dossiersOpened", "DOSSIERS_OPENED", "dossiersOpen", "DOSSIERS_OPEN",
            "dossiersClosed", "DOSSIERS_CLOSED", "defectsOpen", "DEFECTS_OPEN", "actionsHeld", "ACTIONS_HELD",
            "actionParticipants", "ACTION_PARTICIPANTS");

    private final Sessions sessions;
    private final Figures figures;
    private final Findings findings;

    private ShownFigures(Sessions sessions, Figures figures, Findings findings) {
        this.sessions = sessions;
        this.figures = figures;
        this.findings = findings;
    }

    public static void compare(Sessions sessions, ReadModel tables, Findings findings)
            throws SQLException, IOException {
        new ShownFigures(sessions, Figures.of(tables), findings).compare();
    }

    private void compare() throws IOException {
        for (var session : sessions.all()) {
            var reader = session.reader();
            switch (reader.role()) {
                case "LANDLORD" -> landlord(session, Objects.requireNonNull(reader.landlord()));
                case "COORDINATOR" -> consortium(session);
                case "MANAGER" -> whole(session, "operator");
                default -> findings.remark("%s reads no dashboard".formatted(reader.login()));
            }
        }
    }

    private void landlord(Session session, String landlord) throws IOException {
        var shown = dashboard(session, "landlord", "");
        figures(session, shown, landlord);
        for (var site : shown.path("bySite")) {
            compare(session, "interventions on site " + site.path("siteId").asString(),
                    figures.interventions(session.reader().scheme(), landlord, site.path("siteId").asString()),
                    site.path("interventions").asLong());
        }
    }

    private void consortium(Session session) throws IOException {
        var scheme = session.reader().scheme();
        var shown = whole(session, "consortium");
        var known = figures.landlords(scheme);
        for (var member : shown.path("members")) {
            var landlord = member.path("landlordId").asString();
            known.remove(landlord);
            MEMBER.forEach((field, figure) -> compare(session, "%s of member %s".formatted(figure, landlord),
                    figures.of(scheme, landlord).getOrDefault(figure, 0L), member.path(field).asLong()));
        }
        known.forEach(landlord -> findings.violated(
                "%s, consortium: landlord %s has figures and is not shown".formatted(session.reader().login(),
                        landlord)));
    }

    private JsonNode whole(Session session, String dashboard) throws IOException {
        var shown = dashboard(session, dashboard, "");
        figures(session, shown, "");
        for (var line : shown.path("sum").path("lines")) {
            long once = line.path("members").asLong() - line.path("shared").asLong();
            if (once != line.path("consortium").asLong()) {
                findings.violated("%s, %s: %s of the members is %d, of the whole %d".formatted(session.reader().login(),
                        dashboard, line.path("code").asString(), once,
                        line.path("consortium").asLong()));
            }
        }
        return shown;
    }

    private JsonNode dashboard(Session session, String dashboard, String more) throws IOException {
        var answer = session.get("/api/dashboards/%s?from=%s&to=%s%s".formatted(dashboard, figures.from(), figures.to(),
                more));
        if (!answer.isGood()) {
            findings.violated("%s was answered %d for the %s dashboard".formatted(session.reader().login(),
                    answer.status(), dashboard));
        }
        return answer.body();
    }

    private void figures(Session session, JsonNode shown, String landlord) {
        var expected = figures.of(session.reader().scheme(), landlord);
        Map<String, Long> found = new HashMap<>();
        for (var indicator : shown.path("indicators")) {
            if (indicator.path("unit").asString().equals("COUNT")) {
                found.put(indicator.path("code").asString(), indicator.path("value").asLong());
            }
            ratios(indicator, found);
        }
        for (int i = 0; i < REQUESTS.length; i++) {
            found.put(REQUEST_FIGURES[i], shown.path("requests").path(REQUESTS[i]).asLong(-1));
        }
        found.remove("TOWNS");
        found.forEach((figure, value) -> compare(session, figure, expected.getOrDefault(figure, 0L), value));
    }

    private static void ratios(JsonNode indicator, Map<String, Long> found) {
        switch (indicator.path("code").asString()) {
            case "DEFECTS_ACKNOWLEDGED" -> {
                found.put("DEFECTS_ACKNOWLEDGED", indicator.path("numerator").asLong());
                found.put("DEFECTS_DUE", indicator.path("denominator").asLong());
            }
            case "PRESENCE" -> {
                found.put("HOURS_HELD", indicator.path("numerator").asLong());
                found.put("HOURS_DUE", indicator.path("denominator").asLong());
            }
            case "DEFECTS_REPAIRED" ->
                    found.put("TWICE_THE_DAYS_TO_REPAIR", Math.round(2 * indicator.path("value").asDouble(0)));
            default -> {}
        }
    }

    private void compare(Session session, String what, long expected, long found) {
        findings.compared("figures of dashboards", 1);
        if (expected != found) {
            findings.violated("dashboard of %s, %s: expected %d, found %d".formatted(session.reader().login(), what,
                    expected, found));
        }
    }
}
